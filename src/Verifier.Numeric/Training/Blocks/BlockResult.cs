using Verifier.Numeric.LinearAlgebra;
using Verifier.Numeric.Threading;

namespace Verifier.Numeric.Training.Blocks;

/// <summary>Matrices out of the padded storage of sums over samples.</summary>
internal static class BlockResult
{
    private const int PanelRows = Strip<double>.TileRows;

    /// <summary>Entries from which threads are worth their start.</summary>
    private const int ParallelEntries = 10_000;

    /// <summary>How many threads are worth their start.</summary>
    public static int Threads(RowMatrix target) => target.Rows * target.Columns < ParallelEntries ? 1 : -1;

    /// <summary>
    /// The symmetric matrix of which a moment of <see cref="Strip{TNumber}.MomentLength"/> doubles has the entries on and above the diagonal, panels of
    /// five rows stored column by column.
    /// </summary>
    public static void WriteSymmetric(AlignedArray<double> padded, RowMatrix target)
    {
        int panels = (target.Rows + PanelRows - 1) / PanelRows;
        int stride = Strip<double>.PaddedRows(target.Columns);
        WorkerTeam.Run(panels, Threads(target), WritePanel);
        MatrixSymmetry.Mirror(target);

        void WritePanel(int panel, int worker)
        {
            int first = panel * PanelRows;
            for (int i = first; i < Math.Min(first + PanelRows, target.Rows); i++)
            {
                ReadOnlySpan<double> source = padded.Values[((first * stride) + i - first)..];
                Span<double> row = target.Row(i);
                for (int j = i; j < row.Length; j++)
                {
                    row[j] = source[j * PanelRows];
                }
            }
        }
    }
}
