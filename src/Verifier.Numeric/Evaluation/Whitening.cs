using Verifier.Numeric.LinearAlgebra;

namespace Verifier.Numeric.Evaluation;

/// <summary>W = UD^{-1/2}Uᵀ for a symmetric M = UDUᵀ, so that W M W = I on the span of the largest eigenvalues.</summary>
/// <param name="Transform">W, d × d and symmetric; eigenvalues of M beyond the rank are replaced by the least one within it.</param>
/// <param name="Eigenvalues">All eigenvalues of M, ascending.</param>
/// <param name="Rank">How many of the largest count.</param>
public sealed record Whitening(RowMatrix Transform, double[] Eigenvalues, int Rank)
{
    /// <summary>λ_max/λ_min of M on its span.</summary>
    public double ConditionNumber => Eigenvalues[^1] / Eigenvalues[^Rank];

    /// <summary>The whitening of a symmetric matrix with <paramref name="rank"/> positive eigenvalues, or null when it has fewer.</summary>
    public static Whitening? Of(RowMatrix moment, int rank)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(rank);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(rank, moment.Rows);
        (double[] values, RowMatrix vectors) = Decomposition.SymmetricEigenvectors(moment);
        double least = values[^rank];
        if (!(least > 0))
        {
            return null;
        }

        RowMatrix scaled = vectors.Copy();
        for (int i = 0; i < scaled.Rows; i++)
        {
            RowArithmetic.Scale(1 / Math.Sqrt(Math.Max(values[i], least)), scaled.Row(i));
        }

        return new Whitening(MatrixProduct.TransposeMultiply(scaled, vectors), values, rank);
    }
}
