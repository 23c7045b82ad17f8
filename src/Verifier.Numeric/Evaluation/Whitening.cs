using Verifier.Numeric.LinearAlgebra;

namespace Verifier.Numeric.Evaluation;

/// <summary>W = UD^{-1/2}Uᵀ for a symmetric M = UDUᵀ, so that W M W = I on the span of the largest eigenvalues.</summary>
/// <param name="Transform">W, d × d and symmetric; eigenvalues of M beyond the rank are replaced by the least one within it.</param>
/// <param name="Projection">The orthogonal projection on the span of the largest eigenvalues.</param>
/// <param name="Eigenvalues">All eigenvalues of M, ascending.</param>
/// <param name="Rank">How many of the largest count.</param>
public sealed record Whitening(RowMatrix Transform, RowMatrix Projection, double[] Eigenvalues, int Rank)
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

        double[] roots = [.. values.Select(value => 1 / Math.Sqrt(Math.Max(value, least)))];
        double[] within = [.. values.Select((_, index) => index < values.Length - rank ? 0.0 : 1.0)];
        return new Whitening(OfSpectrum(roots, vectors), OfSpectrum(within, vectors), values, rank);
    }

    private static RowMatrix OfSpectrum(double[] values, RowMatrix vectors)
    {
        RowMatrix scaled = vectors.Copy();
        for (int i = 0; i < scaled.Rows; i++)
        {
            RowArithmetic.Scale(values[i], scaled.Row(i));
        }

        return MatrixProduct.TransposeMultiply(scaled, vectors);
    }
}
