using System.Collections.Immutable;
using Verifier.Arithmetic.Constants;
using Verifier.Arithmetic.Polynomials;

namespace Verifier.Symbolic.Hermite;

/// <summary>Sums of <see cref="FormulaTerm"/>s: collecting, multiplying, and the action of polynomial factors of σ.</summary>
internal static class FormulaTerms
{
    /// <summary>The sum with equal sequences collected and zero terms dropped.</summary>
    public static ImmutableArray<FormulaTerm> Collect(IEnumerable<FormulaTerm> terms) =>
    [
        .. terms.GroupBy(term => (term.Phase, term.Sequence, term.Shift))
            .Select(group => new FormulaTerm(Sum(group), group.Key.Phase, group.Key.Sequence, group.Key.Shift))
            .Where(term => !term.Coefficient.IsZero),
    ];

    /// <summary>The sum times a constant.</summary>
    public static IEnumerable<FormulaTerm> Scale(ExactConstant factor, IEnumerable<FormulaTerm> terms) =>
        terms.Select(term => term with { Coefficient = factor * term.Coefficient });

    /// <summary>The sum at index k − 1 in place of k; for terms without phase and with constant coefficients.</summary>
    public static IEnumerable<FormulaTerm> Delay(IEnumerable<FormulaTerm> terms) =>
        terms.Select(term => term with { Coefficient = term.Coefficient.ComposeAffine(1, -1), Shift = term.Shift + 1 });

    /// <summary>The formula of P(y)σ from the formula of σ, by Horner's rule in the operator of multiplication by y.</summary>
    public static ImmutableArray<FormulaTerm> ApplyPolynomial(Polynomial polynomial, ImmutableArray<FormulaTerm> terms)
    {
        ImmutableArray<FormulaTerm> result = [];
        for (int power = polynomial.Degree; power >= 0; power--)
        {
            result = Collect(result.SelectMany(term => term.TimesVariable()).Concat(Scale(polynomial[power], terms)));
        }

        return result;
    }

    private static Polynomial Sum(IEnumerable<FormulaTerm> terms) =>
        terms.Aggregate(Polynomial.Zero, (sum, term) => sum + term.Coefficient);
}
