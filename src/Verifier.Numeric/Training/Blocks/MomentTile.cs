using System.Numerics;
using System.Runtime.CompilerServices;
using Verifier.Numeric.LinearAlgebra;

namespace Verifier.Numeric.Training.Blocks;

/// <summary>The innermost products M + ABᵀ over the samples of strips: five rows of A with some rows of B, all sums kept in registers.</summary>
/// <remarks>
/// Each lane of a register sums over its own samples; the lanes are added at the end. That takes a tenth of the time, but tiles are small: those of
/// <see cref="OuterTile{TNumber, TLane, TVector}"/> would do much in vain at the diagonal of a symmetric matrix. Wide tiles have five rows of B,
/// narrow ones two. M is stored by panels of five rows, each column by column, so that a tile of M is one piece of memory.
/// </remarks>
internal static unsafe class MomentTile<TNumber, TLane, TVector>
    where TNumber : unmanaged, IBinaryFloatingPointIeee754<TNumber>
    where TLane : struct, INumberLane<TNumber, TVector>
    where TVector : struct
{
    /// <summary>Rows of B in a narrow tile.</summary>
    public const int NarrowColumns = 2;

    /// <summary>Rows of B in a tile.</summary>
    public static int Columns => TLane.HasManyRegisters ? Strip<TNumber>.TileRows : NarrowColumns;

    /// <summary>Adds a tile to M.</summary>
    /// <param name="a">Five rows of the first strip of A.</param>
    /// <param name="aStrip">Numbers from one strip of A to the next.</param>
    /// <param name="b"><see cref="Columns"/> rows of the first strip of B.</param>
    /// <param name="bStrip">Numbers from one strip of B to the next.</param>
    /// <param name="strips">How many strips.</param>
    /// <param name="m">The tile of M.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Add(TNumber* a, nint aStrip, TNumber* b, nint bStrip, int strips, double* m)
    {
        if (TLane.HasManyRegisters)
        {
            AddWide(a, aStrip, b, bStrip, strips, m);
        }
        else
        {
            AddNarrow(a, aStrip, b, bStrip, strips, m);
        }
    }

    /// <summary>Adds a narrow tile to ten numbers, column by column; parameters as for <see cref="Add"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void AddNarrow(TNumber* a, nint aStrip, TNumber* b, nint bStrip, int strips, double* m)
    {
        TVector zero = TLane.Broadcast(TNumber.Zero);
        TVector s00 = zero, s01 = zero;
        TVector s10 = zero, s11 = zero;
        TVector s20 = zero, s21 = zero;
        TVector s30 = zero, s31 = zero;
        TVector s40 = zero, s41 = zero;
        for (int strip = 0; strip < strips; strip++, a += aStrip, b += bStrip)
        {
            for (int n = 0; n < Strip<TNumber>.Samples; n += TLane.Count)
            {
                TNumber* p = a + n, q = b + n;
                TVector b0 = Row(q, 0), b1 = Row(q, 1);
                Accumulate(Row(p, 0), b0, b1, ref s00, ref s01);
                Accumulate(Row(p, 1), b0, b1, ref s10, ref s11);
                Accumulate(Row(p, 2), b0, b1, ref s20, ref s21);
                Accumulate(Row(p, 3), b0, b1, ref s30, ref s31);
                Accumulate(Row(p, 4), b0, b1, ref s40, ref s41);
            }
        }

        TLane.AddSums(s00, s10, s20, s30, s40, s01, s11, s21, m);
        m[8] += TLane.Sum(s31);
        m[9] += TLane.Sum(s41);
    }

    /// <summary>Adds a tile at the diagonal, on and above it; parameters as for <see cref="Add"/>, wide tiles only.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void AddDiagonal(TNumber* a, nint aStrip, TNumber* b, nint bStrip, int strips, double* m)
    {
        TVector zero = TLane.Broadcast(TNumber.Zero);
        TVector s00 = zero;
        TVector s01 = zero, s11 = zero;
        TVector s02 = zero, s12 = zero, s22 = zero;
        TVector s03 = zero, s13 = zero, s23 = zero, s33 = zero;
        TVector s04 = zero, s14 = zero, s24 = zero, s34 = zero, s44 = zero;
        for (int strip = 0; strip < strips; strip++, a += aStrip, b += bStrip)
        {
            for (int n = 0; n < Strip<TNumber>.Samples; n += TLane.Count)
            {
                TNumber* p = a + n, q = b + n;
                TVector a0 = Row(p, 0), a1 = Row(p, 1), a2 = Row(p, 2), a3 = Row(p, 3), a4 = Row(p, 4);
                s00 = TLane.MultiplyAdd(a0, Row(q, 0), s00);
                Accumulate(Row(q, 1), a0, a1, ref s01, ref s11);
                TVector b2 = Row(q, 2);
                Accumulate(b2, a0, a1, ref s02, ref s12);
                s22 = TLane.MultiplyAdd(b2, a2, s22);
                TVector b3 = Row(q, 3);
                Accumulate(b3, a0, a1, ref s03, ref s13);
                Accumulate(b3, a2, a3, ref s23, ref s33);
                Accumulate(Row(q, 4), a0, a1, a2, a3, a4, ref s04, ref s14, ref s24, ref s34, ref s44);
            }
        }

        TLane.AddSums(s00, zero, zero, zero, zero, s01, s11, zero, m);
        TLane.AddSums(zero, zero, s02, s12, s22, zero, zero, s03, m + 8);
        TLane.AddSums(s13, s23, s33, zero, s04, s14, s24, s34, m + 16);
        m[24] += TLane.Sum(s44);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void AddWide(TNumber* a, nint aStrip, TNumber* b, nint bStrip, int strips, double* m)
    {
        TVector zero = TLane.Broadcast(TNumber.Zero);
        TVector s00 = zero, s01 = zero, s02 = zero, s03 = zero, s04 = zero;
        TVector s10 = zero, s11 = zero, s12 = zero, s13 = zero, s14 = zero;
        TVector s20 = zero, s21 = zero, s22 = zero, s23 = zero, s24 = zero;
        TVector s30 = zero, s31 = zero, s32 = zero, s33 = zero, s34 = zero;
        TVector s40 = zero, s41 = zero, s42 = zero, s43 = zero, s44 = zero;
        for (int strip = 0; strip < strips; strip++, a += aStrip, b += bStrip)
        {
            // The four registers of a row one after the other: a loop would take ports that multiply.
            TVector b0 = Row(b, 0), b1 = Row(b, 1), b2 = Row(b, 2), b3 = Row(b, 3), b4 = Row(b, 4);
            Accumulate(Row(a, 0), b0, b1, b2, b3, b4, ref s00, ref s01, ref s02, ref s03, ref s04);
            Accumulate(Row(a, 1), b0, b1, b2, b3, b4, ref s10, ref s11, ref s12, ref s13, ref s14);
            Accumulate(Row(a, 2), b0, b1, b2, b3, b4, ref s20, ref s21, ref s22, ref s23, ref s24);
            Accumulate(Row(a, 3), b0, b1, b2, b3, b4, ref s30, ref s31, ref s32, ref s33, ref s34);
            Accumulate(Row(a, 4), b0, b1, b2, b3, b4, ref s40, ref s41, ref s42, ref s43, ref s44);

            TNumber* p1 = a + TLane.Count, q1 = b + TLane.Count;
            (b0, b1, b2, b3, b4) = (Row(q1, 0), Row(q1, 1), Row(q1, 2), Row(q1, 3), Row(q1, 4));
            Accumulate(Row(p1, 0), b0, b1, b2, b3, b4, ref s00, ref s01, ref s02, ref s03, ref s04);
            Accumulate(Row(p1, 1), b0, b1, b2, b3, b4, ref s10, ref s11, ref s12, ref s13, ref s14);
            Accumulate(Row(p1, 2), b0, b1, b2, b3, b4, ref s20, ref s21, ref s22, ref s23, ref s24);
            Accumulate(Row(p1, 3), b0, b1, b2, b3, b4, ref s30, ref s31, ref s32, ref s33, ref s34);
            Accumulate(Row(p1, 4), b0, b1, b2, b3, b4, ref s40, ref s41, ref s42, ref s43, ref s44);

            TNumber* p2 = a + (2 * TLane.Count), q2 = b + (2 * TLane.Count);
            (b0, b1, b2, b3, b4) = (Row(q2, 0), Row(q2, 1), Row(q2, 2), Row(q2, 3), Row(q2, 4));
            Accumulate(Row(p2, 0), b0, b1, b2, b3, b4, ref s00, ref s01, ref s02, ref s03, ref s04);
            Accumulate(Row(p2, 1), b0, b1, b2, b3, b4, ref s10, ref s11, ref s12, ref s13, ref s14);
            Accumulate(Row(p2, 2), b0, b1, b2, b3, b4, ref s20, ref s21, ref s22, ref s23, ref s24);
            Accumulate(Row(p2, 3), b0, b1, b2, b3, b4, ref s30, ref s31, ref s32, ref s33, ref s34);
            Accumulate(Row(p2, 4), b0, b1, b2, b3, b4, ref s40, ref s41, ref s42, ref s43, ref s44);

            TNumber* p3 = a + (3 * TLane.Count), q3 = b + (3 * TLane.Count);
            (b0, b1, b2, b3, b4) = (Row(q3, 0), Row(q3, 1), Row(q3, 2), Row(q3, 3), Row(q3, 4));
            Accumulate(Row(p3, 0), b0, b1, b2, b3, b4, ref s00, ref s01, ref s02, ref s03, ref s04);
            Accumulate(Row(p3, 1), b0, b1, b2, b3, b4, ref s10, ref s11, ref s12, ref s13, ref s14);
            Accumulate(Row(p3, 2), b0, b1, b2, b3, b4, ref s20, ref s21, ref s22, ref s23, ref s24);
            Accumulate(Row(p3, 3), b0, b1, b2, b3, b4, ref s30, ref s31, ref s32, ref s33, ref s34);
            Accumulate(Row(p3, 4), b0, b1, b2, b3, b4, ref s40, ref s41, ref s42, ref s43, ref s44);
        }

        TLane.AddSums(s00, s10, s20, s30, s40, s01, s11, s21, m);
        TLane.AddSums(s31, s41, s02, s12, s22, s32, s42, s03, m + 8);
        TLane.AddSums(s13, s23, s33, s43, s04, s14, s24, s34, m + 16);
        m[24] += TLane.Sum(s44);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TVector Row(TNumber* strip, int row) => TLane.Load(strip + (row * Strip<TNumber>.Samples));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Accumulate(
        TVector r, TVector x0, TVector x1, TVector x2, TVector x3, TVector x4, ref TVector s0, ref TVector s1, ref TVector s2, ref TVector s3, ref TVector s4)
    {
        s0 = TLane.MultiplyAdd(r, x0, s0);
        s1 = TLane.MultiplyAdd(r, x1, s1);
        s2 = TLane.MultiplyAdd(r, x2, s2);
        s3 = TLane.MultiplyAdd(r, x3, s3);
        s4 = TLane.MultiplyAdd(r, x4, s4);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Accumulate(TVector r, TVector x0, TVector x1, ref TVector s0, ref TVector s1)
    {
        s0 = TLane.MultiplyAdd(r, x0, s0);
        s1 = TLane.MultiplyAdd(r, x1, s1);
    }
}
