using System.Numerics;

namespace Verifier.Arithmetic.Balls;

/// <summary>The exponential and hyperbolic functions of a ball.</summary>
public static class BallExponential
{
    private const int GuardBits = 12;
    private const long LargestArgumentExponent = 40;

    private static Magnitude Third { get; } = Magnitude.FromUnits(85, -8);

    /// <summary>e^x. Beyond the exponent limit: indeterminate for x → ∞, a ball [0, tiny] for x → −∞.</summary>
    public static Ball Exp(this Ball x)
    {
        if (!x.IsFinite)
        {
            return x;
        }

        // |e^x − e^m| ≤ e^m (e^r − 1) and e^r − 1 ≤ r + r² for r ≤ 1; wide balls use the monotone endpoints.
        if (RealEnclosure.IsWide(x))
        {
            return Point(x.Lower, x.Precision).Union(Point(x.Upper, x.Precision));
        }

        Ball center = Point(x.Midpoint, x.Precision);
        return x.IsExact ? center : center.WithRadiusAdded(center.MagnitudeUpperBound * (x.Radius + (x.Radius * x.Radius)));
    }

    /// <summary>sinh x, with full relative accuracy near 0.</summary>
    public static Ball Sinh(this Ball x)
    {
        // sinh' = cosh = √(1 + sinh²).
        static Magnitude Slope(Ball x, Ball center)
        {
            Magnitude value = center.MagnitudeUpperBound;
            return (Magnitude.One + (value * value)).Sqrt() * RealEnclosure.Growth(x);
        }

        return x.IsFinite ? RealEnclosure.Monotone(x, SinhPoint, Slope) : x;
    }

    /// <summary>cosh x.</summary>
    public static Ball Cosh(this Ball x)
    {
        // |sinh x| ≤ min(1, |x|) cosh x.
        static Magnitude Slope(Ball x, Ball center) =>
            Magnitude.Min(Magnitude.One, x.MagnitudeUpperBound) * center.MagnitudeUpperBound * RealEnclosure.Growth(x);

        return x.IsFinite ? RealEnclosure.EvenGrowing(x, CoshPoint, Slope) : x;
    }

    /// <summary>tanh x, with full relative accuracy near 0.</summary>
    public static Ball Tanh(this Ball x)
    {
        // tanh' = 1/cosh² ≤ 1/(1 + x² + x⁴/3).
        static Magnitude Slope(Ball x, Ball center)
        {
            Magnitude least = x.MagnitudeLowerBound;
            Magnitude square = least.MultiplyDown(least);
            Magnitude excess = Magnitude.Max(square, square.MultiplyDown(square).MultiplyDown(Third));
            return Magnitude.Min(Magnitude.One, excess.IsZero ? Magnitude.One : Magnitude.One / excess);
        }

        return x.IsFinite ? RealEnclosure.Monotone(x, TanhPoint, Slope) : Ball.Create(Dyadic.Zero, Magnitude.One, x.Precision);
    }

    /// <summary>e^x for an exact x.</summary>
    internal static Ball Point(Dyadic x, int precision)
    {
        if (x.TopExponent > LargestArgumentExponent)
        {
            return x.Sign > 0 ? Ball.Indeterminate.WithPrecision(precision) : Tiny(precision);
        }

        if (x.TopExponent < -precision)
        {
            // |e^x − 1 − x| ≤ x² for |x| ≤ 1.
            Magnitude size = Magnitude.FromDyadic(x);
            return (Ball.Create(Dyadic.One, Magnitude.Zero, precision) + Ball.Create(x, Magnitude.Zero, precision)).WithRadiusAdded(size * size);
        }

        int bits = precision + GuardBits + (int)Math.Sqrt(precision);
        BigInteger quotient = new(Math.Floor(x.ToDouble() * 1.4426950408889634));
        int extra = (int)Math.Max(0, x.TopExponent) + 2;
        BigInteger reduced = x.ToFixedPoint(bits + extra) - (quotient * FixedPointConstant.Log2.Get(bits + extra)) >> extra;
        BigInteger step = FixedPointConstant.Log2.Get(bits);
        while (reduced.Sign < 0)
        {
            reduced += step;
            quotient -= 1;
        }

        BigInteger value = FixedPointSeries.Exp(reduced, bits, out long units);
        long exponent = (long)quotient - bits;
        return Ball.Create(new Dyadic(value, exponent), Magnitude.FromUnits(units, exponent), precision);
    }

    /// <summary>Half of a ball, exactly.</summary>
    internal static Ball Halve(Ball x) => x.IsFinite ? x.Scale(-1) : x;

    private static Ball Tiny(int precision)
    {
        Dyadic half = Dyadic.One.Scale(-Ball.ExponentLimit);
        return Ball.Create(half, Magnitude.FromDyadic(half), precision);
    }

    private static Ball SinhPoint(Dyadic x, int precision)
    {
        // (e^x − e^−x)/2 loses as many bits as x is small.
        int lost = RealEnclosure.LostBits(x, precision);
        if (lost == precision)
        {
            return RealEnclosure.Cubic(x, precision);
        }

        Ball exponential = Point(x, precision + (2 * lost) + 4);
        return Halve(exponential - (1 / exponential)).WithPrecision(precision);
    }

    private static Ball CoshPoint(Dyadic x, int precision)
    {
        Ball exponential = Point(Dyadic.Abs(x), precision + 4);
        return Halve(exponential + (1 / exponential)).WithPrecision(precision);
    }

    private static Ball TanhPoint(Dyadic x, int precision)
    {
        int lost = RealEnclosure.LostBits(x, precision);
        if (lost == precision)
        {
            return RealEnclosure.Cubic(x, precision);
        }

        // tanh x = sign(x) (1 − q)/(1 + q) with q = e^(−2|x|) ≤ 1.
        Ball decay = Point(-Dyadic.Abs(x).Scale(1), precision + (2 * lost) + 4);
        Ball value = ((1 - decay) / (1 + decay)).WithPrecision(precision);
        return x.Sign < 0 ? -value : value;
    }
}
