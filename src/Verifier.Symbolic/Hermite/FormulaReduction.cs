using System.Collections.Immutable;
using Verifier.Arithmetic.Constants;
using Verifier.Arithmetic.Polynomials;

namespace Verifier.Symbolic.Hermite;

/// <summary>
/// Brings a formula into few terms by the recurrences of its sequences. All steps hold for k large enough that no index is negative.
/// </summary>
internal static class FormulaReduction
{
    /// <summary>The reduced sum.</summary>
    public static ImmutableArray<FormulaTerm> Reduce(IEnumerable<FormulaTerm> terms)
    {
        List<FormulaTerm> unfolded = [];
        foreach (FormulaTerm term in FormulaTerms.Collect(terms))
        {
            Unfold(term, unfolded);
        }

        List<FormulaTerm> reduced = [];
        foreach (IGrouping<(IndexPhase Phase, IndexSequence Sequence), FormulaTerm> group in
            FormulaTerms.Collect(unfolded).GroupBy(term => (term.Phase, term.Sequence)))
        {
            reduced.AddRange(ReduceGroup(group.Key.Sequence, [.. group]));
        }

        return [.. FormulaTerms.Collect(reduced).OrderBy(term => term.Sequence is AppellSequence ? 0 : 1)];
    }

    // T_m = r T_{m−1} + G_{m−1} moves every geometric sum to the index k, powers r^m likewise; with a base r that may vanish they keep their index.
    private static void Unfold(FormulaTerm term, List<FormulaTerm> target)
    {
        if (term.Sequence is AppellSequence { Quadratic.IsZero: true } power && term.Shift != 0)
        {
            target.Add(TryPower(power.Linear, -term.Shift) is { } factor ? term with { Coefficient = factor * term.Coefficient, Shift = 0 } : term);
        }
        else if (term is { Sequence: GeometricSum sum, Shift: < 0 })
        {
            target.Add(new FormulaTerm(term.Coefficient, term.Phase, sum.Inner, term.Shift + 1));
            Unfold(term with { Coefficient = sum.Ratio * term.Coefficient, Shift = term.Shift + 1 }, target);
        }
        else if (term is { Sequence: GeometricSum above, Shift: > 0 } && ExactConstant.TryDivide(1, above.Ratio) is { } inverse)
        {
            Polynomial quotient = inverse * term.Coefficient;
            target.Add(new FormulaTerm(-quotient, term.Phase, above.Inner, term.Shift));
            Unfold(term with { Coefficient = quotient, Shift = term.Shift - 1 }, target);
        }
        else
        {
            target.Add(term);
        }
    }

    private static ExactConstant? TryPower(ExactConstant value, int exponent) =>
        exponent >= 0 ? value.Pow(exponent) : ExactConstant.TryDivide(1, value.Pow(-exponent));

    private static IEnumerable<FormulaTerm> ReduceGroup(IndexSequence sequence, ImmutableArray<FormulaTerm> group)
    {
        if (sequence is not AppellSequence { Quadratic.IsZero: false } appell)
        {
            return group;
        }

        if (!appell.Linear.IsZero)
        {
            return group.Length <= 2 || group.All(term => term.Coefficient.Degree <= 0) ? group : ToLowestTwo(appell, group);
        }

        return MergeParityClass(appell, [.. group.Where(term => term.Shift % 2 == 0)])
            .Concat(MergeParityClass(appell, [.. group.Where(term => term.Shift % 2 != 0)]));
    }

    // G_m = v G_{m−1} + u (m − 1) G_{m−2}, from the highest index down to the two lowest.
    private static ImmutableArray<FormulaTerm> ToLowestTwo(AppellSequence sequence, ImmutableArray<FormulaTerm> group)
    {
        int lowest = group.Max(term => term.Shift);
        Dictionary<int, Polynomial> coefficients = group.ToDictionary(term => term.Shift, term => term.Coefficient);
        for (int shift = group.Min(term => term.Shift); shift < lowest - 1; shift++)
        {
            Polynomial coefficient = coefficients.GetValueOrDefault(shift, Polynomial.Zero);
            Polynomial index = new([-(shift + 1), 1]);
            coefficients[shift + 1] = coefficients.GetValueOrDefault(shift + 1, Polynomial.Zero) + (sequence.Linear * coefficient);
            coefficients[shift + 2] = coefficients.GetValueOrDefault(shift + 2, Polynomial.Zero) + (sequence.Quadratic * (index * coefficient));
        }

        IndexPhase phase = group[0].Phase;
        return FormulaTerms.Collect(new[] { lowest - 1, lowest }
            .Select(shift => new FormulaTerm(coefficients.GetValueOrDefault(shift, Polynomial.Zero), phase, sequence, shift)));
    }

    // With v = 0: G_{m+2} = u (m + 1) G_m collects all terms at the lowest index; a coefficient divisible by m + 1 moves up again.
    private static FormulaTerm[] MergeParityClass(AppellSequence sequence, ImmutableArray<FormulaTerm> group)
    {
        if (group.IsEmpty)
        {
            return [];
        }

        int lowest = group.Max(term => term.Shift);
        Polynomial coefficient = Polynomial.Zero;
        foreach (FormulaTerm term in group)
        {
            Polynomial raised = term.Coefficient;
            for (int shift = term.Shift; shift < lowest; shift += 2)
            {
                raised = sequence.Quadratic * (raised * new Polynomial([-(shift + 1), 1]));
            }

            coefficient += raised;
        }

        if (coefficient.IsZero)
        {
            return [];
        }

        while (DivideByLinear(coefficient, lowest - 1) is { } quotient && ExactConstant.TryDivide(1, sequence.Quadratic) is { } inverse)
        {
            coefficient = inverse * quotient;
            lowest -= 2;
        }

        return [new FormulaTerm(coefficient, group[0].Phase, sequence, lowest)];
    }

    // p/(k − root), when the remainder is 0.
    private static Polynomial? DivideByLinear(Polynomial polynomial, int root) =>
        polynomial.Degree >= 1 && polynomial.Evaluate(root).IsZero ? polynomial.DivideByRoot(root) : null;
}
