namespace Verifier.Arithmetic.Constants;

/// <summary>1/c of a sum c = content · N as 1/content · R, where R is the reciprocal atom of the normalised sum N.</summary>
/// <remarks>
/// N has no common power of π, e or an atom; its last group of terms is a positive rational times one monomial; its coefficients are coprime integers.
/// <see cref="ConstantReduction"/> keeps N·R = 1.
/// </remarks>
internal static class ConstantReciprocal
{
    public static ExactConstant? Try(ExactConstant value)
    {
        if (value.Terms.Any(term => term.Monomial.Atoms.Any(atom => atom.Atom.Kind == ConstantAtomKind.Reciprocal)))
        {
            return null;
        }

        ExactConstant common = ConstantInverse.OfTerm(new ConstantTerm(Rational.One, CommonMonomial.Of(value)));
        ExactConstant primitive = value * common;
        if (ConstantInverse.OfRoots(LastGroup(primitive), ConstantLimits.RationalisingSteps) is not { } scale)
        {
            return null;
        }

        primitive *= scale;
        Rational content = RationalContent.Of(primitive);
        ExactConstant normal = ConstantAddition.Scale(primitive, content.Pow(-1));
        ExactConstant factor = common * ConstantAddition.Scale(scale, content.Pow(-1));
        return normal.Terms.Length == 1
            ? factor * ConstantInverse.OfTerm(normal.Terms[0])
            : factor * ExactConstant.FromAtom(ConstantAtomKind.Reciprocal, normal);
    }

    /// <summary>The sum of square roots that multiplies the last monomial.</summary>
    private static ExactConstant LastGroup(ExactConstant value)
    {
        ConstantMonomial last = value.Terms[^1].Monomial.WithoutRoot();
        return ExactConstant.FromSortedTerms(
            [.. value.Terms.Where(term => term.Monomial.WithoutRoot().Equals(last))
                .Select(term => new ConstantTerm(term.Coefficient, ConstantMonomial.Root(term.Monomial.Radicand)))]);
    }
}
