using Verifier.Arithmetic.Constants;
using Verifier.Arithmetic.Polynomials;

namespace Verifier.Arithmetic.Symbols;

/// <summary>A condition as people write it: a bound of one parameter, a comparison of two, or a polynomial compared with 0.</summary>
/// <param name="Left">The left-hand side.</param>
/// <param name="Operator">One of <c>&gt;</c>, <c>&lt;</c>, <c>&gt;=</c>, <c>&lt;=</c>, <c>!=</c>, <c>=</c>.</param>
/// <param name="Right">The right-hand side.</param>
public sealed record SignComparison(MultivariatePolynomial Left, string Operator, MultivariatePolynomial Right)
{
    /// <summary>The comparison that says the same as a condition.</summary>
    /// <param name="condition">P compared with 0.</param>
    public static SignComparison Of(SignCondition condition)
    {
        ArgumentNullException.ThrowIfNull(condition);
        SignComparison withZero = new(condition.Polynomial, Sign(condition.Relation, reversed: false), MultivariatePolynomial.Zero);
        MultivariateTerm[] terms = [.. condition.Polynomial.Terms];
        MultivariateTerm[] variable = [.. terms.Where(term => term.Product.Degree > 0)];
        bool isLinear = variable is [{ Product.Degree: 1 }] or [{ Product.Degree: 1 }, { Product.Degree: 1 }];
        if (!isLinear || (variable.Length == 2 && terms.Length == 3))
        {
            return withZero;
        }

        // c·v + rest > 0 is v > −rest/c, with the sign of c turning the comparison.
        MultivariateTerm left = variable.Length == 2 ? variable.MaxBy(term => term.Coefficient.TrySign() ?? 0) : variable[0];
        MultivariatePolynomial rest = condition.Polynomial - MultivariatePolynomial.Term(left.Coefficient, left.Product);
        return ExactConstant.TryInvert(-left.Coefficient) is { } scale
            ? new SignComparison(
                MultivariatePolynomial.Term(ExactConstant.One, left.Product), Sign(condition.Relation, left.Coefficient.TrySign() < 0), rest * scale)
            : withZero;
    }

    /// <summary>Text: <c>a &gt; -1/4</c>.</summary>
    public override string ToString() => $"{Left} {Operator} {Right}";

    private static string Sign(SignRelation relation, bool reversed) => (relation, reversed) switch
    {
        (SignRelation.Positive, false) => ">",
        (SignRelation.Positive, true) => "<",
        (SignRelation.NonNegative, false) => ">=",
        (SignRelation.NonNegative, true) => "<=",
        (SignRelation.NonZero, _) => "!=",
        (SignRelation.Zero, _) => "=",
        _ => throw new ArgumentOutOfRangeException(nameof(relation), relation, "Not a relation."),
    };
}
