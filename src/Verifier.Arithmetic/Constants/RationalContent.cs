using System.Numerics;

namespace Verifier.Arithmetic.Constants;

/// <summary>The positive rational that divides all coefficients and leaves coprime integers.</summary>
internal static class RationalContent
{
    /// <summary>gcd of the numerators / lcm of the denominators of a non-zero constant.</summary>
    public static Rational Of(ExactConstant value)
    {
        BigInteger numerator = BigInteger.Zero;
        BigInteger denominator = BigInteger.One;
        foreach (ConstantTerm term in value.Terms)
        {
            numerator = BigInteger.GreatestCommonDivisor(numerator, term.Coefficient.Numerator);
            BigInteger common = BigInteger.GreatestCommonDivisor(denominator, term.Coefficient.Denominator);
            denominator *= term.Coefficient.Denominator / common;
        }

        return new Rational(numerator, denominator);
    }
}
