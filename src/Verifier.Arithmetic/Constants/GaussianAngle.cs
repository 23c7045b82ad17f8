using System.Numerics;

namespace Verifier.Arithmetic.Constants;

/// <summary>arctan of a rational as a combination of π and the angles of Gaussian primes, which are linearly independent over the rationals.</summary>
/// <remarks>
/// arctan(n/d) = arg(d + n i). With d + n i = unit · Π π_p^(±e_p), π_p = a + b i, a &gt; b &gt; 0, a² + b² = p ≡ 1 mod 4,
/// the angle is Σ ±e_p arctan(b/a) plus a multiple of π/4. So arctan(1/2) + arctan(1/3) = π/4 holds in the form.
/// </remarks>
internal static class GaussianAngle
{
    private const int GreatestBits = 256;

    /// <summary>The angle of a positive rational, or null when the norm n² + d² is not factored by trial division.</summary>
    public static ExactConstant? Try(Rational tangent)
    {
        BigInteger real = tangent.Denominator;
        BigInteger imaginary = tangent.Numerator;
        if (ConstantLimits.BitLength(tangent) > GreatestBits)
        {
            return null;
        }

        IReadOnlyList<PrimePower> factors = IntegerFactors.Of((real * real) + (imaginary * imaginary));
        if (factors.Any(factor => !factor.IsCertain))
        {
            return null;
        }

        ExactConstant sum = ExactConstant.Zero;
        double radians = 0;
        foreach (PrimePower factor in factors)
        {
            (int sign, BigInteger a, BigInteger b) = factor.Prime == 2 ? (1, 1, 1) : Orientation(factor.Prime, real, imaginary);
            sum += ConstantAddition.Scale(PrimeAngle(a, b), sign * factor.Exponent);
            radians += sign * factor.Exponent * Math.Atan((double)b / (double)a);
        }

        // What is left is a multiple of π/2, found by rounding: the doubles are good to far better than a quarter turn.
        int quarters = (int)Math.Round((Math.Atan2((double)imaginary, (double)real) - radians) / (Math.PI / 2));
        return sum + ConstantAddition.Scale(ExactConstant.Pi, new Rational(quarters, 2));
    }

    private static ExactConstant PrimeAngle(BigInteger a, BigInteger b) => a == b
        ? ConstantAddition.Scale(ExactConstant.Pi, new Rational(1, 4))
        : ExactConstant.FromAtom(ConstantAtomKind.Atan, new Rational(b, a));

    private static (int Sign, BigInteger A, BigInteger B) Orientation(BigInteger prime, BigInteger real, BigInteger imaginary)
    {
        BigInteger b = BigInteger.One;
        BigInteger a = IntegerFactors.FloorSqrt(prime - 1);
        while ((a * a) + (b * b) != prime)
        {
            b++;
            a = IntegerFactors.FloorSqrt(prime - (b * b));
        }

        // π_p divides z exactly when p divides z·conj(π_p); z is primitive, so otherwise conj(π_p) divides it.
        bool divides = ((real * a) + (imaginary * b)) % prime == 0 && ((imaginary * a) - (real * b)) % prime == 0;
        return (divides ? 1 : -1, a, b);
    }
}
