using Verifier.Arithmetic;
using Verifier.Arithmetic.Boxes;
using Verifier.Arithmetic.Polynomials;

namespace Verifier.Symbolic.Landscape;

/// <summary>Whether the root boxes of the charts meet every orbit of the symmetries that can hold a local minimum: checked, not assumed.</summary>
/// <remarks>
/// A polynomial with even exponents only does not see the sign of a coordinate, so that coordinates ≥ 0 suffice. On all rows, with ν_j = Σ_i x_ji²,
/// ¼Σ_i x_ji ∂G/∂x_ji − [(Λ − μ max a*/12) ν_j² − Λν_j] has no negative coefficient; where ∂G = 0 the bracket is ≤ 0, hence
/// ν_j ≤ Λ/(Λ − μ max a*/12). On circles every row has its larger overlap on one of the two units: four charts, each with 0 ≤ s ≤ 1.
/// </remarks>
public static class DomainCover
{
    /// <summary>Why the charts of a statement do not suffice, or null.</summary>
    public static string? Refusal(LandscapeStatement statement, IReadOnlyList<LandscapeChart> charts) =>
        !charts.All(chart => IsEven(chart.Objective, ObjectivePolynomial.Coordinates(statement))) ? "G is not seen to ignore the signs of the coordinates."
        : statement.Space == LandscapeSpace.Rows
            ? !charts.All(chart => BoundsRows(statement, chart.Objective)) ? "Rows of stationary points are not seen to be bounded."
            : charts is [{ Root: var root }] && root.All(side => Reaches(statement, side)) ? null : "The root box does not hold every stationary point."
        : charts.Select(chart => (chart.Charts[0], chart.Charts[1])).Distinct().Count() == 4 && charts.All(IsWhole) ? null
            : "The charts do not cover the circles.";

    /// <summary>Whether every exponent of every coordinate is even.</summary>
    public static bool IsEven(MultivariatePolynomial objective, IReadOnlyCollection<string> coordinates) =>
        objective.Terms.All(term => coordinates.All(name => term.Product.ExponentOf(name) % 2 == 0));

    /// <summary>Whether ¼Σ_i x_ji ∂G/∂x_ji − [(Λ − μ max a*/12) ν_j² − Λν_j] has no negative coefficient, for every row j; see the remarks.</summary>
    public static bool BoundsRows(LandscapeStatement statement, MultivariatePolynomial objective)
    {
        MultivariatePolynomial stiffness = MultivariatePolynomial.Variable(ObjectivePolynomial.Stiffness);
        MultivariatePolynomial outward = stiffness - MultivariatePolynomial.Constant(LargestPull(statement));
        return ObjectivePolynomial.Coordinates(statement).Chunk(statement.Dimension).All(row =>
        {
            MultivariatePolynomial norm = Sum(row, static name => MultivariatePolynomial.Variable(name).Pow(2));
            MultivariatePolynomial radial = Sum(row, name => MultivariatePolynomial.Variable(name) * objective.Derivative(name)) * new Rational(1, 4);
            MultivariatePolynomial rest = radial - (outward * norm.Pow(2)) + (stiffness * norm);
            return rest.Terms.All(static term => term.Coefficient.AsRational() is { Sign: > 0 });
        });
    }

    private static bool IsWhole(LandscapeChart chart) => chart.Root.All(static side => side.ContainsZero && side.Upper >= Arithmetic.Balls.Dyadic.One);

    // From 0 to some R with R²(Λ − μ max a*/12) ≥ Λ > μ max a*/12 at the lower end of Λ; R falls as Λ grows.
    private static bool Reaches(LandscapeStatement statement, DyadicInterval side)
    {
        Rational stiffness = statement.Stiffness.Lower.ToRational();
        Rational outward = stiffness - LargestPull(statement);
        Rational reach = side.Upper.ToRational();
        return side.Lower.Sign <= 0 && outward.Sign > 0 && reach.Sign > 0 && reach * reach * outward >= stiffness;
    }

    private static Rational LargestPull(LandscapeStatement statement) => statement.Mu * statement.Weights.Max() / 12;

    private static MultivariatePolynomial Sum(IEnumerable<string> names, Func<string, MultivariatePolynomial> term) =>
        names.Select(term).Aggregate(MultivariatePolynomial.Zero, static (x, y) => x + y);
}
