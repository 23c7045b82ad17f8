using System.Collections.Immutable;
using Verifier.Arithmetic.Constants;
using Verifier.Symbolic.Gaussian;

namespace Verifier.Symbolic.Hermite;

/// <summary>
/// Proves a general formula for all k: it has the exponential generating function of the coefficients, F(t) = E[σ(t + z)] = Σ c_k t^k/k!.
/// </summary>
/// <remarks>
/// Both sides are functions of the closed class, and equality of canonical forms is equality. With the m-th derivatives of both the indices below m
/// stay out; these few are compared one by one when the formula is found.
/// </remarks>
public static class GeneralFormulaProof
{
    /// <summary>Whether the proof succeeds; a failure says nothing against the formula.</summary>
    /// <param name="function">The activation.</param>
    /// <param name="formula">The formula.</param>
    public static bool Succeeds(ClosedForm function, GeneralFormula formula)
    {
        ArgumentNullException.ThrowIfNull(formula);
        int order = Math.Max(formula.EvenFrom, formula.OddFrom);
        IEnumerable<FormulaTerm> all = formula.Terms.Concat(formula.TermsOn(0)).Concat(formula.TermsOn(1));
        order = all.Select(term => term.Shift).Append(order).Max();
        return Smoothing.Derivative(function, order) is { } series
            && AreEqual(series, formula.Terms, order, null)
            && AreEqual(series, formula.TermsOn(0), order, order % 2)
            && AreEqual(series, formula.TermsOn(1), order, 1 - (order % 2));
    }

    // On the even or odd powers of t, or on all of them.
    private static bool AreEqual(SmoothFunction series, ImmutableArray<FormulaTerm> terms, int order, int? remainder)
    {
        SmoothFunction difference = series;
        foreach (FormulaTerm term in terms)
        {
            if (FormulaGeneratingFunction.Of(term, order) is not { } summand)
            {
                return false;
            }

            difference -= summand;
        }

        if (remainder is null)
        {
            return difference.IsZero;
        }

        ExactConstant sign = remainder == 0 ? 1 : -1;
        return SmoothCalculus.ComposeAffine(difference, -1, ExactConstant.Zero) is { } mirrored && (difference + (sign * mirrored)).IsZero;
    }
}
