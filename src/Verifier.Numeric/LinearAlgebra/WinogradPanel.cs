using System.Runtime.CompilerServices;

namespace Verifier.Numeric.LinearAlgebra;

/// <summary>
/// Lanes (rows of A, columns of B) as <see cref="WinogradTile{TLane, TVector}"/> wants them: scaled by powers of two to norms from 1/2 to 1, entry by
/// entry of the inner dimension, and before the entries two rows: what is added to each inner product, and the scale of each lane.
/// </summary>
/// <remarks>
/// A lane of zeros has the scale 0, and so has zeros as inner products.
/// </remarks>
internal static unsafe class WinogradPanel<TLane, TVector>
    where TLane : struct, ILane<TVector>
    where TVector : struct
{
    /// <summary>Rows of a panel before its entries.</summary>
    public const int Header = 2;

    // Squares and their sums neither overflow nor vanish.
    private const double GreatestSquare = 1e280, LeastSquare = 1e-280;

    /// <summary>Writes a panel; lanes and entries that are missing are zeros. Returns whether the norms are in a range that can be scaled.</summary>
    /// <param name="source">The first entry.</param>
    /// <param name="factor">Where lanes and entries are.</param>
    /// <param name="count">How many lanes there are.</param>
    /// <param name="width">How many lanes the panel has, a multiple of what a register holds.</param>
    /// <param name="entries">How many entries there are.</param>
    /// <param name="depth">How many entries the panel has.</param>
    /// <param name="panel">Where it is written.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static bool TryWrite(double* source, ProductFactor factor, int count, int width, int entries, int depth, double* panel)
    {
        double* rows = panel + (Header * width);
        PanelKernel<TLane, TVector>.Pack(source, factor.Lane, factor.Step, count, width, entries, rows);
        new Span<double>(rows + ((nint)entries * width), (depth - entries) * width).Clear();
        bool isInRange = true;
        for (int lane = 0; lane < width; lane += TLane.Count)
        {
            isInRange &= TryScale(rows + lane, width, depth, panel + lane);
        }

        return isInRange;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static bool TryScale(double* rows, int width, int depth, double* header)
    {
        TVector zero = TLane.Broadcast(0);
        TVector n0 = zero, n1 = zero;
        double* end = rows + ((nint)depth * width);
        for (double* row = rows; row != end; row += 2 * width)
        {
            TVector even = TLane.Load(row), odd = TLane.Load(row + width);
            n0 = TLane.MultiplyAdd(even, even, n0);
            n1 = TLane.MultiplyAdd(odd, odd, n1);
        }

        double* scales = header + width, inverses = stackalloc double[TLane.Count];
        TLane.Store(TLane.Add(n0, n1), scales);
        for (int i = 0; i < TLane.Count; i++)
        {
            double square = scales[i];
            if (square is >= LeastSquare and <= GreatestSquare)
            {
                int exponent = Math.ILogB(Math.Sqrt(square)) + 1;
                (scales[i], inverses[i]) = (Math.ScaleB(1, exponent), Math.ScaleB(1, -exponent));
            }
            else if (IsZero(rows + i, width, depth))
            {
                (scales[i], inverses[i]) = (0, 1);
            }
            else
            {
                return false;
            }
        }

        TVector inverse = TLane.Load(inverses), corrections = zero;
        for (double* row = rows; row != end; row += WinogradGroup.Length * width)
        {
            for (int k = 0; k < WinogradGroup.Length; k++)
            {
                TLane.Store(TLane.Multiply(TLane.Load(row + (k * width)), inverse), row + (k * width));
            }

            corrections = WinogradSteps<double, TLane, TVector>.Correct(row, width, corrections);
        }

        TLane.Store(corrections, header);
        return true;
    }

    private static bool IsZero(double* lane, int width, int depth)
    {
        int k = 0;
        for (; k < depth && lane[(nint)k * width] == 0; k++)
        {
        }

        return k == depth;
    }
}
