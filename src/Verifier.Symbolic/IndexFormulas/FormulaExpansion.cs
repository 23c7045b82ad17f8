using System.Collections.Immutable;
using Verifier.Arithmetic;
using Verifier.Symbolic.Hermite;

namespace Verifier.Symbolic.IndexFormulas;

/// <summary>A general formula for c_k = √k! σ̂_k as a sum of <see cref="IndexTerm"/>s on the class k = 2j + r.</summary>
/// <param name="remainder">r, 0 or 1.</param>
internal sealed class FormulaExpansion(int remainder)
{
    /// <summary>The terms, or null when a power of a constant leaves the class of constants.</summary>
    public ImmutableArray<IndexTerm>? Of(GeneralFormula formula)
    {
        var terms = ImmutableArray.CreateBuilder<IndexTerm>();
        foreach (FormulaTerm term in formula.TermsOn(remainder).Where(term => term.LivesOn(remainder)))
        {
            if (OfSequence(term.Sequence, term.Shift) is not { } values)
            {
                return null;
            }

            // cos(kπ/2) and sin(kπ/2) are (−1)^j on the class where they do not vanish.
            IndexTerm factor = IndexTerm.Of(term.Coefficient) with { Ratio = term.Phase == IndexPhase.None ? 1 : -1 };
            terms.AddRange(values.Select(value => IndexTerm.TryMultiply(value, factor)!));
        }

        return terms.ToImmutable();
    }

    /// <summary>s_{k − shift}: powers and double factorials of a sequence G_m(u, v) with u = 0 or v = 0, other sequences as they are.</summary>
    public ImmutableArray<IndexTerm>? OfSequence(IndexSequence sequence, int shift)
    {
        Rational start = remainder - shift;
        switch (sequence)
        {
            case AppellSequence { Quadratic.IsZero: true, Linear: var linear }:
                return IndexExpansion.PowerOf(linear, start, linear * linear) is { } power ? [power] : null;
            case AppellSequence { Linear.IsZero: true } when !(start / 2).IsInteger:
                return [];
            case AppellSequence { Linear.IsZero: true, Quadratic: var quadratic }:
                return IndexExpansion.PowerOf(quadratic, start / 2, quadratic) is { } growth
                    && new IndexExpansion(remainder).Factorial(1, -shift - 1, isDouble: true) is { } factorial
                    && IndexTerm.TryMultiply(growth, factorial) is { } product
                        ? [product]
                        : null;
            default:
                return [IndexTerm.Of(sequence, shift)];
        }
    }
}
