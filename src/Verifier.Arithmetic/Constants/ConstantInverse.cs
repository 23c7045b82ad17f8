using System.Collections.Immutable;
using System.Numerics;
using Verifier.Arithmetic.Symbols;

namespace Verifier.Arithmetic.Constants;

/// <summary>1/c: of one term factor by factor, of sums of square roots by conjugates, of other sums as a <see cref="ConstantAtomKind.Reciprocal"/>.</summary>
internal static class ConstantInverse
{
    public static ExactConstant? Try(ExactConstant value)
    {
        if (value.AsRational() is { } rational)
        {
            return rational.IsZero ? null : rational.Pow(-1);
        }

        if (FactoredConstant.TryOf(value) is { } product)
        {
            return product.TryInvert();
        }

        if (value.TrySign() is not (1 or -1))
        {
            return null;
        }

        if (value.Terms.Length == 1)
        {
            return OfTerm(value.Terms[0]);
        }

        return value.Terms.All(term => term.Monomial.IsAlgebraic) ? OfRoots(value, ConstantLimits.RationalisingSteps) : ConstantReciprocal.Try(value);
    }

    /// <summary>The inverse of q·√r·π^(j/2)·e^C·Π atoms; a sine or cosine becomes a reciprocal atom.</summary>
    public static ExactConstant OfTerm(ConstantTerm term)
    {
        ConstantMonomial monomial = term.Monomial;
        ExactConstant inverse = ExactConstant.FromTerm(
            (term.Coefficient * monomial.Radicand).Pow(-1),
            new ConstantMonomial(monomial.Radicand, -monomial.PiHalves, null, InvertedPowers(monomial.Atoms)));
        if (monomial.Exponent is not null)
        {
            inverse *= ConstantExponential.Fold(-monomial.Exponent);
        }

        foreach (AtomPower atom in monomial.Atoms)
        {
            inverse *= InvertedSpecial(atom);
        }

        return inverse;
    }

    private static ImmutableArray<AtomPower> InvertedPowers(ImmutableArray<AtomPower> atoms) =>
        [.. atoms.Where(atom => !IsSpecial(atom.Atom)).Select(atom => atom with { Power = -atom.Power })];

    private static bool IsSpecial(ConstantAtom atom) => atom.IsTrigonometric || atom.Kind == ConstantAtomKind.Reciprocal;

    private static ExactConstant InvertedSpecial(AtomPower atom) => atom.Atom.Kind switch
    {
        ConstantAtomKind.Reciprocal => ConstantPower.Of(atom.Atom.Argument, atom.Power),
        ConstantAtomKind.Cos or ConstantAtomKind.Sin =>
            ExactConstant.FromAtom(ConstantAtomKind.Reciprocal, ExactConstant.FromAtom(atom.Atom.Kind, atom.Atom.Argument)),
        _ => ExactConstant.One,
    };

    /// <summary>1/(A + B√g) = (A − B√g)/(A² − gB²), where A and B contain no √g; g divides or is prime to every radicand.</summary>
    public static ExactConstant? OfRoots(ExactConstant value, int steps)
    {
        if (value.Terms.Length == 1)
        {
            return OfTerm(value.Terms[0]);
        }

        if (steps == 0 || value.IsZero)
        {
            return null;
        }

        BigInteger generator = Generator(value);
        ExactConstant conjugate = ExactConstant.FromSortedTerms(
            [.. value.Terms.Select(term => (term.Monomial.Radicand % generator).IsZero ? term with { Coefficient = -term.Coefficient } : term)]);
        return OfRoots(value * conjugate, steps - 1) is { } inverse ? conjugate * inverse : null;
    }

    private static BigInteger Generator(ExactConstant value)
    {
        BigInteger generator = value.Terms[^1].Monomial.Radicand;
        bool refined = true;
        while (refined)
        {
            refined = false;
            foreach (ConstantTerm term in value.Terms)
            {
                BigInteger common = BigInteger.GreatestCommonDivisor(generator, term.Monomial.Radicand);
                refined |= !common.IsOne && common != generator;
                generator = common.IsOne ? generator : common;
            }
        }

        return generator;
    }
}
