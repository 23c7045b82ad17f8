using System.Numerics;

namespace Verifier.Arithmetic.Balls;

/// <summary>The natural logarithm, roots, absolute value and real powers of a ball.</summary>
public static class BallLogarithm
{
    private const int GuardBits = 16;

    /// <summary>log x; indeterminate unless x is certainly positive.</summary>
    public static Ball Log(this Ball x)
    {
        if (!x.IsPositive)
        {
            return Ball.Indeterminate.WithPrecision(x.Precision);
        }

        if (RealEnclosure.IsRelativelyWide(x))
        {
            return Point(x.Lower, x.Precision).Union(Point(x.Upper, x.Precision));
        }

        // |log x − log m| ≤ r / (m − r).
        Ball center = Point(x.Midpoint, x.Precision);
        return x.IsExact ? center : center.WithRadiusAdded(x.Radius / x.MagnitudeLowerBound);
    }

    /// <summary>log x for an exact x &gt; 0.</summary>
    internal static Ball Point(Dyadic x, int precision)
    {
        // x = y 2^k with y in [3/4, 3/2).
        long top = x.TopExponent;
        Dyadic y = x.Scale(-top);
        long k = top;
        if (y < ThreeQuarters)
        {
            y = y.Scale(1);
            k--;
        }

        Dyadic distance = y - Dyadic.One;
        if (k == 0 && distance.TopExponent < -5)
        {
            return NearOne(distance, precision);
        }

        int bits = precision + GuardBits + (k == 0 ? 6 : 0);
        BigInteger value = Reduced(y, bits, out long units);
        int extra = 64 - BitOperations.LeadingZeroCount((ulong)Math.Abs(k)) + 2;
        value += k * FixedPointConstant.Log2.Get(bits + extra) >> extra;
        return Ball.Create(new Dyadic(value, -bits), Magnitude.FromUnits(units + 3, -bits), precision);
    }

    private static Dyadic ThreeQuarters { get; } = new(3, -2);

    /// <summary>log y = a + 2 artanh((y − e^a)/(y + e^a)) with a double a next to log y, so that the series has few terms.</summary>
    private static BigInteger Reduced(Dyadic y, int bits, out long units)
    {
        Dyadic start = Dyadic.FromDouble(Math.Log(y.ToDouble()));
        Ball exponential = BallExponential.Point(start, bits);
        Ball number = Ball.Create(y, Magnitude.Zero, bits);
        Ball z = (number - exponential) / (number + exponential);
        BigInteger series = FixedPointSeries.InverseTangent(z.Midpoint.ToFixedPoint(bits), bits, alternating: false, out long seriesUnits);
        // The radius of z, in units; artanh' ≤ 1.1 there.
        units = (2 * seriesUnits) + 4 + (3 * (long)Math.Ceiling(Magnitude.FromDyadic(z.Radius.ToDyadic().Scale(bits)).ToDouble() + 1));
        return start.ToFixedPoint(bits) + (series << 1);
    }

    /// <summary>log(1 + u) = 2 artanh(u/(2 + u)) for |u| ≤ 2^−5, to full relative accuracy.</summary>
    private static Ball NearOne(Dyadic u, int precision)
    {
        if (u.IsZero)
        {
            return default(Ball).WithPrecision(precision);
        }

        int lost = (int)Math.Min(-u.TopExponent, precision + 2);
        if (lost > precision)
        {
            Magnitude size = Magnitude.FromDyadic(u);
            return Ball.Create(u, size * size, precision);
        }

        int bits = precision + lost + GuardBits;
        BigInteger numerator = u.ToFixedPoint(bits);
        BigInteger z = (numerator << bits) / ((BigInteger.One << (bits + 1)) + numerator);
        BigInteger series = FixedPointSeries.InverseTangent(z, bits, alternating: false, out long units);
        return Ball.Create(new Dyadic(series, 1 - bits), Magnitude.FromUnits(units + 3, 1 - bits), precision);
    }
}
