using System.Runtime.CompilerServices;

namespace Verifier.Numeric.LinearAlgebra;

/// <summary>The innermost products: four rows of A times one packed panel of B, all sums kept in registers.</summary>
/// <remarks>
/// The panel stores, for each k, <c>width</c> consecutive doubles of row k of B. The result, 4 × width, is written to <c>tile</c>.
/// Wide panels (7 registers) fill the 32 registers of AVX-512; narrow ones (2 registers) fit the 16 registers of AVX2.
/// </remarks>
internal static unsafe class PanelKernel<TLane, TVector>
    where TLane : struct, ILane<TVector>
    where TVector : struct
{
    /// <summary>Columns of a wide panel.</summary>
    public static int WideColumns => 7 * TLane.Count;

    /// <summary>Columns of a narrow panel.</summary>
    public static int NarrowColumns => 2 * TLane.Count;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Wide(double* a0, double* a1, double* a2, double* a3, int stride, double* panel, int depth, double* tile)
    {
        TVector zero = TLane.Broadcast(0);
        TVector s00 = zero, s01 = zero, s02 = zero, s03 = zero, s04 = zero, s05 = zero, s06 = zero;
        TVector s10 = zero, s11 = zero, s12 = zero, s13 = zero, s14 = zero, s15 = zero, s16 = zero;
        TVector s20 = zero, s21 = zero, s22 = zero, s23 = zero, s24 = zero, s25 = zero, s26 = zero;
        TVector s30 = zero, s31 = zero, s32 = zero, s33 = zero, s34 = zero, s35 = zero, s36 = zero;
        for (int k = 0; k < depth; k++, panel += WideColumns, a0 += stride, a1 += stride, a2 += stride, a3 += stride)
        {
            TVector r0 = TLane.Broadcast(*a0), r1 = TLane.Broadcast(*a1), r2 = TLane.Broadcast(*a2), r3 = TLane.Broadcast(*a3);
            Accumulate(panel, 0, r0, r1, r2, r3, ref s00, ref s10, ref s20, ref s30);
            Accumulate(panel, 1, r0, r1, r2, r3, ref s01, ref s11, ref s21, ref s31);
            Accumulate(panel, 2, r0, r1, r2, r3, ref s02, ref s12, ref s22, ref s32);
            Accumulate(panel, 3, r0, r1, r2, r3, ref s03, ref s13, ref s23, ref s33);
            Accumulate(panel, 4, r0, r1, r2, r3, ref s04, ref s14, ref s24, ref s34);
            Accumulate(panel, 5, r0, r1, r2, r3, ref s05, ref s15, ref s25, ref s35);
            Accumulate(panel, 6, r0, r1, r2, r3, ref s06, ref s16, ref s26, ref s36);
        }

        StoreColumn(tile, 0, WideColumns, s00, s10, s20, s30);
        StoreColumn(tile, 1, WideColumns, s01, s11, s21, s31);
        StoreColumn(tile, 2, WideColumns, s02, s12, s22, s32);
        StoreColumn(tile, 3, WideColumns, s03, s13, s23, s33);
        StoreColumn(tile, 4, WideColumns, s04, s14, s24, s34);
        StoreColumn(tile, 5, WideColumns, s05, s15, s25, s35);
        StoreColumn(tile, 6, WideColumns, s06, s16, s26, s36);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Narrow(double* a0, double* a1, double* a2, double* a3, int stride, double* panel, int depth, double* tile)
    {
        TVector zero = TLane.Broadcast(0);
        TVector s00 = zero, s01 = zero, s10 = zero, s11 = zero, s20 = zero, s21 = zero, s30 = zero, s31 = zero;
        for (int k = 0; k < depth; k++, panel += NarrowColumns, a0 += stride, a1 += stride, a2 += stride, a3 += stride)
        {
            TVector r0 = TLane.Broadcast(*a0), r1 = TLane.Broadcast(*a1), r2 = TLane.Broadcast(*a2), r3 = TLane.Broadcast(*a3);
            Accumulate(panel, 0, r0, r1, r2, r3, ref s00, ref s10, ref s20, ref s30);
            Accumulate(panel, 1, r0, r1, r2, r3, ref s01, ref s11, ref s21, ref s31);
        }

        StoreColumn(tile, 0, NarrowColumns, s00, s10, s20, s30);
        StoreColumn(tile, 1, NarrowColumns, s01, s11, s21, s31);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Accumulate(
        double* panel, int column, TVector r0, TVector r1, TVector r2, TVector r3, ref TVector s0, ref TVector s1, ref TVector s2, ref TVector s3)
    {
        TVector b = TLane.Load(panel + (column * TLane.Count));
        s0 = TLane.MultiplyAdd(r0, b, s0);
        s1 = TLane.MultiplyAdd(r1, b, s1);
        s2 = TLane.MultiplyAdd(r2, b, s2);
        s3 = TLane.MultiplyAdd(r3, b, s3);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void StoreColumn(double* tile, int column, int width, TVector s0, TVector s1, TVector s2, TVector s3)
    {
        double* target = tile + (column * TLane.Count);
        TLane.Store(s0, target);
        TLane.Store(s1, target + width);
        TLane.Store(s2, target + (2 * width));
        TLane.Store(s3, target + (3 * width));
    }
}
