using Verifier.Arithmetic;
using Verifier.Arithmetic.Balls;
using Verifier.Arithmetic.Boxes;

namespace Verifier.Symbolic.Growth;

/// <summary>Rigorous bounds of ∫_T^∞ |u(y)| |h_k(y)| φ(y) dy from a growth bound of u.</summary>
/// <remarks>
/// With ψ(y) = L + n log(1+y) + b y − (1/2 − g) y², concave for g &lt; 1/2, the integral is at most
/// e^{ψ(T)} / (−ψ′(T)) / √(2π) as soon as ψ′(T) &lt; 0; the integrand decreases from there on.
/// </remarks>
public static class TailIntegral
{
    private static readonly Interval LogOfInverseRootTwoPi = new(-0.92, -0.91);
    private static readonly Interval Half = 0.5;
    private const int CoarseStride = 8;

    /// <summary>log of a bound of ∫_T^∞ |u h_j| φ for every j ≤ k, or null when T is too small for one.</summary>
    /// <param name="growth">The bound of |u| for y ≥ T.</param>
    /// <param name="index">k ≥ 0.</param>
    /// <param name="from">T ≥ 1.</param>
    public static Rational? LogOfCoefficient(GrowthBound growth, int index, Rational from)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        Interval start = Enclose(from);
        Exponents exponents = new(growth);
        IReadOnlyList<MehlerBound> bounds = MehlerBound.For(index);
        double[] sizes = new double[bounds.Count];
        Array.Fill(sizes, double.PositiveInfinity);
        int best = 0;
        for (int stride = CoarseStride; stride > 0; stride /= 2)
        {
            int center = best;
            for (int i = stride == CoarseStride ? 0 : Math.Max(0, center - stride); i < bounds.Count; i += stride)
            {
                sizes[i] = LogOfIntegral(exponents.Times(bounds[i].LogScale(index), bounds[i].Quadratic), start);
                best = sizes[i] < sizes[best] ? i : best;
                if (stride < CoarseStride && i > center)
                {
                    break;
                }
            }
        }

        return Number(sizes[best]);
    }

    /// <summary>log of a bound of ∫_T^∞ u² φ, or null when T is too small for one.</summary>
    public static Rational? LogOfSquare(GrowthBound growth, Rational from) => Number(LogOfIntegral(new Exponents(growth.Power(2)), Enclose(from)));

    /// <summary>e^<paramref name="logarithm"/> rounded up.</summary>
    public static Magnitude Exp(Rational logarithm) => Ball.FromRational(logarithm, 64).Exp().MagnitudeUpperBound;

    private static Rational? Number(double value) => double.IsFinite(value) ? Rational.FromDouble(value) : null;

    private static Interval Enclose(Rational value)
    {
        double close = value.ToDouble();
        return ((Interval)close).Widened(Math.Abs(close) * 1e-15);
    }

    /// <summary>The upper end of the logarithm of the bound; +∞ where there is none.</summary>
    private static double LogOfIntegral(Exponents growth, Interval from)
    {
        Interval decay = Half - growth.Quadratic;
        Interval slope = (growth.Degree / (1 + from)) + growth.Linear - (2 * decay * from);
        if (!(decay.Lower > 0) || !(slope.Upper < 0))
        {
            return double.PositiveInfinity;
        }

        Interval value = growth.LogScale + (growth.Degree * (1 + from).Log()) + (from * (growth.Linear - (decay * from)));
        double bound = (value - (-slope).Log() + LogOfInverseRootTwoPi).Upper;
        return double.IsNaN(bound) ? double.PositiveInfinity : bound;
    }

    /// <summary>A growth bound in intervals of doubles.</summary>
    private readonly record struct Exponents(Interval LogScale, Interval Degree, Interval Linear, Interval Quadratic)
    {
        internal Exponents(GrowthBound growth)
            : this(Enclose(growth.LogScale), Enclose(growth.Degree), Enclose(growth.Linear), Enclose(growth.Quadratic))
        {
        }

        internal Exponents Times(Interval logScale, Interval quadratic) =>
            this with { LogScale = LogScale + logScale, Quadratic = Quadratic + quadratic };
    }
}
