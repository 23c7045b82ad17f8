using Verifier.Arithmetic.Balls;

namespace Verifier.Arithmetic.LinearAlgebra;

/// <summary>How many eigenvalues of a symmetric matrix are negative and how many positive: the signs of the pivots of A = P L D Lᵀ Pᵀ.</summary>
/// <remarks>
/// By Sylvester's law of inertia the pivots have the signs of the eigenvalues. Elimination in balls encloses the pivots of every matrix of the
/// set; the upper triangle is read through the lower one, so that only symmetric matrices of the set are meant.
/// </remarks>
/// <param name="Negative">The number of negative eigenvalues.</param>
/// <param name="Positive">The number of positive eigenvalues.</param>
public sealed record SymmetricInertia(int Negative, int Positive)
{
    /// <summary>Whether every symmetric matrix of the set is positive definite.</summary>
    public bool IsPositiveDefinite => Negative == 0;

    /// <summary>The inertia, or null when a pivot cannot be told from 0 (the matrix may be singular, or its diagonal vanishes).</summary>
    /// <param name="matrix">A square matrix; its lower triangle is read.</param>
    /// <param name="cancellation">Stops the elimination.</param>
    public static SymmetricInertia? Of(BallMatrix matrix, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(matrix);
        ArgumentOutOfRangeException.ThrowIfNotEqual(matrix.Rows, matrix.Columns, nameof(matrix));
        Ball[,] rest = matrix.ToArray();
        int negative = 0;
        for (int step = 0; step < matrix.Rows; step++)
        {
            cancellation.ThrowIfCancellationRequested();
            int best = LargestPivot(rest, step);
            if (rest[best, best].ContainsZero)
            {
                return null;
            }

            Exchange(rest, step, best);
            negative += rest[step, step].IsNegative ? 1 : 0;
            Eliminate(rest, step);
        }

        return new SymmetricInertia(negative, matrix.Rows - negative);
    }

    private static int LargestPivot(Ball[,] rest, int step)
    {
        int best = step;
        for (int i = step + 1; i < rest.GetLength(0); i++)
        {
            best = rest[i, i].MagnitudeLowerBound > rest[best, best].MagnitudeLowerBound ? i : best;
        }

        return best;
    }

    /// <summary>Exchanges rows and columns a &lt; b of the trailing lower triangle.</summary>
    private static void Exchange(Ball[,] rest, int a, int b)
    {
        if (a == b)
        {
            return;
        }

        (rest[a, a], rest[b, b]) = (rest[b, b], rest[a, a]);
        for (int i = a + 1; i < rest.GetLength(0); i++)
        {
            if (i < b)
            {
                (rest[i, a], rest[b, i]) = (rest[b, i], rest[i, a]);
            }
            else if (i > b)
            {
                (rest[i, a], rest[i, b]) = (rest[i, b], rest[i, a]);
            }
        }
    }

    /// <summary>A_ij ← A_ij − A_is A_js / A_ss.</summary>
    private static void Eliminate(Ball[,] rest, int step)
    {
        int size = rest.GetLength(0);
        for (int i = step + 1; i < size; i++)
        {
            Ball factor = rest[i, step] / rest[step, step];
            for (int j = step + 1; j <= i; j++)
            {
                rest[i, j] -= factor * rest[j, step];
            }
        }
    }
}
