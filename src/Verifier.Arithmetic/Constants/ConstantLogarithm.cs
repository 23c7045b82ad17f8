using System.Numerics;
using Verifier.Arithmetic.Symbols;

namespace Verifier.Arithmetic.Constants;

/// <summary>log(c): log of a product is the sum of logs; log of an integer is the sum over its prime factors.</summary>
internal static class ConstantLogarithm
{
    /// <summary>log(π).</summary>
    public static ExactConstant OfPi { get; } = ExactConstant.FromAtom(ConstantAtomKind.Log, ExactConstant.Pi);

    public static ExactConstant? Try(ExactConstant value)
    {
        if (value.TrySign() != 1)
        {
            return null;
        }

        if (FactoredConstant.TryOf(value) is { } product)
        {
            return product.TryLogarithm();
        }

        return value.Terms.Length == 1 ? OfTerm(value.Terms[0]) : OfSum(value);
    }

    /// <summary>log(p/q) = Σ n_p log(p) for a positive rational.</summary>
    public static ExactConstant OfRational(Rational value) => OfInteger(value.Numerator) - OfInteger(value.Denominator);

    private static ExactConstant OfInteger(BigInteger value)
    {
        ExactConstant sum = ExactConstant.Zero;
        foreach (PrimePower factor in IntegerFactors.Of(value))
        {
            sum += factor.Exponent * ExactConstant.FromAtom(ConstantAtomKind.Log, (Rational)factor.Prime);
        }

        return sum;
    }

    private static ExactConstant? OfTerm(ConstantTerm term)
    {
        if (term.Coefficient.Sign < 0)
        {
            return null;
        }

        ExactConstant sum = OfRational(term.Coefficient)
            + ConstantAddition.Scale(OfRational(term.Monomial.Radicand), new Rational(1, 2))
            + ConstantAddition.Scale(OfPi, new Rational(term.Monomial.PiHalves, 2))
            + (term.Monomial.Exponent ?? ExactConstant.Zero);
        foreach (AtomPower atom in term.Monomial.Atoms)
        {
            ExactConstant factor = ExactConstant.FromTerm(Rational.One, ConstantMonomial.OfAtom(atom.Atom));
            if (factor.TrySign() != 1)
            {
                return null;
            }

            sum += atom.Power * ExactConstant.FromAtom(ConstantAtomKind.Log, factor);
        }

        return sum;
    }

    private static ExactConstant OfSum(ExactConstant value)
    {
        Rational content = Rational.Abs(value.Terms[^1].Coefficient);
        return OfRational(content) + ExactConstant.FromAtom(ConstantAtomKind.Log, ConstantAddition.Scale(value, content.Pow(-1)));
    }
}
