using System.Numerics;
using System.Runtime.CompilerServices;
using Verifier.Numeric.LinearAlgebra;

namespace Verifier.Numeric.Training.Blocks;

/// <summary>The innermost products B·X of a strip X: five rows of B at a time, all sums kept in registers.</summary>
/// <remarks>
/// Entries of B are the same for all samples of a register. Wide tiles (the four AVX-512 registers of a strip, 20 sums) want 32 registers; narrow
/// ones (two registers, 10 sums) fit the 16 of AVX2. One address serves all rows of B, because address arithmetic takes the ports that multiply.
/// </remarks>
internal static unsafe class ProjectionTile<TNumber, TLane, TVector>
    where TNumber : unmanaged, IBinaryFloatingPointIeee754<TNumber>
    where TLane : struct, INumberLane<TNumber, TVector>
    where TVector : struct
{
    // So many rows of a strip stay in the first-level cache.
    private const int GreatestDepth = 100;

    /// <summary>Z ← B·X for one strip X with B.Columns rows; Z has rows for whole panels of B.</summary>
    public static void Write(RoundedRows<TNumber> b, TNumber* x, TNumber* z)
    {
        int parts = Math.Max(1, (b.Columns + GreatestDepth - 1) / GreatestDepth);
        for (int part = 0, from = 0; part < parts; part++)
        {
            int to = (int)((part + 1L) * b.Columns / parts);
            for (int row = 0; row < b.Rows; row += Strip<TNumber>.TileRows)
            {
                TNumber* panel = b.Panel(row) + (from * Strip<TNumber>.TileRows);
                WritePanel(panel, to - from, x + (from * Strip<TNumber>.Samples), z + (row * Strip<TNumber>.Samples), from > 0);
            }

            from = to;
        }
    }

    private static void WritePanel(TNumber* b, int depth, TNumber* x, TNumber* z, bool adds)
    {
        if (TLane.HasManyRegisters)
        {
            for (int n = 0; n < Strip<TNumber>.Samples; n += 4 * TLane.Count)
            {
                WriteWide(b, depth, x + n, z + n, adds);
            }
        }
        else
        {
            for (int n = 0; n < Strip<TNumber>.Samples; n += 2 * TLane.Count)
            {
                WriteNarrow(b, depth, x + n, z + n, adds);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void WriteWide(TNumber* b, int depth, TNumber* x, TNumber* z, bool adds)
    {
        Begin(z, adds, out TVector s00, out TVector s01, out TVector s02, out TVector s03);
        Begin(z + Strip<TNumber>.Samples, adds, out TVector s10, out TVector s11, out TVector s12, out TVector s13);
        Begin(z + (2 * Strip<TNumber>.Samples), adds, out TVector s20, out TVector s21, out TVector s22, out TVector s23);
        Begin(z + (3 * Strip<TNumber>.Samples), adds, out TVector s30, out TVector s31, out TVector s32, out TVector s33);
        Begin(z + (4 * Strip<TNumber>.Samples), adds, out TVector s40, out TVector s41, out TVector s42, out TVector s43);
        for (TNumber* end = b + ((nint)depth * Strip<TNumber>.TileRows); b != end; b += Strip<TNumber>.TileRows, x += Strip<TNumber>.Samples)
        {
            TVector x0 = TLane.Load(x), x1 = TLane.Load(x + TLane.Count);
            TVector x2 = TLane.Load(x + (2 * TLane.Count)), x3 = TLane.Load(x + (3 * TLane.Count));
            Accumulate(TLane.Broadcast(b[0]), x0, x1, x2, x3, ref s00, ref s01, ref s02, ref s03);
            Accumulate(TLane.Broadcast(b[1]), x0, x1, x2, x3, ref s10, ref s11, ref s12, ref s13);
            Accumulate(TLane.Broadcast(b[2]), x0, x1, x2, x3, ref s20, ref s21, ref s22, ref s23);
            Accumulate(TLane.Broadcast(b[3]), x0, x1, x2, x3, ref s30, ref s31, ref s32, ref s33);
            Accumulate(TLane.Broadcast(b[4]), x0, x1, x2, x3, ref s40, ref s41, ref s42, ref s43);
        }

        Write(z, s00, s01, s02, s03);
        Write(z + Strip<TNumber>.Samples, s10, s11, s12, s13);
        Write(z + (2 * Strip<TNumber>.Samples), s20, s21, s22, s23);
        Write(z + (3 * Strip<TNumber>.Samples), s30, s31, s32, s33);
        Write(z + (4 * Strip<TNumber>.Samples), s40, s41, s42, s43);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void WriteNarrow(TNumber* b, int depth, TNumber* x, TNumber* z, bool adds)
    {
        Begin(z, adds, out TVector s00, out TVector s01);
        Begin(z + Strip<TNumber>.Samples, adds, out TVector s10, out TVector s11);
        Begin(z + (2 * Strip<TNumber>.Samples), adds, out TVector s20, out TVector s21);
        Begin(z + (3 * Strip<TNumber>.Samples), adds, out TVector s30, out TVector s31);
        Begin(z + (4 * Strip<TNumber>.Samples), adds, out TVector s40, out TVector s41);
        for (TNumber* end = b + ((nint)depth * Strip<TNumber>.TileRows); b != end; b += Strip<TNumber>.TileRows, x += Strip<TNumber>.Samples)
        {
            TVector x0 = TLane.Load(x), x1 = TLane.Load(x + TLane.Count);
            Accumulate(TLane.Broadcast(b[0]), x0, x1, ref s00, ref s01);
            Accumulate(TLane.Broadcast(b[1]), x0, x1, ref s10, ref s11);
            Accumulate(TLane.Broadcast(b[2]), x0, x1, ref s20, ref s21);
            Accumulate(TLane.Broadcast(b[3]), x0, x1, ref s30, ref s31);
            Accumulate(TLane.Broadcast(b[4]), x0, x1, ref s40, ref s41);
        }

        Write(z, s00, s01);
        Write(z + Strip<TNumber>.Samples, s10, s11);
        Write(z + (2 * Strip<TNumber>.Samples), s20, s21);
        Write(z + (3 * Strip<TNumber>.Samples), s30, s31);
        Write(z + (4 * Strip<TNumber>.Samples), s40, s41);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Begin(TNumber* z, bool adds, out TVector s0, out TVector s1, out TVector s2, out TVector s3)
    {
        Begin(z, adds, out s0, out s1);
        Begin(z + (2 * TLane.Count), adds, out s2, out s3);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Begin(TNumber* z, bool adds, out TVector s0, out TVector s1)
    {
        s0 = adds ? TLane.Load(z) : TLane.Broadcast(TNumber.Zero);
        s1 = adds ? TLane.Load(z + TLane.Count) : TLane.Broadcast(TNumber.Zero);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Accumulate(
        TVector r, TVector x0, TVector x1, TVector x2, TVector x3, ref TVector s0, ref TVector s1, ref TVector s2, ref TVector s3)
    {
        s0 = TLane.MultiplyAdd(r, x0, s0);
        s1 = TLane.MultiplyAdd(r, x1, s1);
        s2 = TLane.MultiplyAdd(r, x2, s2);
        s3 = TLane.MultiplyAdd(r, x3, s3);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Accumulate(TVector r, TVector x0, TVector x1, ref TVector s0, ref TVector s1)
    {
        s0 = TLane.MultiplyAdd(r, x0, s0);
        s1 = TLane.MultiplyAdd(r, x1, s1);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Write(TNumber* z, TVector s0, TVector s1, TVector s2, TVector s3)
    {
        TLane.Store(s0, z);
        TLane.Store(s1, z + TLane.Count);
        TLane.Store(s2, z + (2 * TLane.Count));
        TLane.Store(s3, z + (3 * TLane.Count));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Write(TNumber* z, TVector s0, TVector s1)
    {
        TLane.Store(s0, z);
        TLane.Store(s1, z + TLane.Count);
    }
}
