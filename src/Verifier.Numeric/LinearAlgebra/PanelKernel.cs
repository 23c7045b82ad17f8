using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace Verifier.Numeric.LinearAlgebra;

/// <summary>The innermost products: a panel of rows of A times a panel of columns of B, all sums kept in registers, then written or added to C.</summary>
/// <remarks>
/// For each k a panel of B holds <see cref="Columns"/> consecutive doubles; <see cref="Rows"/> rows of A are anywhere, at equal distances: two addresses
/// serve them all, because address arithmetic takes the ports that multiply. 24 sums want the 32 registers of AVX-512, 12 fit the 16 of AVX2.
/// </remarks>
internal static unsafe class PanelKernel<TLane, TVector>
    where TLane : struct, ILane<TVector>
    where TVector : struct
{
    /// <summary>Rows of a panel of A.</summary>
    public static int Rows => TLane.HasManyRegisters ? 8 : 4;

    /// <summary>Columns of a panel of B: three registers.</summary>
    public static int Columns => 3 * TLane.Count;

    /// <summary>C ← A·B or C + A·B for one panel of A and one of B; C has <paramref name="stride"/> doubles from row to row.</summary>
    /// <param name="a">A: entry (i, k) is a[i·lane + k·step].</param>
    /// <param name="lane">From row to row of A.</param>
    /// <param name="step">From column to column of A.</param>
    /// <param name="b">A packed panel of B.</param>
    /// <param name="depth">The inner dimension.</param>
    /// <param name="c">The first entry of C.</param>
    /// <param name="stride">From row to row of C.</param>
    /// <param name="adds">Whether C is added to.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Multiply(double* a, nint lane, nint step, double* b, int depth, double* c, nint stride, bool adds)
    {
        if (TLane.HasManyRegisters)
        {
            MultiplyEight(a, lane, step, b, depth, c, stride, adds);
        }
        else
        {
            MultiplyFour(a, lane, step, b, depth, c, stride, adds);
        }
    }

    /// <summary>
    /// Writes a panel: target[k·width + i] = source[i·lane + k·step] for i &lt; count, zero for count ≤ i &lt; width.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Pack(double* source, nint lane, nint step, int count, int width, int depth, double* target)
    {
        if (count == width && step == 1)
        {
            int whole = depth / TLane.Count * TLane.Count;
            for (int i = 0; i < width; i += TLane.Count)
            {
                for (int k = 0; k < whole; k += TLane.Count)
                {
                    TLane.Transpose(source + (i * lane) + k, lane, target + ((nint)k * width) + i, width);
                }
            }

            PackSingly(source + whole, lane, step, count, width, depth - whole, target + ((nint)whole * width));
        }
        else if (count == width && lane == 1)
        {
            for (int k = 0; k < depth; k++, source += step, target += width)
            {
                for (int i = 0; i < width; i += TLane.Count)
                {
                    TLane.Store(TLane.Load(source + i), target + i);
                }
            }
        }
        else
        {
            PackSingly(source, lane, step, count, width, depth, target);
        }
    }

    private static void PackSingly(double* source, nint lane, nint step, int count, int width, int depth, double* target)
    {
        for (int k = 0; k < depth; k++, source += step, target += width)
        {
            for (int i = 0; i < width; i++)
            {
                target[i] = i < count ? source[i * lane] : 0;
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void MultiplyEight(double* a, nint lane, nint step, double* b, int depth, double* c, nint stride, bool adds)
    {
        TVector zero = TLane.Broadcast(0);
        TVector s00 = zero, s01 = zero, s02 = zero, s10 = zero, s11 = zero, s12 = zero;
        TVector s20 = zero, s21 = zero, s22 = zero, s30 = zero, s31 = zero, s32 = zero;
        TVector s40 = zero, s41 = zero, s42 = zero, s50 = zero, s51 = zero, s52 = zero;
        TVector s60 = zero, s61 = zero, s62 = zero, s70 = zero, s71 = zero, s72 = zero;
        nint second = 2 * lane, third = 3 * lane;
        double* e = a + (4 * lane), last = a + (depth * step);
        nint share = depth / 8 * step;
        for (int row = 0; row < 8; row++)
        {
            Fetch(c + (row * stride));
            for (double* end = row < 7 ? a + share : last; a != end; a += step, e += step, b += 3 * TLane.Count)
            {
                TVector b0 = TLane.Load(b), b1 = TLane.Load(b + TLane.Count), b2 = TLane.Load(b + (2 * TLane.Count));
                Accumulate(TLane.Broadcast(a[0]), b0, b1, b2, ref s00, ref s01, ref s02);
                Accumulate(TLane.Broadcast(a[lane]), b0, b1, b2, ref s10, ref s11, ref s12);
                Accumulate(TLane.Broadcast(a[second]), b0, b1, b2, ref s20, ref s21, ref s22);
                Accumulate(TLane.Broadcast(a[third]), b0, b1, b2, ref s30, ref s31, ref s32);
                Accumulate(TLane.Broadcast(e[0]), b0, b1, b2, ref s40, ref s41, ref s42);
                Accumulate(TLane.Broadcast(e[lane]), b0, b1, b2, ref s50, ref s51, ref s52);
                Accumulate(TLane.Broadcast(e[second]), b0, b1, b2, ref s60, ref s61, ref s62);
                Accumulate(TLane.Broadcast(e[third]), b0, b1, b2, ref s70, ref s71, ref s72);
            }
        }

        Write(c, s00, s01, s02, adds);
        Write(c + stride, s10, s11, s12, adds);
        Write(c + (2 * stride), s20, s21, s22, adds);
        Write(c + (3 * stride), s30, s31, s32, adds);
        Write(c + (4 * stride), s40, s41, s42, adds);
        Write(c + (5 * stride), s50, s51, s52, adds);
        Write(c + (6 * stride), s60, s61, s62, adds);
        Write(c + (7 * stride), s70, s71, s72, adds);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void MultiplyFour(double* a, nint lane, nint step, double* b, int depth, double* c, nint stride, bool adds)
    {
        TVector zero = TLane.Broadcast(0);
        TVector s00 = zero, s01 = zero, s02 = zero, s10 = zero, s11 = zero, s12 = zero;
        TVector s20 = zero, s21 = zero, s22 = zero, s30 = zero, s31 = zero, s32 = zero;
        nint second = 2 * lane, third = 3 * lane;
        for (double* end = a + (depth * step); a != end; a += step, b += 3 * TLane.Count)
        {
            TVector b0 = TLane.Load(b), b1 = TLane.Load(b + TLane.Count), b2 = TLane.Load(b + (2 * TLane.Count));
            Accumulate(TLane.Broadcast(a[0]), b0, b1, b2, ref s00, ref s01, ref s02);
            Accumulate(TLane.Broadcast(a[lane]), b0, b1, b2, ref s10, ref s11, ref s12);
            Accumulate(TLane.Broadcast(a[second]), b0, b1, b2, ref s20, ref s21, ref s22);
            Accumulate(TLane.Broadcast(a[third]), b0, b1, b2, ref s30, ref s31, ref s32);
        }

        Write(c, s00, s01, s02, adds);
        Write(c + stride, s10, s11, s12, adds);
        Write(c + (2 * stride), s20, s21, s22, adds);
        Write(c + (3 * stride), s30, s31, s32, adds);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Accumulate(TVector r, TVector b0, TVector b1, TVector b2, ref TVector s0, ref TVector s1, ref TVector s2)
    {
        s0 = TLane.MultiplyAdd(r, b0, s0);
        s1 = TLane.MultiplyAdd(r, b1, s1);
        s2 = TLane.MultiplyAdd(r, b2, s2);
    }

    // C comes from far away and is wanted at the end only: a row is sent for every eighth of the way, because few lines can be awaited at a time.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Fetch(double* row)
    {
        if (Sse.IsSupported)
        {
            Sse.Prefetch0(row);
            Sse.Prefetch0(row + TLane.Count);
            Sse.Prefetch0(row + (2 * TLane.Count));
            Sse.Prefetch0(row + (3 * TLane.Count) - 1);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Write(double* c, TVector s0, TVector s1, TVector s2, bool adds)
    {
        TLane.Store(adds ? TLane.Add(TLane.Load(c), s0) : s0, c);
        TLane.Store(adds ? TLane.Add(TLane.Load(c + TLane.Count), s1) : s1, c + TLane.Count);
        TLane.Store(adds ? TLane.Add(TLane.Load(c + (2 * TLane.Count)), s2) : s2, c + (2 * TLane.Count));
    }
}
