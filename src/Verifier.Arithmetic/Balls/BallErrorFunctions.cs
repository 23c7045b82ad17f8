using System.Numerics;

namespace Verifier.Arithmetic.Balls;

/// <summary>The error functions and the normal distribution of a ball.</summary>
public static class BallErrorFunctions
{
    private const int GuardBits = 16;
    private const double Log2OfE = 1.4426950408889634;
    private const int LargestArgumentExponent = 64;

    /// <summary>erf x = (2/√π) ∫_0^x e^(−t²) dt.</summary>
    public static Ball Erf(this Ball x) => Monotone(x, ErfPoint, Magnitude.One);

    /// <summary>erfc x = 1 − erf x, with full relative accuracy for large x.</summary>
    public static Ball Erfc(this Ball x) => Monotone(x, ErfcPoint, Magnitude.FromUnits(2, 0));

    /// <summary>Φ(x) = erfc(−x/√2)/2, the distribution function of N(0, 1), with full relative accuracy for x → −∞.</summary>
    public static Ball NormalCdf(this Ball x)
    {
        // The relative error of x/√2 is multiplied by about x² in Φ.
        int guard = x.Midpoint.IsZero ? 4 : 4 + (int)Math.Clamp(2 * x.Midpoint.TopExponent, 0, 100);
        Ball argument = -x.WithPrecision(Math.Min(x.Precision + guard, Ball.MaximumPrecision));
        return BallExponential.Halve((argument / RootTwo(argument.Precision)).Erfc()).WithPrecision(x.Precision);
    }

    /// <summary>φ(x) = e^(−x²/2)/√(2π), the density of N(0, 1).</summary>
    public static Ball NormalDensity(this Ball x)
    {
        int guard = x.Midpoint.IsZero ? 4 : 4 + (int)Math.Clamp(2 * x.Midpoint.TopExponent, 0, 100);
        Ball square = x.WithPrecision(Math.Min(x.Precision + guard, Ball.MaximumPrecision)).Pow(2);
        Ball scale = (2 * Ball.Pi(x.Precision + 4)).Sqrt();
        return ((-BallExponential.Halve(square)).Exp() / scale).WithPrecision(x.Precision);
    }

    /// <summary>√2.</summary>
    internal static Ball RootTwo(int precision) => Ball.FromDyadic(Dyadic.One.Scale(1), precision).Sqrt();

    /// <summary>A monotone function with derivative ±(2/√π) e^(−x²) and values within [−bound, bound].</summary>
    private static Ball Monotone(Ball x, Func<Dyadic, int, Ball> point, Magnitude bound)
    {
        if (!x.IsFinite)
        {
            return Ball.Create(Dyadic.Zero, bound, x.Precision);
        }

        if (x.IsExact)
        {
            return point(x.Midpoint, x.Precision);
        }

        // The derivative varies by the factor e^(2|x|r) over the ball.
        if ((x.MagnitudeUpperBound * x.Radius).TopExponent > -5 || RealEnclosure.IsWide(x))
        {
            return point(x.Lower, x.Precision).Union(point(x.Upper, x.Precision));
        }

        Ball least = Ball.Create(x.MagnitudeLowerBound.ToDyadic(), Magnitude.Zero, 64);
        Magnitude slope = (-(least * least)).Exp().MagnitudeUpperBound * TwoOverRootPi;
        return point(x.Midpoint, x.Precision).WithRadiusAdded(x.Radius * slope);
    }

    /// <summary>2/√π = 1.128… &lt; 289/256.</summary>
    private static Magnitude TwoOverRootPi => Magnitude.FromUnits(289, -8);

    private static Ball ErfPoint(Dyadic x, int precision)
    {
        if (x.Sign < 0)
        {
            return -ErfPoint(-x, precision);
        }

        // 1 − erf x < e^(−x²) is below the last bit when x² > precision · log 2.
        double size = x.ToDouble();
        return size * size * Log2OfE > precision + 4
            ? 1 - ErfcPoint(x, Ball.MinimumPrecision + 30).WithPrecision(precision)
            : Series(x, precision);
    }

    private static Ball ErfcPoint(Dyadic x, int precision)
    {
        double size = x.ToDouble();
        if (x.Sign <= 0 || size < 0.5)
        {
            return 1 - ErfPoint(x, precision);
        }

        if (x.TopExponent > LargestArgumentExponent)
        {
            // 0 < erfc x < e^(−x²) lies in [0, the least size in use].
            return BallExponential.Point(-x, precision);
        }

        // The smallest term of the asymptotic series is about e^(−x²).
        double lost = size * size * Log2OfE;
        return lost > precision + GuardBits + 8
            ? Asymptotic(x, precision)
            : (1 - Series(x, precision + (int)lost + (int)Math.Max(0, 2 * x.TopExponent) + GuardBits)).WithPrecision(precision);
    }

    /// <summary>erf x = (2x/√π) e^(−x²) Σ_k (2x²)^k/(1·3···(2k+1)) for x ≥ 0: all terms are positive (DLMF 7.6.2).</summary>
    private static Ball Series(Dyadic x, int precision)
    {
        int bits = precision + GuardBits + (2 * BitOperations.Log2((uint)precision)) + (int)Math.Max(0, 2 * x.TopExponent);
        BigInteger step = (x * x).ToFixedPoint(bits + 1);
        BigInteger term = BigInteger.One << bits;
        BigInteger sum = term;
        int k = 0;
        while (term > BigInteger.One)
        {
            k++;
            term = (term * step >> bits) / ((2 * k) + 1);
            sum += term;
        }

        // Term k has a relative error of at most 2k units over each earlier term, and no term exceeds the sum S ≥ 1:
        // together at most 2k² S units. Where a term drops to one unit the ratio is below 1/2, so the tail is below 2 units.
        Dyadic total = new(sum, -bits);
        Magnitude error = Magnitude.FromUnits((2L * k * k) + (2L * k) + 4, -bits) * Magnitude.FromDyadic(total);
        Ball series = Ball.Create(total, error, bits);
        Ball exact = Ball.Create(x, Magnitude.Zero, bits);
        Ball scale = exact.Scale(1) * BallExponential.Point(-(x * x), bits) / Ball.Pi(bits).Sqrt();
        return (scale * series).WithPrecision(precision);
    }

    /// <summary>erfc x = e^(−x²)/(x√π) Σ (−1)^k (2k−1)!!/(2x²)^k; the error is below the first omitted term (DLMF 7.12.1).</summary>
    private static Ball Asymptotic(Dyadic x, int precision)
    {
        int work = precision + GuardBits;
        Ball exact = Ball.Create(x, Magnitude.Zero, work);
        Ball ratio = 1 / Ball.Create((x * x).Scale(1), Magnitude.Zero, work);
        Ball term = ((Ball)1).WithPrecision(work);
        Ball sum = term;
        int k = 0;
        while (term.MagnitudeUpperBound.TopExponent > -work)
        {
            k++;
            term = -(term * ratio * ((2 * k) - 1));
            sum += term;
        }

        Ball exponential = BallExponential.Point(-(x * x), work);
        return (exponential * sum.WithRadiusAdded(term) / (exact * Ball.Pi(work).Sqrt())).WithPrecision(precision);
    }
}
