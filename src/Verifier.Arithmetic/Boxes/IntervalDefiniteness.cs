namespace Verifier.Arithmetic.Boxes;

/// <summary>Whether every symmetric matrix with entries in given intervals is positive definite.</summary>
public static class IntervalDefiniteness
{
    /// <summary>
    /// The least lower end of a pivot of the factorisation L D Lᵀ in interval arithmetic; positive only if every symmetric matrix between
    /// the ends is positive definite (its exact pivots lie in these intervals). Stops at the first pivot that may fail.
    /// </summary>
    /// <param name="matrix">The intervals; only the lower triangle is read.</param>
    /// <exception cref="ArgumentException">The matrix is not square.</exception>
    public static double LeastPivot(Interval[,] matrix)
    {
        int n = RequireSquare(matrix);
        var rest = (Interval[,])matrix.Clone();
        double least = double.PositiveInfinity;
        for (int k = 0; k < n; k++)
        {
            Interval pivot = rest[k, k];
            least = double.IsNaN(pivot.Lower) ? double.NegativeInfinity : Math.Min(least, pivot.Lower);
            if (!(least > 0))
            {
                return least;
            }

            Eliminate(rest, k, n);
        }

        return least;
    }

    /// <summary>A lower bound of every eigenvalue by Gershgorin's discs: min_k (lower end of A_kk − Σ_{l≠k} |A_kl|).</summary>
    /// <exception cref="ArgumentException">The matrix is not square.</exception>
    public static double LeastDisc(Interval[,] matrix)
    {
        int n = RequireSquare(matrix);
        double least = double.PositiveInfinity;
        for (int k = 0; k < n; k++)
        {
            Interval disc = matrix[k, k].Lower;
            for (int l = 0; l < n; l++)
            {
                disc = l == k ? disc : disc - matrix[k, l].MaximalMagnitude;
            }

            least = double.IsNaN(disc.Lower) ? double.NegativeInfinity : Math.Min(least, disc.Lower);
        }

        return least;
    }

    /// <summary>vᵀAv over all symmetric matrices A between the ends, v a vector of doubles.</summary>
    /// <exception cref="ArgumentException">The matrix is not square or the vector has another length.</exception>
    public static Interval QuadraticForm(Interval[,] matrix, ReadOnlySpan<double> vector)
    {
        int n = RequireSquare(matrix);
        if (vector.Length != n)
        {
            throw new ArgumentException("The vector has another length than the matrix.", nameof(vector));
        }

        Interval sum = 0;
        for (int k = 0; k < n; k++)
        {
            for (int l = 0; l < k; l++)
            {
                sum += matrix[k, l] * (vector[k] * (Interval)vector[l]) * 2;
            }

            sum += matrix[k, k] * ((Interval)vector[k]).Square();
        }

        return sum;
    }

    private static void Eliminate(Interval[,] rest, int k, int n)
    {
        for (int i = k + 1; i < n; i++)
        {
            Interval factor = rest[i, k] / rest[k, k];
            for (int j = k + 1; j < i; j++)
            {
                rest[i, j] -= factor * rest[j, k];
            }

            rest[i, i] -= rest[i, k].Square() / rest[k, k];
        }
    }

    private static int RequireSquare(Interval[,] matrix) => matrix.GetLength(0) == matrix.GetLength(1)
        ? matrix.GetLength(0)
        : throw new ArgumentException("A square matrix is expected.", nameof(matrix));
}
