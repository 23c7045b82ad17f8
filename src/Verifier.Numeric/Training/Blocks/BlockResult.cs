using Verifier.Numeric.LinearAlgebra;
using Verifier.Numeric.Threading;

namespace Verifier.Numeric.Training.Blocks;

/// <summary>Matrices out of padded storage (<see cref="Strip{TNumber}.ProductLength"/>), panels of five rows stored column by column.</summary>
internal static class BlockResult
{
    private const int PanelRows = Strip<double>.TileRows;

    /// <summary>Entries from which threads are worth their start.</summary>
    private const int ParallelEntries = 10_000;

    /// <summary>The first rows and columns.</summary>
    public static void Write(AlignedArray<double> padded, RowMatrix target)
    {
        int panels = (target.Rows + PanelRows - 1) / PanelRows;
        int stride = Strip<double>.PaddedRows(target.Columns);
        WorkerTeam.Run(panels, target.Rows * target.Columns < ParallelEntries ? 1 : -1, WritePanel);

        void WritePanel(int panel, int worker)
        {
            int first = panel * PanelRows;
            for (int i = first; i < Math.Min(first + PanelRows, target.Rows); i++)
            {
                ReadOnlySpan<double> source = padded.Values[((first * stride) + i - first)..];
                Span<double> row = target.Row(i);
                for (int j = 0, k = 0; j < row.Length; j++, k += PanelRows)
                {
                    row[j] = source[k];
                }
            }
        }
    }

    /// <summary>The symmetric matrix whose entries on and above the diagonal are given.</summary>
    public static void WriteSymmetric(AlignedArray<double> padded, RowMatrix target)
    {
        Write(padded, target);
        target.MirrorUpper();
    }
}
