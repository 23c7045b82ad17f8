using Verifier.Arithmetic;
using Verifier.Arithmetic.Boxes;
using Verifier.Arithmetic.Polynomials;

namespace Verifier.Symbolic.Landscape;

/// <summary>The minimum that theory predicts in a chart for an assignment of rows to units: x_ji = x_i if row j goes to unit i, otherwise 0.</summary>
/// <remarks>On all rows x_i² = Λ/(Λ − μa*_i/12) (Ge, Lee, Ma 2017, Theorem 2.3 with the constant that (2.7) implies); on circles x_i = 1.</remarks>
/// <param name="chart">The chart.</param>
/// <param name="assignment">The unit of each row.</param>
public sealed class PredictedMinimum(LandscapeChart chart, IReadOnlyList<int> assignment)
{
    private readonly LandscapeStatement statement = chart.Statement;

    /// <summary>Whether the assignment is a permutation that this chart shows.</summary>
    public bool Exists => assignment.Order().SequenceEqual(Enumerable.Range(0, statement.Dimension))
        && (statement.Space == LandscapeSpace.Rows || chart.Charts.SequenceEqual(assignment));

    /// <summary>Whether the gradient vanishes there, as an identity of polynomials in the length x_i, in which x_i² satisfies its equation.</summary>
    public bool IsStationary()
    {
        string[] names = ObjectivePolynomial.Coordinates(statement);
        var zeros = Enumerable.Range(0, names.Length).Where(k => Unit(k) is null)
            .ToDictionary(k => names[k], _ => MultivariatePolynomial.Zero, StringComparer.Ordinal);
        return Enumerable.Range(0, names.Length)
            .All(k => chart.GradientPolynomials[k].Substitute(zeros).Equals(Unit(k) is int unit ? AlongItself(names[k], unit) : MultivariatePolynomial.Zero));
    }

    /// <summary>Whether the minimum is proved to lie in a box.</summary>
    public bool LiesIn(IReadOnlyList<DyadicInterval> box)
    {
        for (int k = 0; k < box.Count; k++)
        {
            if (Unit(k) is int unit ? !ContainsLength(box[k], unit) : !box[k].ContainsZero)
            {
                return false;
            }
        }

        return true;
    }

    // The unit whose length stands at coordinate k; null where a 0 stands.
    private int? Unit(int k) =>
        statement.Space == LandscapeSpace.Rows && assignment[k / statement.Dimension] == k % statement.Dimension ? k % statement.Dimension : null;

    // 4x((Λ − μa*_i/12) x² − Λ).
    private MultivariatePolynomial AlongItself(string name, int unit)
    {
        MultivariatePolynomial x = MultivariatePolynomial.Variable(name);
        MultivariatePolynomial stiffness = MultivariatePolynomial.Variable(ObjectivePolynomial.Stiffness);
        return x * (((stiffness - MultivariatePolynomial.Constant(Pull(unit))) * x.Pow(2)) - stiffness) * (Rational)4;
    }

    // l > 0 and l²(Λ − μa*_i/12) ≤ Λ ≤ u²(Λ − μa*_i/12) at both ends of Λ, hence between them.
    private bool ContainsLength(DyadicInterval side, int unit)
    {
        Rational lower = side.Lower.ToRational();
        Rational upper = side.Upper.ToRational();
        return lower.Sign > 0 && new[] { statement.Stiffness.Lower, statement.Stiffness.Upper }.Select(end => end.ToRational()).All(
            stiffness => lower * lower * (stiffness - Pull(unit)) <= stiffness && stiffness <= upper * upper * (stiffness - Pull(unit)));
    }

    private Rational Pull(int unit) => statement.Mu * statement.Weights[unit] / 12;
}
