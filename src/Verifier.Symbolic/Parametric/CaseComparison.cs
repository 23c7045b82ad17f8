using Verifier.Arithmetic.Constants;
using Verifier.Arithmetic.Polynomials;
using Verifier.Arithmetic.Symbols;

namespace Verifier.Symbolic.Parametric;

/// <summary>Whether two cases have the same result.</summary>
internal static class CaseComparison
{
    /// <summary>Whether coefficients, second moment and general formula are written alike, or both are refused for the same reason.</summary>
    public static bool AreSame(ParameterCase left, ParameterCase right, int order) => (left.Series, right.Series) switch
    {
        ({ } first, { } second) => Same(first.SecondMomentClosedForm, second.SecondMomentClosedForm)
            && Enumerable.Range(0, order + 1).All(k => Same(first.Exact(k), second.Exact(k)))
            && string.Equals(first.GeneralFormula?.ToString(), second.GeneralFormula?.ToString(), StringComparison.Ordinal),
        (null, null) => left.Refusal == right.Refusal && AreSame(left.Fact, right.Fact, order),
        _ => false,
    };

    /// <summary>Whether the result of the regular case holds where a polynomial in one parameter vanishes, too.</summary>
    public static bool IsLimit(ParameterCase regular, ParameterCase boundary, MultivariatePolynomial polynomial, int order)
    {
        if (regular.Series is not { } series || boundary.Series is not { } limit)
        {
            return regular.Series is null && boundary.Series is null && AreSame(regular, boundary, order);
        }

        return Zero(polynomial) is { } point
            && SameAt(series.SecondMomentClosedForm, limit.SecondMomentClosedForm, point)
            && Enumerable.Range(0, order + 1).All(k => SameAt(series.Exact(k), limit.Exact(k), point));
    }

    private static bool AreSame(ParityFact? left, ParityFact? right, int order) => left is null || right is null
        ? left is null && right is null
        : left.Parity == right.Parity && string.Equals(left.GeneralFormula, right.GeneralFormula, StringComparison.Ordinal)
            && Enumerable.Range(0, order + 1).All(k => Same(left.Series.Exact(k), right.Series.Exact(k)));

    private static bool Same(ExactConstant? left, ExactConstant? right) =>
        string.Equals(left?.ToString(), right?.ToString(), StringComparison.Ordinal);

    private static bool SameAt(ExactConstant? regular, ExactConstant? limit, Dictionary<string, ExactConstant> point) =>
        regular is null ? limit is null : limit is not null && ParameterValues.TrySubstitute(regular, point) is { } value && Same(value, limit);

    // The root of a linear polynomial in one parameter.
    private static Dictionary<string, ExactConstant>? Zero(MultivariatePolynomial polynomial) =>
        polynomial.Degree == 1 && polynomial.Variables.ToArray() is [var name]
        && ExactConstant.TryDivide(-polynomial.CoefficientOf(PowerProduct.One), polynomial.CoefficientOf(PowerProduct.Of((name, 1)))) is { } root
            ? new Dictionary<string, ExactConstant>(StringComparer.Ordinal) { [name] = root }
            : null;
}
