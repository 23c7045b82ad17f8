using Verifier.Arithmetic.Constants;
using Verifier.Arithmetic.Polynomials;

namespace Verifier.Arithmetic.Symbols;

/// <summary>Writes a condition as a bound of one parameter, a comparison of two, or a polynomial compared with 0.</summary>
internal static class SignConditionText
{
    public static string Write(SignCondition condition)
    {
        MultivariateTerm[] terms = [.. condition.Polynomial.Terms];
        MultivariateTerm[] variable = [.. terms.Where(term => term.Product.Degree > 0)];
        bool isLinear = variable is [{ Product.Degree: 1 }] or [{ Product.Degree: 1 }, { Product.Degree: 1 }];
        if (!isLinear || (variable.Length == 2 && terms.Length == 3))
        {
            return $"{condition.Polynomial} {Sign(condition.Relation, reversed: false)} 0";
        }

        // c·v + rest > 0 is v > −rest/c, with the sign of c turning the comparison.
        MultivariateTerm left = variable.Length == 2 ? variable.MaxBy(term => term.Coefficient.TrySign() ?? 0) : variable[0];
        MultivariatePolynomial rest = condition.Polynomial - MultivariatePolynomial.Term(left.Coefficient, left.Product);
        return ExactConstant.TryInvert(-left.Coefficient) is { } scale
            ? $"{left.Product} {Sign(condition.Relation, left.Coefficient.TrySign() < 0)} {rest * scale}"
            : $"{condition.Polynomial} {Sign(condition.Relation, reversed: false)} 0";
    }

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
