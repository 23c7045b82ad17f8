using System.Numerics;
using System.Runtime.CompilerServices;
using Verifier.Numeric.LinearAlgebra;

namespace Verifier.Numeric.Training.Blocks;

/// <summary>
/// The products B·X of a strip X by <see cref="WinogradSteps{TNumber, TLane, TVector}"/>: ten rows of B and a register of samples at a time, all sums kept
/// in registers. Terms after the last whole group are plain.
/// </summary>
internal static unsafe class WinogradProjectionTile<TNumber, TLane, TVector>
    where TNumber : unmanaged, IBinaryFloatingPointIeee754<TNumber>
    where TLane : struct, INumberLane<TNumber, TVector>
    where TVector : struct
{
    private const int Group = WinogradGroup.Length;

    // So many rows of a strip, whole groups, stay in the first-level cache.
    private const int GreatestDepth = 17 * Group;

    private const int Rows = RoundedRows<TNumber>.WinogradRows;

    /// <summary>Z ← B·X for one strip X with B.Columns rows; Z has rows for whole panels of B.</summary>
    public static void Write(RoundedRows<TNumber> b, TNumber* x, TNumber* z)
    {
        TNumber* room = stackalloc TNumber[Strip<TNumber>.Samples + AlignedArray<TNumber>.Slack];
        TNumber* corrections = AlignedArray<TNumber>.Align(room);
        WriteCorrections(x, b.Columns, corrections);
        int parts = (b.Columns + GreatestDepth - 1) / GreatestDepth;
        int greatest = (((b.Columns + parts - 1) / parts) + Group - 1) / Group * Group;
        for (int from = 0; from < b.Columns; from += greatest)
        {
            int depth = Math.Min(greatest, b.Columns - from);
            for (int row = 0; row < b.Rows; row += Rows)
            {
                TNumber* target = z + (row * Strip<TNumber>.Samples), source = x + (from * Strip<TNumber>.Samples);
                WritePanel(b.Panel(row), from, depth, source, target, from == 0 ? corrections : null, from + depth == b.Columns);
            }
        }
    }

    private static void WriteCorrections(TNumber* x, int components, TNumber* corrections)
    {
        for (int n = 0; n < Strip<TNumber>.Samples; n += TLane.Count)
        {
            TVector sum = TLane.Broadcast(TNumber.Zero);
            for (int i = 0; i <= components - Group; i += Group)
            {
                sum = WinogradSteps<TNumber, TLane, TVector>.Correct(x + n + (i * Strip<TNumber>.Samples), Strip<TNumber>.Samples, sum);
            }

            TLane.Store(sum, corrections + n);
        }
    }

    // The first part begins with the corrections, the last one ends with the scale.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void WritePanel(TNumber* panel, int from, int depth, TNumber* x, TNumber* z, TNumber* corrections, bool isLast)
    {
        TNumber* first = panel + ((RoundedRows<TNumber>.WinogradHeader + from) * Rows);
        for (int n = 0; n < Strip<TNumber>.Samples; n += TLane.Count)
        {
            WriteTile(panel, first, depth, x + n, z + n, corrections == null ? null : corrections + n, isLast);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void WriteTile(TNumber* panel, TNumber* b, int depth, TNumber* x, TNumber* z, TNumber* corrections, bool isLast)
    {
        nint samples = Strip<TNumber>.Samples;
        Begin(panel, z, corrections, out TVector s0, out TVector s1);
        Begin(panel + 2, z + (2 * samples), corrections, out TVector s2, out TVector s3);
        Begin(panel + 4, z + (4 * samples), corrections, out TVector s4, out TVector s5);
        Begin(panel + 6, z + (6 * samples), corrections, out TVector s6, out TVector s7);
        Begin(panel + 8, z + (8 * samples), corrections, out TVector s8, out TVector s9);
        for (TNumber* end = b + (depth / Group * Group * Rows); b != end; b += Group * Rows, x += Group * samples)
        {
            TVector x0 = TLane.Load(x), x1 = TLane.Load(x + samples);
            WinogradSteps<TNumber, TLane, TVector>.Paired(b, Rows, x0, x1, ref s0, ref s1);
            WinogradSteps<TNumber, TLane, TVector>.Paired(b + 2, Rows, x0, x1, ref s2, ref s3);
            WinogradSteps<TNumber, TLane, TVector>.Paired(b + 4, Rows, x0, x1, ref s4, ref s5);
            WinogradSteps<TNumber, TLane, TVector>.Paired(b + 6, Rows, x0, x1, ref s6, ref s7);
            WinogradSteps<TNumber, TLane, TVector>.Paired(b + 8, Rows, x0, x1, ref s8, ref s9);
            TVector x2 = TLane.Load(x + (2 * samples)), x3 = TLane.Load(x + (3 * samples));
            WinogradSteps<TNumber, TLane, TVector>.Plain(b + (2 * Rows), Rows, x2, x3, ref s0, ref s1);
            WinogradSteps<TNumber, TLane, TVector>.Plain(b + (2 * Rows) + 2, Rows, x2, x3, ref s2, ref s3);
            WinogradSteps<TNumber, TLane, TVector>.Plain(b + (2 * Rows) + 4, Rows, x2, x3, ref s4, ref s5);
            WinogradSteps<TNumber, TLane, TVector>.Plain(b + (2 * Rows) + 6, Rows, x2, x3, ref s6, ref s7);
            WinogradSteps<TNumber, TLane, TVector>.Plain(b + (2 * Rows) + 8, Rows, x2, x3, ref s8, ref s9);
            TVector x4 = TLane.Load(x + (4 * samples)), x5 = TLane.Load(x + (5 * samples));
            WinogradSteps<TNumber, TLane, TVector>.Paired(b + (4 * Rows), Rows, x4, x5, ref s0, ref s1);
            WinogradSteps<TNumber, TLane, TVector>.Paired(b + (4 * Rows) + 2, Rows, x4, x5, ref s2, ref s3);
            WinogradSteps<TNumber, TLane, TVector>.Paired(b + (4 * Rows) + 4, Rows, x4, x5, ref s4, ref s5);
            WinogradSteps<TNumber, TLane, TVector>.Paired(b + (4 * Rows) + 6, Rows, x4, x5, ref s6, ref s7);
            WinogradSteps<TNumber, TLane, TVector>.Paired(b + (4 * Rows) + 8, Rows, x4, x5, ref s8, ref s9);
        }

        for (TNumber* end = b + (depth % Group * Rows); b != end; b += Rows, x += samples)
        {
            TVector last = TLane.Load(x);
            Single(b, last, ref s0, ref s1);
            Single(b + 2, last, ref s2, ref s3);
            Single(b + 4, last, ref s4, ref s5);
            Single(b + 6, last, ref s6, ref s7);
            Single(b + 8, last, ref s8, ref s9);
        }

        TNumber* scales = panel + Rows;
        End(z, scales, isLast, s0, s1);
        End(z + (2 * samples), scales + 2, isLast, s2, s3);
        End(z + (4 * samples), scales + 4, isLast, s4, s5);
        End(z + (6 * samples), scales + 6, isLast, s6, s7);
        End(z + (8 * samples), scales + 8, isLast, s8, s9);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Begin(TNumber* ofRows, TNumber* z, TNumber* ofSamples, out TVector s0, out TVector s1)
    {
        if (ofSamples != null)
        {
            s0 = TLane.Add(TLane.Load(ofSamples), TLane.Broadcast(ofRows[0]));
            s1 = TLane.Add(TLane.Load(ofSamples), TLane.Broadcast(ofRows[1]));
        }
        else
        {
            s0 = TLane.Load(z);
            s1 = TLane.Load(z + Strip<TNumber>.Samples);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Single(TNumber* b, TVector x, ref TVector s0, ref TVector s1)
    {
        s0 = TLane.MultiplyAdd(TLane.Broadcast(b[0]), x, s0);
        s1 = TLane.MultiplyAdd(TLane.Broadcast(b[1]), x, s1);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void End(TNumber* z, TNumber* scales, bool isLast, TVector s0, TVector s1)
    {
        TLane.Store(isLast ? TLane.Multiply(s0, TLane.Broadcast(scales[0])) : s0, z);
        TLane.Store(isLast ? TLane.Multiply(s1, TLane.Broadcast(scales[1])) : s1, z + Strip<TNumber>.Samples);
    }
}
