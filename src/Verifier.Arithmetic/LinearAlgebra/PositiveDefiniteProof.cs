using Verifier.Arithmetic.Boxes;

namespace Verifier.Arithmetic.LinearAlgebra;

/// <summary>A proof that all eigenvalues of a large symmetric matrix exceed a bound: Cholesky's factor in doubles, its residual enclosed.</summary>
/// <remarks>
/// If A − αI = LLᵀ + E, then λ_min(A) ≥ α − ‖E‖_F, whatever L is. L comes from rounded arithmetic; E is enclosed by intervals, so the n³/3
/// operations cost nanoseconds each, where an elimination in intervals would let the radii grow from step to step (Rump 2006).
/// </remarks>
public static class PositiveDefiniteProof
{
    private const double Margin = 1e-9;

    /// <summary>Whether λ_min &gt; <paramref name="bound"/> is proved for every symmetric matrix of the set; false says nothing.</summary>
    /// <param name="matrix">A square matrix; its lower triangle is read.</param>
    /// <param name="bound">The bound.</param>
    /// <param name="cancellation">Stops the work.</param>
    public static bool Exceeds(Interval[,] matrix, double bound, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(matrix);
        ArgumentOutOfRangeException.ThrowIfNotEqual(matrix.GetLength(0), matrix.GetLength(1), nameof(matrix));
        double scale = Enumerable.Range(0, matrix.GetLength(0)).Max(i => matrix[i, i].MaximalMagnitude);
        double shift = bound + (Margin * Math.Max(1, scale));
        if (Factor(matrix, shift, cancellation) is not { } factor)
        {
            return false;
        }

        double allowed = (shift - (Interval)bound).Lower;
        return SquaredResidual(matrix, shift, factor, cancellation).Upper < (allowed * (Interval)allowed).Lower;
    }

    /// <summary>A rounded L with LLᵀ ≈ A − αI, row by row; null when a pivot is not positive.</summary>
    private static double[][]? Factor(Interval[,] matrix, double shift, CancellationToken cancellation)
    {
        int size = matrix.GetLength(0);
        double[][] factor = [.. Enumerable.Range(1, size).Select(length => new double[length])];
        for (int i = 0; i < size; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            for (int j = 0; j <= i; j++)
            {
                double rest = Middle(matrix[i, j]) - (i == j ? shift : 0);
                for (int k = 0; k < j; k++)
                {
                    rest -= factor[i][k] * factor[j][k];
                }

                if (i == j && !(rest > 0))
                {
                    return null;
                }

                factor[i][j] = i == j ? Math.Sqrt(rest) : rest / factor[j][j];
            }
        }

        return factor;
    }

    /// <summary>‖A − αI − LLᵀ‖_F².</summary>
    private static Interval SquaredResidual(Interval[,] matrix, double shift, double[][] factor, CancellationToken cancellation)
    {
        Interval sum = 0;
        for (int i = 0; i < factor.Length; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            for (int j = 0; j <= i; j++)
            {
                Interval rest = matrix[i, j] - (i == j ? shift : 0);
                for (int k = 0; k <= j; k++)
                {
                    rest -= (Interval)factor[i][k] * factor[j][k];
                }

                sum += rest.Square() * (i == j ? 1 : 2);
            }
        }

        return sum;
    }

    private static double Middle(Interval entry) => 0.5 * (entry.Lower + entry.Upper);
}
