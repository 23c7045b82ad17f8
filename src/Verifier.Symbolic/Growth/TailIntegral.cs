using System.Numerics;
using Verifier.Arithmetic;
using Verifier.Arithmetic.Balls;

namespace Verifier.Symbolic.Growth;

/// <summary>Rigorous bounds of ∫_T^∞ |u(y)| |h_k(y)| φ(y) dy from a growth bound of u.</summary>
/// <remarks>
/// With ψ(y) = L + n log(1+y) + b y − (1/2 − g) y², concave for g &lt; 1/2, the integral is at most
/// e^{ψ(T)} / (−ψ′(T)) / √(2π) as soon as ψ′(T) &lt; 0.
/// </remarks>
public static class TailIntegral
{
    private static readonly Rational LogOfInverseRootTwoPi = new(-91, 100);
    private static readonly Rational LogOfCramerConstant = new(83, 1000);

    /// <summary>log of a bound of ∫_T^∞ |u h_k| φ, or null when T is too small for one.</summary>
    /// <param name="growth">The bound of |u| for y ≥ T.</param>
    /// <param name="index">k ≥ 0.</param>
    /// <param name="from">T ≥ 1.</param>
    public static Rational? LogOfCoefficient(GrowthBound growth, int index, Rational from)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        Rational? polynomial = LogOfIntegral(growth * PolynomialBound(index, from), from);
        Rational? uniform = LogOfIntegral(growth * new GrowthBound(LogOfCramerConstant, 0, 0, new Rational(1, 4)), from);
        return polynomial is { } p && uniform is { } u ? RationalInterval.Min(p, u) : polynomial ?? uniform;
    }

    /// <summary>log of a bound of ∫_T^∞ u² φ, or null when T is too small for one.</summary>
    public static Rational? LogOfSquare(GrowthBound growth, Rational from) => LogOfIntegral(growth.Power(2), from);

    /// <summary>e^<paramref name="logarithm"/> rounded up.</summary>
    public static Magnitude Exp(Rational logarithm) => Ball.FromRational(logarithm, 64).Exp().MagnitudeUpperBound;

    /// <summary>|h_k(y)| ≤ (y + √k)^k/√k! ≤ (1+y)^k ((T+√k)/(T+1))^k/√k!, from He_k(y) = E(y + iZ)^k and E|Z|^k ≤ k^{k/2}.</summary>
    private static GrowthBound PolynomialBound(int index, Rational from)
    {
        if (index == 0)
        {
            return GrowthBound.Constant(1);
        }

        Rational root = new(new BigInteger(Math.Ceiling(64 * Math.Sqrt(index))) + 1, 64);
        Rational ratio = RationalInterval.Max(Rational.One, (from + root) / (from + 1));
        BigInteger factorial = BigInteger.One;
        for (int i = 2; i <= index; i++)
        {
            factorial *= i;
        }

        Rational logScale = (index * RationalInterval.Log(ratio).Upper) - (RationalInterval.Log(factorial).Lower / 2);
        return new GrowthBound(logScale, index, 0, 0);
    }

    private static Rational? LogOfIntegral(GrowthBound growth, Rational from)
    {
        Rational decay = new Rational(1, 2) - growth.Quadratic;
        Rational slope = (growth.Degree / (1 + from)) + growth.Linear - (2 * decay * from);
        if (decay.Sign <= 0 || slope.Sign >= 0)
        {
            return null;
        }

        Rational value = growth.LogScale + (growth.Degree * RationalInterval.Log(1 + from).Upper) + (from * (growth.Linear - (decay * from)));
        return value - RationalInterval.Log(-slope).Lower + LogOfInverseRootTwoPi;
    }
}
