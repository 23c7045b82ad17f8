using System.Collections.Immutable;
using Verifier.Arithmetic;
using Verifier.Arithmetic.Polynomials;
using Verifier.Symbolic.Hermite;

namespace Verifier.Symbolic.IndexFormulas;

/// <summary>
/// Proves that a formula in k gives σ̂_k for all large k of one parity, by Γ(x + 1) = xΓ(x) and G_m = vG_{m−1} + u(m − 1)G_{m−2}.
/// </summary>
/// <remarks>
/// After the recurrences both sides are quotients of polynomials in k times the same hypergeometric terms, and these are compared. All steps hold where no
/// denominator vanishes: for k above <see cref="FirstSafe"/>; smaller k are compared one by one elsewhere.
/// </remarks>
public static class IndexIdentity
{
    /// <summary>The proof covers k from here on.</summary>
    public const int FirstSafe = 40;

    /// <summary>Larger shifts of the index are not treated.</summary>
    internal const int LargestShift = 30;

    private const int LargestDistance = 10;

    /// <summary>Whether the formula equals σ̂_k for all k ≥ <see cref="FirstSafe"/> with k mod 2 = remainder; false says nothing against it.</summary>
    /// <param name="claimed">The formula for σ̂_k.</param>
    /// <param name="formula">A general formula that is proved for all k.</param>
    /// <param name="remainder">0 for even k, 1 for odd k.</param>
    public static bool IsProved(IndexNode claimed, GeneralFormula formula, int remainder)
    {
        ArgumentNullException.ThrowIfNull(formula);
        IndexNode rootFactorial = new IndexNode.Power(
            new IndexNode.Factorial(new IndexNode.Index(), IsDouble: false), new IndexNode.Constant(new Rational(1, 2)));
        return (remainder == 0 ? formula.EvenFrom : formula.OddFrom) <= FirstSafe
            && new IndexExpansion(remainder).Of(new IndexNode.Product(claimed, rootFactorial)) is { } left
            && new FormulaExpansion(remainder).Of(formula) is { } right
            && Normalise([.. left, .. right.Select(term => term with { Constant = -term.Constant })]) is { } difference
            && Vanishes(difference);
    }

    /// <summary>Whether the formula is 0 for all k ≥ <see cref="FirstSafe"/> with k mod 2 = remainder; false says nothing against it.</summary>
    /// <param name="claimed">The formula.</param>
    /// <param name="remainder">0 for even k, 1 for odd k.</param>
    public static bool IsZero(IndexNode claimed, int remainder) =>
        new IndexExpansion(remainder).Of(claimed) is { } terms && Normalise(terms) is { } normal && Vanishes(normal);

    private static bool Vanishes(ImmutableArray<IndexTerm> terms) =>
        terms.All(term => HasNoRootBeyond(term.Denominator))
        && terms.GroupBy(term => (term.Ratio, Exponent(term, new Rational(1, 2)), Exponent(term, 1), term.Sequence, term.Shift)).All(SumsToZero);

    private static int Exponent(IndexTerm term, Rational x) => term.Gammas.GetValueOrDefault(x);

    private static ImmutableArray<IndexTerm>? Normalise(ImmutableArray<IndexTerm> terms)
    {
        bool isFar = terms.GroupBy(term => term.Sequence)
            .Any(group => group.Key is AppellSequence && group.Max(term => term.Shift) - group.Min(term => term.Shift) > LargestDistance);
        if (isFar || terms.Any(term => Math.Abs(term.Shift) > LargestShift || term.Gammas.Keys.Any(x => Rational.Abs(x) > LargestShift / 2)))
        {
            return null;
        }

        IndexTerm?[] normalised = [.. terms.Where(term => !term.Constant.IsZero).Select(term => term.TryNormalise())];
        return normalised.Any(term => term is null)
            ? null
            : [.. normalised.GroupBy(term => term!.Sequence).SelectMany(group => ToLowestTwo([.. group.Select(term => term!)]))];
    }

    // Every G_{k−s} by the two of lowest index.
    private static IEnumerable<IndexTerm> ToLowestTwo(ImmutableArray<IndexTerm> group)
    {
        if (group[0].Sequence is not AppellSequence sequence)
        {
            return group;
        }

        int lowest = group.Max(term => term.Shift);
        List<IndexTerm> done = [];
        Queue<IndexTerm> open = new(group);
        while (open.TryDequeue(out IndexTerm? term))
        {
            if (term.Shift >= lowest - 1)
            {
                done.Add(term);
                continue;
            }

            open.Enqueue(term with { Constant = sequence.Linear * term.Constant, Shift = term.Shift + 1 });
            Polynomial index = new([-(term.Shift + 1), 1]);
            open.Enqueue(term with { Constant = sequence.Quadratic * term.Constant, Numerator = index * term.Numerator, Shift = term.Shift + 2 });
        }

        return done;
    }

    private static bool SumsToZero(IEnumerable<IndexTerm> group)
    {
        (Polynomial numerator, Polynomial denominator) = (Polynomial.Zero, Polynomial.One);
        foreach (IndexTerm term in group)
        {
            numerator = (numerator * term.Denominator) + (term.Constant * (term.Numerator * denominator));
            denominator *= term.Denominator;
        }

        return numerator.IsZero;
    }

    // All coefficients in k − FirstSafe have one sign.
    private static bool HasNoRootBeyond(Polynomial denominator)
    {
        int?[] signs = [.. denominator.ComposeAffine(1, FirstSafe).Coefficients.Where(value => !value.IsZero).Select(value => value.TrySign())];
        return signs.All(sign => sign is 1) || signs.All(sign => sign is -1);
    }
}
