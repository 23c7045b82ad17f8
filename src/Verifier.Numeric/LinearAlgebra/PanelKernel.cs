using System.Runtime.CompilerServices;

namespace Verifier.Numeric.LinearAlgebra;

/// <summary>The innermost products: four rows of A times one panel of B, all sums kept in registers, then written or added to four rows of C.</summary>
/// <remarks>
/// For each k &lt; depth a panel holds <c>width</c> consecutive doubles of row k of B, rows <c>panelStride</c> apart: packed, or B itself.
/// One offset serves all rows of A, because address arithmetic takes the ports that multiply. Wide panels (7 registers) and half ones (4) want
/// the 32 registers of AVX-512; narrow ones (2) fit the 16 registers of AVX2.
/// </remarks>
internal static unsafe class PanelKernel<TLane, TVector>
    where TLane : struct, ILane<TVector>
    where TVector : struct
{
    /// <summary>Registers of a wide panel.</summary>
    public const int Wide = 7;

    /// <summary>Registers of a half panel.</summary>
    public const int Half = 4;

    /// <summary>Registers of a narrow panel.</summary>
    public const int Narrow = 2;

    /// <summary>How many registers wide the next panel should be when <paramref name="remaining"/> registers of columns are left.</summary>
    public static int Width(int remaining)
    {
        if (!TLane.HasManyRegisters || remaining <= Narrow)
        {
            return Narrow;
        }

        return remaining >= Wide && remaining != 2 * Half ? Wide : Half;
    }

    /// <summary>Columns of storage for a matrix with the given columns: whole panels.</summary>
    public static int PaddedColumns(int columns)
    {
        int remaining = (columns + TLane.Count - 1) / TLane.Count;
        int padded = 0;
        while (remaining > 0)
        {
            int width = Width(remaining);
            padded += width;
            remaining -= width;
        }

        return padded * TLane.Count;
    }

    /// <summary>One product with the kernel of the given width in registers.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Multiply(int width, FourRows a, double* panel, int panelStride, int depth, double* c, int cStride, bool adds)
    {
        switch (width)
        {
            case Wide:
                MultiplyWide(a, panel, panelStride, depth, c, cStride, adds);
                break;
            case Half:
                MultiplyHalf(a, panel, panelStride, depth, c, cStride, adds);
                break;
            default:
                MultiplyNarrow(a, panel, panelStride, depth, c, cStride, adds);
                break;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void MultiplyWide(FourRows a, double* panel, int panelStride, int depth, double* c, int cStride, bool adds)
    {
        double* a0 = a.First, a1 = a.Second, a2 = a.Third, a3 = a.Fourth;
        nint k = 0, next = a.Stride, step = panelStride;
        TVector zero = TLane.Broadcast(0);
        TVector s00 = zero, s01 = zero, s02 = zero, s03 = zero, s04 = zero, s05 = zero, s06 = zero;
        TVector s10 = zero, s11 = zero, s12 = zero, s13 = zero, s14 = zero, s15 = zero, s16 = zero;
        TVector s20 = zero, s21 = zero, s22 = zero, s23 = zero, s24 = zero, s25 = zero, s26 = zero;
        TVector s30 = zero, s31 = zero, s32 = zero, s33 = zero, s34 = zero, s35 = zero, s36 = zero;

        // Two passes over the panel with two rows each: 28 sums, two factors and one entry of the panel are 31 registers. The second pass reads
        // through a pointer of its own, or the compiler would keep all seven entries and spill sums.
        double* again = panel;
        for (double* end = panel + ((nint)depth * step); panel != end; panel += step, again += step, k += next)
        {
            TVector r0 = TLane.Broadcast(a0[k]), r1 = TLane.Broadcast(a1[k]);
            AccumulateTwo(panel, 0, r0, r1, ref s00, ref s10);
            AccumulateTwo(panel, 1, r0, r1, ref s01, ref s11);
            AccumulateTwo(panel, 2, r0, r1, ref s02, ref s12);
            AccumulateTwo(panel, 3, r0, r1, ref s03, ref s13);
            AccumulateTwo(panel, 4, r0, r1, ref s04, ref s14);
            AccumulateTwo(panel, 5, r0, r1, ref s05, ref s15);
            AccumulateTwo(panel, 6, r0, r1, ref s06, ref s16);
            TVector r2 = TLane.Broadcast(a2[k]), r3 = TLane.Broadcast(a3[k]);
            AccumulateTwo(again, 0, r2, r3, ref s20, ref s30);
            AccumulateTwo(again, 1, r2, r3, ref s21, ref s31);
            AccumulateTwo(again, 2, r2, r3, ref s22, ref s32);
            AccumulateTwo(again, 3, r2, r3, ref s23, ref s33);
            AccumulateTwo(again, 4, r2, r3, ref s24, ref s34);
            AccumulateTwo(again, 5, r2, r3, ref s25, ref s35);
            AccumulateTwo(again, 6, r2, r3, ref s26, ref s36);
        }

        WriteColumn(c, 0, cStride, adds, s00, s10, s20, s30);
        WriteColumn(c, 1, cStride, adds, s01, s11, s21, s31);
        WriteColumn(c, 2, cStride, adds, s02, s12, s22, s32);
        WriteColumn(c, 3, cStride, adds, s03, s13, s23, s33);
        WriteColumn(c, 4, cStride, adds, s04, s14, s24, s34);
        WriteColumn(c, 5, cStride, adds, s05, s15, s25, s35);
        WriteColumn(c, 6, cStride, adds, s06, s16, s26, s36);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void MultiplyHalf(FourRows a, double* panel, int panelStride, int depth, double* c, int cStride, bool adds)
    {
        double* a0 = a.First, a1 = a.Second, a2 = a.Third, a3 = a.Fourth;
        nint k = 0, next = a.Stride, step = panelStride;
        TVector zero = TLane.Broadcast(0);
        TVector s00 = zero, s01 = zero, s02 = zero, s03 = zero, s10 = zero, s11 = zero, s12 = zero, s13 = zero;
        TVector s20 = zero, s21 = zero, s22 = zero, s23 = zero, s30 = zero, s31 = zero, s32 = zero, s33 = zero;
        for (double* end = panel + ((nint)depth * step); panel != end; panel += step, k += next)
        {
            TVector r0 = TLane.Broadcast(a0[k]), r1 = TLane.Broadcast(a1[k]), r2 = TLane.Broadcast(a2[k]), r3 = TLane.Broadcast(a3[k]);
            Accumulate(panel, 0, r0, r1, r2, r3, ref s00, ref s10, ref s20, ref s30);
            Accumulate(panel, 1, r0, r1, r2, r3, ref s01, ref s11, ref s21, ref s31);
            Accumulate(panel, 2, r0, r1, r2, r3, ref s02, ref s12, ref s22, ref s32);
            Accumulate(panel, 3, r0, r1, r2, r3, ref s03, ref s13, ref s23, ref s33);
        }

        WriteColumn(c, 0, cStride, adds, s00, s10, s20, s30);
        WriteColumn(c, 1, cStride, adds, s01, s11, s21, s31);
        WriteColumn(c, 2, cStride, adds, s02, s12, s22, s32);
        WriteColumn(c, 3, cStride, adds, s03, s13, s23, s33);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void MultiplyNarrow(FourRows a, double* panel, int panelStride, int depth, double* c, int cStride, bool adds)
    {
        double* a0 = a.First, a1 = a.Second, a2 = a.Third, a3 = a.Fourth;
        nint k = 0, next = a.Stride, step = panelStride;
        TVector zero = TLane.Broadcast(0);
        TVector s00 = zero, s01 = zero, s10 = zero, s11 = zero, s20 = zero, s21 = zero, s30 = zero, s31 = zero;
        for (double* end = panel + ((nint)depth * step); panel != end; panel += step, k += next)
        {
            TVector r0 = TLane.Broadcast(a0[k]), r1 = TLane.Broadcast(a1[k]), r2 = TLane.Broadcast(a2[k]), r3 = TLane.Broadcast(a3[k]);
            Accumulate(panel, 0, r0, r1, r2, r3, ref s00, ref s10, ref s20, ref s30);
            Accumulate(panel, 1, r0, r1, r2, r3, ref s01, ref s11, ref s21, ref s31);
        }

        WriteColumn(c, 0, cStride, adds, s00, s10, s20, s30);
        WriteColumn(c, 1, cStride, adds, s01, s11, s21, s31);
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
    private static void AccumulateTwo(double* panel, int column, TVector r0, TVector r1, ref TVector s0, ref TVector s1)
    {
        TVector b = TLane.Load(panel + (column * TLane.Count));
        s0 = TLane.MultiplyAdd(r0, b, s0);
        s1 = TLane.MultiplyAdd(r1, b, s1);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void WriteColumn(double* c, int column, int stride, bool adds, TVector s0, TVector s1, TVector s2, TVector s3)
    {
        double* target = c + (column * TLane.Count);
        Write(target, adds, s0);
        Write(target + stride, adds, s1);
        Write(target + (2L * stride), adds, s2);
        Write(target + (3L * stride), adds, s3);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Write(double* target, bool adds, TVector sum) => TLane.Store(adds ? TLane.Add(TLane.Load(target), sum) : sum, target);
}
