using System.Numerics;

namespace Verifier.Arithmetic.Balls;

/// <summary>The exponential and hyperbolic functions of a ball.</summary>
public static class BallExponential
{
    private const int GuardBits = 12;
    private const long LargestArgumentExponent = 40;

    /// <summary>e^x. Beyond the exponent limit: indeterminate for x → ∞, a ball [0, tiny] for x → −∞.</summary>
    public static Ball Exp(this Ball x)
    {
        if (!x.IsFinite)
        {
            return x;
        }

        // |e^x − e^m| ≤ e^m (e^r − 1) and e^r − 1 ≤ r + r² for r ≤ 1; wide balls use the monotone endpoints.
        if (x.Radius.TopExponent > -3)
        {
            return Point(x.Lower, x.Precision).Union(Point(x.Upper, x.Precision));
        }

        Ball center = Point(x.Midpoint, x.Precision);
        return x.IsExact ? center : center.WithRadiusAdded(center.MagnitudeUpperBound * (x.Radius + (x.Radius * x.Radius)));
    }

    /// <summary>sinh x, with full relative accuracy near 0.</summary>
    public static Ball Sinh(this Ball x)
    {
        if (!x.IsFinite)
        {
            return x;
        }

        if (x.Radius.TopExponent > -3)
        {
            return SinhPoint(x.Lower, x.Precision).Union(SinhPoint(x.Upper, x.Precision));
        }

        Ball center = SinhPoint(x.Midpoint, x.Precision);
        return x.IsExact ? center : center.WithRadiusAdded(x.WithPrecision(30).Cosh().MagnitudeUpperBound * x.Radius);
    }

    /// <summary>cosh x.</summary>
    public static Ball Cosh(this Ball x)
    {
        Ball exponential = x.Abs().Exp();
        if (!exponential.IsFinite || x.Radius.TopExponent <= -3)
        {
            return Halve(exponential + (1 / exponential));
        }

        // cosh grows with |x|.
        Ball absolute = x.Abs();
        Dyadic least = absolute.Lower.Sign > 0 ? absolute.Lower : Dyadic.Zero;
        return Cosh(Ball.Create(least, Magnitude.Zero, x.Precision)).Union(Cosh(absolute.UpperPoint())).WithPrecision(x.Precision);
    }

    /// <summary>tanh x, with full relative accuracy near 0.</summary>
    public static Ball Tanh(this Ball x)
    {
        if (!x.IsFinite)
        {
            return Ball.Create(Dyadic.Zero, Magnitude.One, x.Precision);
        }

        if (x.Radius.TopExponent > -3)
        {
            return TanhPoint(x.Lower, x.Precision).Union(TanhPoint(x.Upper, x.Precision));
        }

        // |tanh'| = sech² ≤ min(1, 4 e^(−2|x|)).
        Ball center = TanhPoint(x.Midpoint, x.Precision);
        return x.IsExact ? center : center.WithRadiusAdded(x.Radius * Slope(x));
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
        // (e^x − e^−x)/2 loses as many bits as x is small; below the precision the cubic remainder decides: |sinh x − x| ≤ |x|³ for |x| ≤ 1.
        int lost = (int)Math.Clamp(-x.TopExponent, 0, precision);
        if (lost == precision)
        {
            Magnitude size = Magnitude.FromDyadic(x);
            return Ball.Create(x, size * size * size, precision);
        }

        Ball exponential = Point(x, precision + (2 * lost) + 4);
        return Halve(exponential - (1 / exponential)).WithPrecision(precision);
    }

    private static Ball TanhPoint(Dyadic x, int precision)
    {
        int lost = (int)Math.Clamp(-x.TopExponent, 0, precision);
        if (lost == precision)
        {
            Magnitude size = Magnitude.FromDyadic(x);
            return Ball.Create(x, size * size * size, precision);
        }

        // tanh x = sign(x) (1 − q)/(1 + q) with q = e^(−2|x|) ≤ 1.
        Ball decay = Point(-Dyadic.Abs(x).Scale(1), precision + (2 * lost) + 4);
        Ball value = ((1 - decay) / (1 + decay)).WithPrecision(precision);
        return x.Sign < 0 ? -value : value;
    }

    private static Magnitude Slope(Ball x)
    {
        Ball least = Ball.Create(-x.MagnitudeLowerBound.ToDyadic().Scale(1), Magnitude.Zero, 30);
        return Magnitude.Min(Magnitude.One, least.Exp().MagnitudeUpperBound * Magnitude.FromUnits(4, 0));
    }
}
