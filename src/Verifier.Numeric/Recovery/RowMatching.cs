using Verifier.Numeric.LinearAlgebra;

namespace Verifier.Numeric.Recovery;

/// <summary>Which found row stands for which row of the teacher.</summary>
/// <param name="Indices">For each row of the teacher the index of its own found row.</param>
/// <param name="Cosines">The cosine of the angle between the two; negative when the found row points away.</param>
public sealed record RowMatching(IReadOnlyList<int> Indices, IReadOnlyList<double> Cosines)
{
    /// <summary>The greatest distance max_i ‖±b̂_i − b̄*_i‖ between matched rows of norm one: √(2(1 − |cos|)).</summary>
    public double GreatestRowError => Cosines.Max(RowError);

    /// <summary>The root of the mean squared distance between matched rows of norm one.</summary>
    public double MeanRowError => Math.Sqrt(Cosines.Average(cosine => RowError(cosine) * RowError(cosine)));

    /// <summary>√(2(1 − |cos|)).</summary>
    public static double RowError(double cosine) => Math.Sqrt(2 * Math.Max(0, 1 - Math.Abs(cosine)));

    /// <summary>Pairs the rows of two matrices of one shape, the best pair first: each found row is used once.</summary>
    public static RowMatching Of(RowMatrix found, RowMatrix teacher)
    {
        Require.Shape(teacher.Rows, teacher.Columns, found, nameof(found));
        RowMatrix cosines = MatrixProduct.MultiplyByTranspose(Unit(teacher), Unit(found));
        int[] indices = new int[teacher.Rows];
        double[] matched = new double[teacher.Rows];
        bool[] isDone = new bool[teacher.Rows];
        bool[] isUsed = new bool[teacher.Rows];
        for (int pair = 0; pair < teacher.Rows; pair++)
        {
            (int row, int column) = Best(cosines, isDone, isUsed);
            (isDone[row], isUsed[column]) = (true, true);
            (indices[row], matched[row]) = (column, cosines[row, column]);
        }

        return new RowMatching(indices, matched);
    }

    private static (int Row, int Column) Best(RowMatrix cosines, bool[] isDone, bool[] isUsed)
    {
        (int Row, int Column) best = (-1, -1);
        double greatest = -1;
        for (int i = 0; i < cosines.Rows; i++)
        {
            for (int j = 0; j < cosines.Columns && !isDone[i]; j++)
            {
                if (!isUsed[j] && Math.Abs(cosines[i, j]) > greatest)
                {
                    (best, greatest) = ((i, j), Math.Abs(cosines[i, j]));
                }
            }
        }

        return best;
    }

    private static RowMatrix Unit(RowMatrix rows)
    {
        RowMatrix unit = rows.Copy();
        RowNormalization.Normalize(unit);
        return unit;
    }
}
