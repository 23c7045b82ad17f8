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

    /// <summary>log of a bound of ∫_T^∞ |u h_j| φ for every j ≤ k, or null when T is too small for one.</summary>
    /// <param name="growth">The bound of |u| for y ≥ T.</param>
    /// <param name="index">k ≥ 0.</param>
    /// <param name="from">T ≥ 1.</param>
    public static Rational? LogOfCoefficient(GrowthBound growth, int index, Rational from)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        double end = from.ToDouble();
        MehlerBound bound = MehlerBound.Best(index, (scale, quadratic) => Estimate(growth, scale, quadratic, end));
        return LogOfIntegral(growth * bound.For(index), from);
    }

    /// <summary>Roughly <see cref="LogOfCoefficient"/>, in doubles; +∞ for null.</summary>
    internal static double EstimateOfCoefficient(GrowthBound growth, int index, double from)
    {
        MehlerBound bound = MehlerBound.Best(index, (scale, quadratic) => Estimate(growth, scale, quadratic, from));
        return Estimate(growth, bound.LogScale(index), bound.Exponent, from);
    }

    /// <summary>Roughly <see cref="LogOfSquare"/>, in doubles; +∞ for null.</summary>
    internal static double EstimateOfSquare(GrowthBound growth, double from) => Estimate(growth.Power(2), 0, 0, from);

    /// <summary>log of a bound of ∫_T^∞ u² φ, or null when T is too small for one.</summary>
    public static Rational? LogOfSquare(GrowthBound growth, Rational from) => LogOfIntegral(growth.Power(2), from);

    /// <summary>e^<paramref name="logarithm"/> rounded up.</summary>
    public static Magnitude Exp(Rational logarithm) => Ball.FromRational(logarithm, 64).Exp().MagnitudeUpperBound;

    private static double Estimate(GrowthBound growth, double scale, double quadratic, double from)
    {
        double linear = growth.Linear.ToDouble();
        double degree = growth.Degree.ToDouble();
        double decay = 0.5 - growth.Quadratic.ToDouble() - quadratic;
        double slope = (degree / (1 + from)) + linear - (2 * decay * from);
        return decay <= 0 || slope >= 0
            ? double.PositiveInfinity
            : growth.LogScale.ToDouble() + scale + (degree * Math.Log(1 + from)) + (from * (linear - (decay * from))) - Math.Log(-slope) - 0.91;
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
