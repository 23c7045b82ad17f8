using Verifier.Arithmetic.Balls;

namespace Verifier.Arithmetic.LinearAlgebra;

/// <summary>The inverse of a square matrix of balls by Gauss–Jordan elimination with row pivots.</summary>
public static class LinearInverse
{
    /// <summary>An enclosure of the inverses of all matrices of the set, or null when a pivot cannot be told from 0.</summary>
    public static BallMatrix? Of(BallMatrix matrix)
    {
        ArgumentNullException.ThrowIfNull(matrix);
        ArgumentOutOfRangeException.ThrowIfNotEqual(matrix.Rows, matrix.Columns, nameof(matrix));
        Ball[,] left = matrix.ToArray();
        Ball[,] right = BallMatrix.Identity(matrix.Rows).ToArray();
        for (int step = 0; step < matrix.Rows; step++)
        {
            int best = Enumerable.Range(step, matrix.Rows - step).MaxBy(i => left[i, step].MagnitudeLowerBound);
            if (left[best, step].ContainsZero)
            {
                return null;
            }

            Exchange(left, step, best);
            Exchange(right, step, best);
            Clear(left, right, step);
        }

        return new BallMatrix(right);
    }

    private static void Exchange(Ball[,] rows, int a, int b)
    {
        for (int j = 0; j < rows.GetLength(1); j++)
        {
            (rows[a, j], rows[b, j]) = (rows[b, j], rows[a, j]);
        }
    }

    /// <summary>Makes column <paramref name="step"/> a unit vector.</summary>
    private static void Clear(Ball[,] left, Ball[,] right, int step)
    {
        int size = left.GetLength(0);
        Ball pivot = left[step, step];
        for (int j = 0; j < size; j++)
        {
            left[step, j] /= pivot;
            right[step, j] /= pivot;
        }

        for (int i = 0; i < size; i++)
        {
            Ball factor = left[i, step];
            for (int j = 0; i != step && j < size; j++)
            {
                left[i, j] -= factor * left[step, j];
                right[i, j] -= factor * right[step, j];
            }
        }
    }
}
