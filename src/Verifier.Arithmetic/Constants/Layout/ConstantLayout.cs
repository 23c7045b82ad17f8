using System.Collections.Immutable;
using System.Numerics;

namespace Verifier.Arithmetic.Constants.Layout;

/// <summary>An exact constant arranged for printing as a sum of fractions; text and LaTeX are written from it.</summary>
/// <param name="Summands">The fractions in the order in which they are printed; empty for 0.</param>
public sealed record ConstantLayout(ImmutableArray<ConstantFraction> Summands)
{
    /// <summary>Arranges a constant: terms with the same powers of π and e share them outside parentheses, and equal denominators are shared.</summary>
    public static ConstantLayout Of(ExactConstant value)
    {
        List<SummandGroup> groups = [];
        foreach (IGrouping<(ExactConstant? Exponent, int PiHalves, ConstantMonomial Below), ConstantTerm> outer in
            value.Terms.GroupBy(term => (term.Monomial.Exponent, term.Monomial.PiHalves, Below(term.Monomial))))
        {
            groups.AddRange(Split(outer, isWhole: outer.Count() == value.Terms.Length));
        }

        return new ConstantLayout([.. SummandOrder.Sort(groups).Select(Arrange)]);
    }

    private static IEnumerable<SummandGroup> Split(IGrouping<(ExactConstant? Exponent, int PiHalves, ConstantMonomial Below), ConstantTerm> terms, bool isWhole)
    {
        bool sharesPower = terms.Key.Exponent is not null || terms.Key.PiHalves != 0 || !terms.Key.Below.IsOne;
        bool sharesDenominator = isWhole && terms.Select(term => term.Coefficient.Denominator).Distinct().Count() == 1 && !terms.First().Coefficient.IsInteger;
        if (sharesPower || sharesDenominator)
        {
            return [new SummandGroup([.. terms])];
        }

        return terms.GroupBy(term => term.Monomial.Radicand)
            .SelectMany(same => same.Key.IsOne ? same.Select(term => new SummandGroup([term])) : [new SummandGroup([.. same])]);
    }

    private static ConstantFraction Arrange(SummandGroup group)
    {
        if (group.Terms is [var only])
        {
            return FractionArrangement.Of(only);
        }

        ExactConstant sum = ExactConstant.FromSortedTerms(group.Terms);
        BigInteger radicand = group.Terms.All(term => term.Monomial.Radicand == group.Terms[0].Monomial.Radicand)
            ? group.Terms[0].Monomial.Radicand
            : BigInteger.One;
        int sign = group.Terms.All(term => term.Coefficient.Sign < 0) ? -1 : 1;
        Rational content = sign * RationalContent.Of(sum);
        ConstantMonomial shape = group.Terms[0].Monomial;
        ImmutableArray<AtomPower> atoms = CommonSymbols(sum);
        ConstantTerm common = new(content, new ConstantMonomial(radicand, shape.PiHalves, shape.Exponent, atoms));
        ConstantSum inner = new();
        foreach (ConstantTerm term in group.Terms)
        {
            BigInteger rest = term.Monomial.Radicand / radicand;
            inner.Add(term.Coefficient / content, new ConstantMonomial(rest, 0, null, Without(term.Monomial.Atoms, atoms)));
        }

        ConstantFraction fraction = FractionArrangement.Of(common);
        return fraction with { Numerator = fraction.Numerator.Add(new ConstantFactor.Group(Of(inner.ToConstant()), 1)) };
    }

    /// <summary>The reciprocals of polynomials in parameters: terms with one denominator are printed over it.</summary>
    private static ConstantMonomial Below(ConstantMonomial monomial) =>
        monomial.HasParameterDenominator
            ? ConstantMonomial.One.WithAtoms([.. monomial.Atoms.Where(atom => atom.Atom.IsParameterReciprocal)])
            : ConstantMonomial.One;

    private static ImmutableArray<AtomPower> CommonSymbols(ExactConstant sum) =>
        sum.Domain is null ? [] : [.. CommonMonomial.Of(sum).Atoms.Where(SymbolicPowers.IsSymbolic)];

    private static ImmutableArray<AtomPower> Without(ImmutableArray<AtomPower> atoms, ImmutableArray<AtomPower> common)
    {
        IEnumerable<ConstantAtom> all = atoms.Concat(common).Select(atom => atom.Atom).Distinct();
        return
        [
            .. all.Select(atom => new AtomPower(atom, PowerIn(atoms, atom) - PowerIn(common, atom)))
                .Where(atom => atom.Power != 0).OrderBy(atom => atom.Atom),
        ];

        static int PowerIn(ImmutableArray<AtomPower> powers, ConstantAtom atom) => powers.FirstOrDefault(power => power.Atom.Equals(atom)).Power;
    }
}
