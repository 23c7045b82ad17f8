using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;
using Verifier.Numeric.LinearAlgebra;

namespace Verifier.Numeric.Training.Blocks;

/// <summary>The innermost products C + Σ_n f_n x_nᵀ over the samples of strips, all sums kept in registers.</summary>
/// <remarks>
/// Numbers of f, which lie in strips, meet registers of components of x, which lie one sample after the other, so that no register is summed over at
/// the end. A tall tile has 25 sums and takes each number of f from memory as it multiplies: that is one instruction for each product, which leaves
/// a processor with another guest room enough. It wants 32 registers; flat tiles, 10 sums, fit the 16 of AVX2 and do the rows that are left.
/// </remarks>
internal static unsafe class OuterTile<TNumber, TLane, TVector>
    where TNumber : unmanaged, IBinaryFloatingPointIeee754<TNumber>
    where TLane : struct, INumberLane<TNumber, TVector>
    where TVector : struct
{
    /// <summary>Rows of C in a tall tile.</summary>
    public const int TallRows = 25;

    /// <summary>Rows of C in a flat tile.</summary>
    public const int FlatRows = Strip<TNumber>.TileRows;

    // With each of the four strips at a time.
    private const int FetchedRows = 7;

    /// <summary>Columns of C in a tall tile.</summary>
    public static int TallColumns => TLane.Count;

    /// <summary>Columns of C in a flat tile.</summary>
    public static int FlatColumns => 2 * TLane.Count;

    /// <summary>Adds to 25 rows of C, or writes them.</summary>
    /// <param name="f">25 rows of the first strip of f.</param>
    /// <param name="fStrip">Numbers from one strip of f to the next.</param>
    /// <param name="x">The components of the first sample.</param>
    /// <param name="components">Doubles from one sample to the next.</param>
    /// <param name="strips">How many strips.</param>
    /// <param name="c">The tile of C.</param>
    /// <param name="stride">Doubles from one row of C to the next.</param>
    /// <param name="adds">Whether C is added to; otherwise its tile is written.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void WriteTall(TNumber* f, nint fStrip, double* x, nint components, int strips, double* c, nint stride, bool adds)
    {
        TVector zero = TLane.Broadcast(TNumber.Zero);
        TVector s00 = zero, s01 = zero, s02 = zero, s03 = zero, s04 = zero;
        TVector s10 = zero, s11 = zero, s12 = zero, s13 = zero, s14 = zero;
        TVector s20 = zero, s21 = zero, s22 = zero, s23 = zero, s24 = zero;
        TVector s30 = zero, s31 = zero, s32 = zero, s33 = zero, s34 = zero;
        TVector s40 = zero, s41 = zero, s42 = zero, s43 = zero, s44 = zero;
        for (int strip = 0; strip < strips; strip++, f += fStrip)
        {
            Fetch(c + (strip * FetchedRows * stride), stride);
            TNumber* end = f + Strip<TNumber>.Samples;
            for (TNumber* n = f; n != end; n += 2, x += 2 * components)
            {
                // Two samples in a turn: the loop itself takes ports that multiply.
                TVector x0 = TLane.LoadRounded(x);
                Accumulate(Row(n, 0), x0, ref s00, ref s01, ref s02, ref s03, ref s04);
                Accumulate(Row(n, 5), x0, ref s10, ref s11, ref s12, ref s13, ref s14);
                Accumulate(Row(n, 10), x0, ref s20, ref s21, ref s22, ref s23, ref s24);
                Accumulate(Row(n, 15), x0, ref s30, ref s31, ref s32, ref s33, ref s34);
                Accumulate(Row(n, 20), x0, ref s40, ref s41, ref s42, ref s43, ref s44);
                TVector x1 = TLane.LoadRounded(x + components);
                Accumulate(Row(n + 1, 0), x1, ref s00, ref s01, ref s02, ref s03, ref s04);
                Accumulate(Row(n + 1, 5), x1, ref s10, ref s11, ref s12, ref s13, ref s14);
                Accumulate(Row(n + 1, 10), x1, ref s20, ref s21, ref s22, ref s23, ref s24);
                Accumulate(Row(n + 1, 15), x1, ref s30, ref s31, ref s32, ref s33, ref s34);
                Accumulate(Row(n + 1, 20), x1, ref s40, ref s41, ref s42, ref s43, ref s44);
            }
        }

        Write(c, stride, adds, s00, s01, s02, s03, s04);
        Write(c + (5 * stride), stride, adds, s10, s11, s12, s13, s14);
        Write(c + (10 * stride), stride, adds, s20, s21, s22, s23, s24);
        Write(c + (15 * stride), stride, adds, s30, s31, s32, s33, s34);
        Write(c + (20 * stride), stride, adds, s40, s41, s42, s43, s44);
    }

    /// <summary>Adds to five rows of C, or writes them; parameters as for <see cref="WriteTall"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void WriteFlat(TNumber* f, nint fStrip, double* x, nint components, int strips, double* c, nint stride, bool adds)
    {
        TVector zero = TLane.Broadcast(TNumber.Zero);
        TVector s00 = zero, s10 = zero, s20 = zero, s30 = zero, s40 = zero;
        TVector s01 = zero, s11 = zero, s21 = zero, s31 = zero, s41 = zero;
        for (int strip = 0; strip < strips; strip++, f += fStrip)
        {
            TNumber* end = f + Strip<TNumber>.Samples;
            for (TNumber* n = f; n != end; n++, x += components)
            {
                Accumulate(n, TLane.LoadRounded(x), ref s00, ref s10, ref s20, ref s30, ref s40);
                Accumulate(n, TLane.LoadRounded(x + TLane.Count), ref s01, ref s11, ref s21, ref s31, ref s41);
            }
        }

        Write(c, stride, adds, s00, s10, s20, s30, s40);
        Write(c + TLane.Count, stride, adds, s01, s11, s21, s31, s41);
    }

    // C comes from the second-level cache and is wanted at the end only. Beyond it nothing is read: this is a hint.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Fetch(double* c, nint stride)
    {
        for (int i = 0; Sse.IsSupported && i < FetchedRows; i++, c += stride)
        {
            Sse.Prefetch0(c);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TNumber* Row(TNumber* strip, int row) => strip + (row * Strip<TNumber>.Samples);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Accumulate(TNumber* f, TVector x, ref TVector s0, ref TVector s1, ref TVector s2, ref TVector s3, ref TVector s4)
    {
        s0 = TLane.MultiplyAdd(TLane.Broadcast(*Row(f, 0)), x, s0);
        s1 = TLane.MultiplyAdd(TLane.Broadcast(*Row(f, 1)), x, s1);
        s2 = TLane.MultiplyAdd(TLane.Broadcast(*Row(f, 2)), x, s2);
        s3 = TLane.MultiplyAdd(TLane.Broadcast(*Row(f, 3)), x, s3);
        s4 = TLane.MultiplyAdd(TLane.Broadcast(*Row(f, 4)), x, s4);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Write(double* c, nint stride, bool adds, TVector s0, TVector s1, TVector s2, TVector s3, TVector s4)
    {
        if (adds)
        {
            TLane.AddWidened(s0, c);
            TLane.AddWidened(s1, c + stride);
            TLane.AddWidened(s2, c + (2 * stride));
            TLane.AddWidened(s3, c + (3 * stride));
            TLane.AddWidened(s4, c + (4 * stride));
        }
        else
        {
            TLane.StoreWidened(s0, c);
            TLane.StoreWidened(s1, c + stride);
            TLane.StoreWidened(s2, c + (2 * stride));
            TLane.StoreWidened(s3, c + (3 * stride));
            TLane.StoreWidened(s4, c + (4 * stride));
        }
    }
}
