using System.Numerics;

namespace Verifier.Arithmetic.Constants;

/// <summary>The sizes up to which the Try… members of <see cref="ExactConstant"/> compute.</summary>
public static class ConstantLimits
{
    /// <summary>The greatest number of bits of a rational coefficient.</summary>
    public const int Bits = 1 << 18;

    /// <summary>The greatest number of term pairs that a product may form.</summary>
    public const int TermPairs = 1 << 16;

    /// <summary>The greatest precision at which signs are decided.</summary>
    public const int SignPrecision = 2048;

    /// <summary>The number of primes under square roots up to which a sum of them is rationalised.</summary>
    public const int RationalisingSteps = 6;

    internal static long BitLength(ExactConstant value)
    {
        long bits = 1;
        foreach (ConstantTerm term in value.Terms)
        {
            bits = Math.Max(bits, BitLength(term.Coefficient) + term.Monomial.Radicand.GetBitLength());
        }

        return bits;
    }

    internal static long BitLength(Rational value) => BigInteger.Abs(value.Numerator).GetBitLength() + value.Denominator.GetBitLength();

    internal static bool AllowsProduct(ExactConstant left, ExactConstant right) =>
        (long)left.Terms.Length * right.Terms.Length <= TermPairs && BitLength(left) + BitLength(right) <= Bits;
}
