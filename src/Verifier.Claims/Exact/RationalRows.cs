using Verifier.Arithmetic;
using Verifier.Numeric.LinearAlgebra;
using Verifier.Numeric.Random;

namespace Verifier.Claims.Exact;

/// <summary>Weight rows with exact rational entries, drawn at random.</summary>
internal static class RationalRows
{
    private const int Levels = 7;

    /// <summary>An exactly orthogonal matrix: a product of plane rotations, each the Cayley transform of a skew matrix with one free entry t.</summary>
    /// <remarks>(I − S)(I + S)⁻¹ for S = [[0, t], [−t, 0]] is the rotation with cosine (1 − t²)/(1 + t²) and sine −2t/(1 + t²).</remarks>
    public static Rational[][] Orthogonal(int dimension, RandomSequence random)
    {
        Rational[][] rows = Identity(dimension);
        Rational[] parameters = Vector(dimension * dimension, random);
        for (int i = 0; i < dimension; i++)
        {
            for (int j = i + 1; j < dimension; j++)
            {
                Rotate(rows, i, j, parameters[(i * dimension) + j]);
            }
        }

        return rows;
    }

    /// <summary>Rows with entries j/4, |j| ≤ 7, none of them zero as a whole; of any norm.</summary>
    public static Rational[][] Free(int count, int dimension, RandomSequence random) =>
        [.. Enumerable.Range(0, count).Select(row => NotZero(Vector(dimension, random.Split((ulong)row))))];

    /// <summary>Rows of norm exactly 1, by stereographic projection: (2u, ‖u‖² − 1)/(‖u‖² + 1).</summary>
    public static Rational[][] Unit(int count, int dimension, RandomSequence random) =>
        [.. Enumerable.Range(0, count).Select(row => OnSphere(Vector(dimension - 1, random.Split((ulong)row))))];

    /// <summary>Numbers j/4, |j| ≤ 7.</summary>
    public static Rational[] Vector(int length, RandomSequence random)
    {
        double[] uniform = new double[length];
        random.FillUniform(uniform);
        return [.. uniform.Select(u => new Rational((int)Math.Floor(u * ((2 * Levels) + 1)) - Levels, 4))];
    }

    /// <summary>Numbers j/4, 0 ≤ j ≤ 7.</summary>
    public static Rational[] NonNegativeVector(int length, RandomSequence random) => [.. Vector(length, random).Select(Rational.Abs)];

    /// <summary>The inner product.</summary>
    public static Rational Dot(Rational[] left, Rational[] right)
    {
        Rational sum = Rational.Zero;
        for (int i = 0; i < left.Length; i++)
        {
            sum += left[i] * right[i];
        }

        return sum;
    }

    /// <summary>The rows in doubles, rounded.</summary>
    public static RowMatrix ToDoubles(Rational[][] rows) => RowMatrix.FromRows([.. rows.Select(ToDoubles)]);

    /// <summary>The numbers in doubles, rounded.</summary>
    public static double[] ToDoubles(Rational[] numbers) => [.. numbers.Select(number => number.ToDouble())];

    private static Rational[][] Identity(int dimension) =>
        [.. Enumerable.Range(0, dimension).Select(i => Enumerable.Range(0, dimension).Select(j => i == j ? Rational.One : Rational.Zero).ToArray())];

    private static void Rotate(Rational[][] rows, int i, int j, Rational t)
    {
        Rational denominator = 1 + (t * t);
        Rational cosine = (1 - (t * t)) / denominator;
        Rational sine = (-2 * t) / denominator;
        for (int column = 0; column < rows.Length; column++)
        {
            (rows[i][column], rows[j][column]) = (
                (cosine * rows[i][column]) - (sine * rows[j][column]),
                (sine * rows[i][column]) + (cosine * rows[j][column]));
        }
    }

    private static Rational[] OnSphere(Rational[] point)
    {
        Rational square = Dot(point, point);
        return [.. point.Select(entry => 2 * entry / (square + 1)), (square - 1) / (square + 1)];
    }

    private static Rational[] NotZero(Rational[] row)
    {
        if (row.All(entry => entry.IsZero))
        {
            row[0] = 1;
        }

        return row;
    }
}
