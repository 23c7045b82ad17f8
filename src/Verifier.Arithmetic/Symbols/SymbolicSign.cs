using Verifier.Arithmetic.Constants;

namespace Verifier.Arithmetic.Symbols;

/// <summary>The sign of a constant with parameters on its whole domain.</summary>
internal static class SymbolicSign
{
    /// <summary>−1, 0 or 1, or null when it is not known; then the domain keeps the question if it is asked to.</summary>
    public static int? Of(ExactConstant value, bool ask)
    {
        if (value.IsZero)
        {
            return 0;
        }

        if (FactoredConstant.TryOf(value) is { } product)
        {
            return product.TrySign(ask);
        }

        return value.Terms is [var only] ? OfShape(only) : OfAgreeingGroups(value, ask);
    }

    private static int? OfAgreeingGroups(ExactConstant value, bool ask)
    {
        int? common = null;
        foreach (IGrouping<ConstantMonomial, ConstantTerm> group in value.Terms.GroupBy(term => SymbolicFraction.ShapeOf(term.Monomial)))
        {
            ExactConstant summand = ExactConstant.FromSortedTerms([.. group]);
            int? sign = summand.Domain is null ? summand.TrySign() : Of(summand, ask);
            if (sign is null || sign != (common ?? sign))
            {
                return null;
            }

            common = sign;
        }

        return common;
    }

    private static int? OfShape(ConstantTerm term)
    {
        int? sign = term.Coefficient.Sign;
        foreach (AtomPower atom in term.Monomial.Atoms)
        {
            int? factor = atom.Atom switch
            {
                { Kind: ConstantAtomKind.NormalCdf } => 1,
                { Kind: ConstantAtomKind.Atan or ConstantAtomKind.Reciprocal, Argument: var argument } => argument.TrySign(),
                { Domain: null } known => ExactConstant.FromTerm(Rational.One, ConstantMonomial.OfAtom(known)).TrySign(),
                { Kind: ConstantAtomKind.Log, Argument: var argument } => (argument - 1).TrySign(),
                _ => null,
            };
            sign *= atom.Power % 2 == 0 ? factor * factor : factor;
        }

        return sign;
    }
}
