using System.Globalization;
using Verifier.Arithmetic;
using Verifier.Arithmetic.Balls;
using Verifier.Claims.Exact;
using Verifier.Numeric.Random;
using Verifier.Symbolic.Landscape;

namespace Verifier.Claims.Landscape;

/// <summary>An objective G with exact data: a*, B* ∈ ℝ^{d×d} with rows of norm one, μ, λ, and √6|σ̂_4| of an activation.</summary>
public sealed class LandscapeSetting
{
    /// <summary>The greatest d.</summary>
    public const int GreatestDimension = 6;

    private LandscapeSetting(Rational[] weights, Rational[][] teacher, Rational mu, Rational lambda, string activation, Ball pairConstant)
    {
        (Weights, Teacher, Mu, Lambda, Activation, PairConstant) = (weights, teacher, mu, lambda, activation, pairConstant);
    }

    /// <summary>a*.</summary>
    public IReadOnlyList<Rational> Weights { get; }

    /// <summary>The rows b*_i.</summary>
    public IReadOnlyList<IReadOnlyList<Rational>> Teacher { get; }

    /// <summary>μ.</summary>
    public Rational Mu { get; }

    /// <summary>λ.</summary>
    public Rational Lambda { get; }

    /// <summary>The activation, as text.</summary>
    public string Activation { get; }

    /// <summary>An enclosure of √6|σ̂_4|.</summary>
    public Ball PairConstant { get; }

    /// <summary>d.</summary>
    public int Dimension => Weights.Count;

    /// <summary>The first pair of teacher rows that are not orthogonal, with their inner product, or null.</summary>
    public (int First, int Second, Rational Product)? Overlap
    {
        get
        {
            for (int i = 0; i < Dimension; i++)
            {
                for (int j = i + 1; j < Dimension; j++)
                {
                    Rational product = Dot(Teacher[i], Teacher[j]);
                    if (!product.IsZero)
                    {
                        return (i, j, product);
                    }
                }
            }

            return null;
        }
    }

    /// <summary>The setting, or why there is none.</summary>
    /// <param name="weights">a*, all positive.</param>
    /// <param name="teacher">B*, or null for the identity.</param>
    /// <param name="mu">μ &gt; 0.</param>
    /// <param name="lambda">λ &gt; 0.</param>
    /// <param name="activation">The text of the activation.</param>
    /// <param name="cancellation">Stops the expansion of the activation.</param>
    public static (LandscapeSetting? Setting, string? Problem) Create(
        Rational[] weights, Rational[][]? teacher, Rational mu, Rational lambda, string activation, CancellationToken cancellation = default)
    {
        Rational[][] rows = teacher ?? Identity(weights.Length);
        if (weights.Length is < 1 or > GreatestDimension || weights.Any(weight => weight.Sign <= 0) || mu.Sign <= 0 || lambda.Sign <= 0)
        {
            return (null, "One to six weights are accepted; weights, μ and λ must be positive.");
        }

        if (WrongRow(rows, weights.Length) is { } wrong)
        {
            return (null, wrong.Problem);
        }

        (Ball? constant, string? problem) = Symbolic.Landscape.PairConstant.Of(activation, cancellation);
        return constant is { } value ? (new LandscapeSetting(weights, rows, mu, lambda, activation, value), null) : (null, problem);
    }

    /// <summary>The first row, counted from 0, that makes a matrix no B* ∈ ℝ^{d×d} with rows of norm one, and why; null when it is one.</summary>
    public static (int Row, string Problem)? WrongRow(Rational[][] teacher, int dimension)
    {
        const string Shape = "B* must have as many rows as there are weights, and rows of that length.";
        for (int i = 0; i < Math.Min(teacher.Length, dimension); i++)
        {
            if (teacher[i].Length != dimension)
            {
                return (i, Shape);
            }

            if (Dot(teacher[i], teacher[i]) is var norm && norm != 1)
            {
                return (i, $"The row ({string.Join(", ", teacher[i])}) of B* has the squared norm {norm}, not 1.");
            }
        }

        return teacher.Length == dimension ? null : (Math.Min(teacher.Length, dimension), Shape);
    }

    /// <summary>A random orthogonal matrix with rational entries.</summary>
    public static Rational[][] RandomTeacher(int dimension, ulong seed) => RationalRows.Orthogonal(dimension, new RandomSequence(seed));

    /// <summary>The statement that G has the predicted local minima only, or why it makes no sense.</summary>
    public (LandscapeStatement? Statement, string? Problem) Statement(LandscapeSpace space) => space == LandscapeSpace.Circles
        ? LandscapeStatement.OnCircles(Weights, Mu)
        : LandscapeStatement.OnRows(Weights, Mu, Lambda, Activation, PairConstant);

    /// <summary>The numbers, B* apart.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"d = {Dimension}, {Activation}, a* = ({string.Join(", ", Weights)}), μ = {Mu}, λ = {Lambda}");

    private static Rational Dot(IReadOnlyList<Rational> left, IReadOnlyList<Rational> right) => RationalRows.Dot([.. left], [.. right]);

    private static Rational[][] Identity(int dimension) =>
        [.. Enumerable.Range(0, dimension).Select(i => Enumerable.Range(0, dimension).Select(j => (Rational)(i == j ? 1 : 0)).ToArray())];
}
