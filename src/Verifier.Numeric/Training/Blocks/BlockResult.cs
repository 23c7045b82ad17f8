using Verifier.Numeric.LinearAlgebra;

namespace Verifier.Numeric.Training.Blocks;

/// <summary>Matrices out of the padded storage of sums over samples.</summary>
internal static class BlockResult
{
    private const int PanelRows = Strip<double>.TileRows;

    /// <summary>
    /// The symmetric matrix of which a moment of <see cref="Strip{TNumber}.MomentLength"/> doubles has the entries on and above the diagonal, panels of
    /// five rows stored column by column.
    /// </summary>
    public static void WriteSymmetric(AlignedArray<double> padded, RowMatrix target)
    {
        int stride = Strip<double>.PaddedRows(target.Columns);
        RowLoop.Run(target, PanelRows, WritePanel);
        MatrixSymmetry.Mirror(target);

        void WritePanel(int first)
        {
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
