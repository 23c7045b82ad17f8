using System.Collections.Immutable;
using Verifier.Arithmetic.Constants;
using Verifier.Arithmetic.Polynomials;

namespace Verifier.Arithmetic.Symbols;

/// <summary>A condition on parameters: P &gt; 0, P ≥ 0, P ≠ 0 or P = 0 for a polynomial P with rational coefficients.</summary>
/// <param name="Polynomial">P.</param>
/// <param name="Relation">The relation to 0.</param>
public sealed record SignCondition(MultivariatePolynomial Polynomial, SignRelation Relation)
{
    /// <summary>Whether the condition holds at a point; null when the sign of P there cannot be decided.</summary>
    /// <param name="point">A value for every parameter of P.</param>
    public bool? HoldsAt(IReadOnlyDictionary<string, ExactConstant> point)
    {
        ExactConstant value = ExactConstant.Zero;
        foreach (MultivariateTerm term in Polynomial.Terms)
        {
            value += term.Product.Factors.Aggregate(term.Coefficient, (product, factor) => product * point[factor.Name].Pow(factor.Exponent));
        }

        return value.TrySign() is not { } sign ? null : Relation switch
        {
            SignRelation.Positive => sign > 0,
            SignRelation.NonNegative => sign >= 0,
            SignRelation.NonZero => sign != 0,
            SignRelation.Zero => sign == 0,
            _ => throw new InvalidOperationException($"{Relation} is not a relation."),
        };
    }

    /// <summary>The condition with values in place of some parameters.</summary>
    /// <param name="point">The values.</param>
    public SignCondition At(IReadOnlyDictionary<string, ExactConstant> point) => this with
    {
        Polynomial = Polynomial.Substitute(point.ToDictionary(pair => pair.Key, pair => MultivariatePolynomial.Constant(pair.Value), StringComparer.Ordinal)),
    };

    /// <summary>The conditions without repetitions and without P ≠ 0 where P &gt; 0 or P &lt; 0 is among them.</summary>
    public static ImmutableArray<SignCondition> WithoutImplied(ImmutableArray<SignCondition> conditions) =>
    [
        .. conditions.Distinct().Where(condition => condition.Relation is not SignRelation.NonZero || !conditions.Any(other =>
            other.Relation == SignRelation.Positive && (other.Polynomial.Equals(condition.Polynomial) || other.Polynomial.Equals(-condition.Polynomial)))),
    ];

    /// <summary>Text: <c>a &gt; -1/4</c> when P is linear in one parameter, else <c>P &gt; 0</c>.</summary>
    public override string ToString() => SignComparison.Of(this).ToString();
}
