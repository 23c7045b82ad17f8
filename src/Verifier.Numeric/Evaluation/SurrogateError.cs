using Verifier.Numeric.LinearAlgebra;

namespace Verifier.Numeric.Evaluation;

/// <summary>How far a matrix Q is from a signed permutation: with ρ = 1 − min_i max_j |Q_ij| and κ = 1 − min_j max_i |Q_ij|, both forms of e(Q).</summary>
/// <param name="Max">max(ρ, κ): small exactly when every row and every column has an entry near ±1. The correct form.</param>
/// <param name="Min">min(ρ, κ), as (4.1) of Ge, Lee, Ma 2017 prints it; it is 0 for [[1,0],[1,0]], which is no permutation.</param>
public readonly record struct SurrogateError(double Max, double Min)
{
    /// <summary>Both forms of e(Q).</summary>
    public static SurrogateError Of(RowMatrix q)
    {
        double[] rowMaxima = new double[q.Rows];
        double[] columnMaxima = new double[q.Columns];
        for (int i = 0; i < q.Rows; i++)
        {
            for (int j = 0; j < q.Columns; j++)
            {
                double entry = Math.Abs(q[i, j]);
                rowMaxima[i] = Math.Max(rowMaxima[i], entry);
                columnMaxima[j] = Math.Max(columnMaxima[j], entry);
            }
        }

        double row = 1 - rowMaxima.DefaultIfEmpty(1).Min();
        double column = 1 - columnMaxima.DefaultIfEmpty(1).Min();
        return new SurrogateError(Math.Max(row, column), Math.Min(row, column));
    }

    /// <summary>e(Q) for Q = B·B*⁺, the rows of B first divided by their norms (the minima of G are slightly longer than 1).</summary>
    /// <remarks>B*⁺ is the inverse of B* when B* is square. Q is the identity when B = B* has independent rows.</remarks>
    public static SurrogateError Between(RowMatrix rows, RowMatrix teacherRows) => OfProduct(rows, Decomposition.PseudoInverse(teacherRows));

    /// <summary>The same with B*⁺ at hand.</summary>
    internal static SurrogateError OfProduct(RowMatrix rows, RowMatrix teacherInverse)
    {
        RowMatrix unit = rows.Copy();
        RowNormalization.Normalize(unit);
        return Of(MatrixProduct.Multiply(unit, teacherInverse));
    }
}
