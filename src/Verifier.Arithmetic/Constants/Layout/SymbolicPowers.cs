using System.Collections.Immutable;

namespace Verifier.Arithmetic.Constants.Layout;

/// <summary>The powers of parameters and of polynomials in them in a monomial: N^p from atoms and e^(r·log(N)) together as N^(p + r).</summary>
/// <param name="Powers">The bases with their exponents, not 0.</param>
/// <param name="Rest">The monomial without them.</param>
internal sealed record SymbolicPowers(ImmutableArray<(ExactConstant Base, Rational Exponent)> Powers, ConstantMonomial Rest)
{
    public static SymbolicPowers Of(ConstantMonomial monomial)
    {
        if (monomial.Domain is null)
        {
            return new([], monomial);
        }

        Dictionary<ExactConstant, Rational> powers = [];
        foreach (AtomPower atom in monomial.Atoms.Where(IsSymbolic))
        {
            ExactConstant @base = atom.Atom.Symbol is { } symbol ? ExactConstant.OfParameter(symbol) : atom.Atom.Argument;
            powers[@base] = atom.Atom.Symbol is null ? -atom.Power : atom.Power;
        }

        ExactConstant exponent = monomial.Exponent ?? ExactConstant.Zero;
        foreach (ConstantTerm term in exponent.Terms)
        {
            if (ConstantExponential.LogarithmArgument(term.Monomial) is { Domain: not null } @base)
            {
                powers[@base] = powers.GetValueOrDefault(@base) + term.Coefficient;
                exponent -= ExactConstant.FromTerm(term.Coefficient, term.Monomial);
            }
        }

        ConstantMonomial rest = new(
            monomial.Radicand, monomial.PiHalves, exponent.IsZero ? null : exponent, [.. monomial.Atoms.Where(atom => !IsSymbolic(atom))]);
        return new([.. powers.Select(pair => (pair.Key, pair.Value)).OrderBy(power => power.Key, Comparer<ExactConstant>.Create(Compare))], rest);
    }

    /// <summary>The powers without exponents 0; √(1 − ρ)·√(1 + ρ) and its like, whose product has no more terms than a factor, as √(1 − ρ²).</summary>
    public IEnumerable<(ExactConstant Base, Rational Exponent)> Joined()
    {
        List<(ExactConstant Base, Rational Exponent)> joined = [];
        foreach ((ExactConstant @base, Rational exponent) in Powers.Where(power => !power.Exponent.IsZero))
        {
            int partner = joined.FindIndex(power => power.Exponent == exponent && @base.Terms.Length > 1 && IsShort(power.Base, @base));
            if (partner < 0)
            {
                joined.Add((@base, exponent));
            }
            else
            {
                joined[partner] = (joined[partner].Base * @base, exponent);
            }
        }

        return joined;
    }

    private static bool IsShort(ExactConstant left, ExactConstant right) =>
        left.Terms.Length == right.Terms.Length && (left * right).Terms.Length <= right.Terms.Length;

    public static bool IsSymbolic(AtomPower atom) => atom.Atom.Symbol is not null || atom.Atom.IsParameterReciprocal;

    // Single parameters before polynomials.
    private static int Compare(ExactConstant left, ExactConstant right) => left.CompareStructure(right);
}
