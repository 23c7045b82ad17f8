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
    public static SurrogateError Between(RowMatrix rows, RowMatrix teacherRows)
    {
        RowMatrix unit = rows.Copy();
        RowNormalization.Normalize(unit);
        return Of(MatrixProduct.Multiply(unit, Decomposition.PseudoInverse(teacherRows)));
    }

    /// <summary>e(Q) for the cosines Q_ij between row i of B and row j of B*: the same as <see cref="Between"/> for orthonormal B*.</summary>
    /// <remarks>
    /// For other B* the entries of B·B*⁺ can exceed 1 far from any permutation, and its e(Q) can be negative; cosines cannot: here e(Q) is small
    /// exactly when each row of B points along some row of B* and each row of B* has such a row.
    /// </remarks>
    public static SurrogateError OfCosines(RowMatrix rows, RowMatrix teacherRows)
    {
        RowMatrix unit = rows.Copy();
        RowMatrix teacher = teacherRows.Copy();
        RowNormalization.Normalize(unit);
        RowNormalization.Normalize(teacher);
        return Of(MatrixProduct.MultiplyByTranspose(unit, teacher));
    }
}
