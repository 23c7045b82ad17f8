using Verifier.Arithmetic.Constants;
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

    /// <summary>Whether the result of the regular case holds on the boundary, too: the constants of the boundary put into it give the boundary's.</summary>
    public static bool IsLimit(ParameterCase regular, ParameterCase boundary, int order)
    {
        if (regular.Series is not { } series || boundary.Series is not { } limit)
        {
            return regular.Series is null && boundary.Series is null && AreSame(regular, boundary, order);
        }

        return SameAt(series.SecondMomentClosedForm, limit.SecondMomentClosedForm, boundary.Values)
            && Enumerable.Range(0, order + 1).All(k => SameAt(series.Exact(k), limit.Exact(k), boundary.Values));
    }

    private static bool AreSame(ParityFact? left, ParityFact? right, int order) => left is null || right is null
        ? left is null && right is null
        : left.Parity == right.Parity && string.Equals(left.GeneralFormula, right.GeneralFormula, StringComparison.Ordinal)
            && Enumerable.Range(0, order + 1).All(k => Same(left.Series.Exact(k), right.Series.Exact(k)));

    private static bool Same(ExactConstant? left, ExactConstant? right) =>
        string.Equals(left?.ToString(), right?.ToString(), StringComparison.Ordinal);

    private static bool SameAt(ExactConstant? regular, ExactConstant? limit, IReadOnlyDictionary<string, ExactConstant> point) =>
        regular is null ? limit is null : limit is not null && limit.Equals(ParameterValues.TrySubstitute(regular, point));
}
