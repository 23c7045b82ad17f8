using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace Verifier.Numeric.LinearAlgebra;

/// <summary>
/// The innermost products of <see cref="WinogradProduct{TLane, TVector}"/>: sixteen rows of A times a register of columns of B, all sums kept in
/// registers, then written or added to C.
/// </summary>
internal static unsafe class WinogradTile<TLane, TVector>
    where TLane : struct, ILane<TVector>
    where TVector : struct
{
    /// <summary>Rows of C in a tile.</summary>
    public const int Rows = 16;

    /// <summary>Columns of C in a tile: a register.</summary>
    public static int Columns => TLane.Count;

    /// <summary>C ← X·Y or C + X·Y for panels of <see cref="WinogradPanel{TLane, TVector}"/>.</summary>
    /// <param name="x">A panel of 16 rows.</param>
    /// <param name="y">A panel of as many columns as a register has numbers.</param>
    /// <param name="depth">The inner dimension, whole groups.</param>
    /// <param name="c">The first entry of C.</param>
    /// <param name="stride">From row to row of C.</param>
    /// <param name="adds">Whether C is added to.</param>
    /// <param name="next">What is wanted next: one cache line is fetched for each group.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Write(double* x, double* y, int depth, double* c, nint stride, bool adds, double* next)
    {
        TVector corrections = TLane.Load(y), columnScales = TLane.Load(y + TLane.Count);
        Begin(x, corrections, out TVector s0, out TVector s1, out TVector s2, out TVector s3);
        Begin(x + 4, corrections, out TVector s4, out TVector s5, out TVector s6, out TVector s7);
        Begin(x + 8, corrections, out TVector s8, out TVector s9, out TVector s10, out TVector s11);
        Begin(x + 12, corrections, out TVector s12, out TVector s13, out TVector s14, out TVector s15);
        double* rowScales = x + Rows;
        x += 2 * Rows;
        y += 2 * TLane.Count;
        for (int row = 0; row < Rows; row++)
        {
            Fetch(c + (row * stride));
        }

        for (double* end = x + ((nint)depth * Rows); x != end; x += WinogradGroup.Length * Rows, y += WinogradGroup.Length * TLane.Count, next += TLane.Count)
        {
            Fetch(next);
            TVector y0 = TLane.Load(y), y1 = TLane.Load(y + TLane.Count);
            WinogradSteps<double, TLane, TVector>.Paired(x, Rows, y0, y1, ref s0, ref s1);
            WinogradSteps<double, TLane, TVector>.Paired(x + 2, Rows, y0, y1, ref s2, ref s3);
            WinogradSteps<double, TLane, TVector>.Paired(x + 4, Rows, y0, y1, ref s4, ref s5);
            WinogradSteps<double, TLane, TVector>.Paired(x + 6, Rows, y0, y1, ref s6, ref s7);
            WinogradSteps<double, TLane, TVector>.Paired(x + 8, Rows, y0, y1, ref s8, ref s9);
            WinogradSteps<double, TLane, TVector>.Paired(x + 10, Rows, y0, y1, ref s10, ref s11);
            WinogradSteps<double, TLane, TVector>.Paired(x + 12, Rows, y0, y1, ref s12, ref s13);
            WinogradSteps<double, TLane, TVector>.Paired(x + 14, Rows, y0, y1, ref s14, ref s15);
            TVector y2 = TLane.Load(y + (2 * TLane.Count)), y3 = TLane.Load(y + (3 * TLane.Count));
            WinogradSteps<double, TLane, TVector>.Plain(x + (2 * Rows), Rows, y2, y3, ref s0, ref s1);
            WinogradSteps<double, TLane, TVector>.Plain(x + (2 * Rows) + 2, Rows, y2, y3, ref s2, ref s3);
            WinogradSteps<double, TLane, TVector>.Plain(x + (2 * Rows) + 4, Rows, y2, y3, ref s4, ref s5);
            WinogradSteps<double, TLane, TVector>.Plain(x + (2 * Rows) + 6, Rows, y2, y3, ref s6, ref s7);
            WinogradSteps<double, TLane, TVector>.Plain(x + (2 * Rows) + 8, Rows, y2, y3, ref s8, ref s9);
            WinogradSteps<double, TLane, TVector>.Plain(x + (2 * Rows) + 10, Rows, y2, y3, ref s10, ref s11);
            WinogradSteps<double, TLane, TVector>.Plain(x + (2 * Rows) + 12, Rows, y2, y3, ref s12, ref s13);
            WinogradSteps<double, TLane, TVector>.Plain(x + (2 * Rows) + 14, Rows, y2, y3, ref s14, ref s15);
            TVector y4 = TLane.Load(y + (4 * TLane.Count)), y5 = TLane.Load(y + (5 * TLane.Count));
            WinogradSteps<double, TLane, TVector>.Paired(x + (4 * Rows), Rows, y4, y5, ref s0, ref s1);
            WinogradSteps<double, TLane, TVector>.Paired(x + (4 * Rows) + 2, Rows, y4, y5, ref s2, ref s3);
            WinogradSteps<double, TLane, TVector>.Paired(x + (4 * Rows) + 4, Rows, y4, y5, ref s4, ref s5);
            WinogradSteps<double, TLane, TVector>.Paired(x + (4 * Rows) + 6, Rows, y4, y5, ref s6, ref s7);
            WinogradSteps<double, TLane, TVector>.Paired(x + (4 * Rows) + 8, Rows, y4, y5, ref s8, ref s9);
            WinogradSteps<double, TLane, TVector>.Paired(x + (4 * Rows) + 10, Rows, y4, y5, ref s10, ref s11);
            WinogradSteps<double, TLane, TVector>.Paired(x + (4 * Rows) + 12, Rows, y4, y5, ref s12, ref s13);
            WinogradSteps<double, TLane, TVector>.Paired(x + (4 * Rows) + 14, Rows, y4, y5, ref s14, ref s15);
        }

        End(c, stride, rowScales, columnScales, adds, s0, s1, s2, s3);
        End(c + (4 * stride), stride, rowScales + 4, columnScales, adds, s4, s5, s6, s7);
        End(c + (8 * stride), stride, rowScales + 8, columnScales, adds, s8, s9, s10, s11);
        End(c + (12 * stride), stride, rowScales + 12, columnScales, adds, s12, s13, s14, s15);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Begin(double* ofRows, TVector ofColumns, out TVector s0, out TVector s1, out TVector s2, out TVector s3)
    {
        s0 = TLane.Add(ofColumns, TLane.Broadcast(ofRows[0]));
        s1 = TLane.Add(ofColumns, TLane.Broadcast(ofRows[1]));
        s2 = TLane.Add(ofColumns, TLane.Broadcast(ofRows[2]));
        s3 = TLane.Add(ofColumns, TLane.Broadcast(ofRows[3]));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Fetch(double* place)
    {
        if (Sse.IsSupported)
        {
            Sse.Prefetch0(place);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void End(double* c, nint stride, double* rowScales, TVector columnScales, bool adds, TVector s0, TVector s1, TVector s2, TVector s3)
    {
        Put(c, TLane.Multiply(columnScales, TLane.Broadcast(rowScales[0])), s0, adds);
        Put(c + stride, TLane.Multiply(columnScales, TLane.Broadcast(rowScales[1])), s1, adds);
        Put(c + (2 * stride), TLane.Multiply(columnScales, TLane.Broadcast(rowScales[2])), s2, adds);
        Put(c + (3 * stride), TLane.Multiply(columnScales, TLane.Broadcast(rowScales[3])), s3, adds);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Put(double* c, TVector scale, TVector sum, bool adds) =>
        TLane.Store(adds ? TLane.MultiplyAdd(scale, sum, TLane.Load(c)) : TLane.Multiply(scale, sum), c);
}
