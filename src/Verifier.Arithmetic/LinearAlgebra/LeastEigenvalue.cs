using Verifier.Arithmetic.Balls;

namespace Verifier.Arithmetic.LinearAlgebra;

/// <summary>The least eigenvalue of a small symmetric matrix of balls, by bisection on the inertia of A − μI.</summary>
public static class LeastEigenvalue
{
    private const int MostSteps = 400;
    private const int GuardBits = 64;

    /// <summary>An enclosure of the least eigenvalue of every symmetric matrix of the set; indeterminate when not even its scale is found.</summary>
    /// <param name="matrix">A square matrix; its lower triangle is read.</param>
    /// <param name="bits">Stops at a length of 2^(−bits), or when the balls of the matrix decide no further.</param>
    /// <param name="cancellation">Stops the search.</param>
    public static Ball Enclose(BallMatrix matrix, int bits, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(matrix);
        ArgumentOutOfRangeException.ThrowIfNegative(bits);
        if (!matrix.IsFinite)
        {
            return Ball.Indeterminate;
        }

        // Gershgorin: every eigenvalue is within the largest row sum.
        Rational bound = RowSum(matrix);
        (Rational lower, Rational upper) = (-bound, bound);
        Rational goal = new Rational(1, 2).Pow(bits);
        for (int step = 0; step < MostSteps && upper - lower > goal; step++)
        {
            cancellation.ThrowIfCancellationRequested();
            if (Split(matrix, lower, upper, bits + GuardBits) is not (Rational middle, bool isBelow))
            {
                break;
            }

            (lower, upper) = isBelow ? (lower, middle) : (middle, upper);
        }

        return Ball.FromRational(lower, bits + GuardBits).Union(Ball.FromRational(upper, bits + GuardBits));
    }

    /// <summary>A point inside, and whether an eigenvalue lies below it; near an eigenvalue another point is tried.</summary>
    private static (Rational Middle, bool IsBelow)? Split(BallMatrix matrix, Rational lower, Rational upper, int precision)
    {
        foreach (int eighths in (int[])[4, 3, 5])
        {
            Rational middle = lower + ((upper - lower) * new Rational(eighths, 8));
            if (SymmetricInertia.Of(matrix.Shifted(Ball.FromRational(middle, precision))) is { } inertia)
            {
                return (middle, inertia.Negative > 0);
            }
        }

        return null;
    }

    private static Rational RowSum(BallMatrix matrix)
    {
        Magnitude largest = Magnitude.One;
        for (int i = 0; i < matrix.Rows; i++)
        {
            Magnitude sum = Magnitude.Zero;
            for (int j = 0; j < matrix.Columns; j++)
            {
                sum += matrix[i, j].MagnitudeUpperBound;
            }

            largest = Magnitude.Max(largest, sum);
        }

        return ((Rational)2).Pow((int)largest.TopExponent + 1);
    }
}
