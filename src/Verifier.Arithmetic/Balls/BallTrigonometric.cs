using System.Numerics;

namespace Verifier.Arithmetic.Balls;

/// <summary>Sine and cosine of a ball.</summary>
public static class BallTrigonometric
{
    private const int GuardBits = 14;
    private const long LargestArgumentExponent = 1 << 14;

    /// <summary>sin x. An argument beyond 2^16384 gives [−1, 1]: its reduction would need as many bits of π.</summary>
    public static Ball Sin(this Ball x) => Evaluate(x, 1);

    /// <summary>cos x. An argument beyond 2^16384 gives [−1, 1].</summary>
    public static Ball Cos(this Ball x) => Evaluate(x, 0);

    /// <summary>sin x and cos x for an exact x.</summary>
    internal static (Ball Sin, Ball Cos) Point(Dyadic x, int precision)
    {
        if (x.TopExponent > LargestArgumentExponent)
        {
            Ball all = Ball.Create(Dyadic.Zero, Magnitude.One, precision);
            return (all, all);
        }

        int lost = RealEnclosure.LostBits(x, precision);
        if (lost == precision)
        {
            // |cos x − 1| ≤ x².
            Magnitude size = Magnitude.FromDyadic(x);
            return (RealEnclosure.Cubic(x, precision), Ball.Create(Dyadic.One, size * size, precision));
        }

        int bits = precision + lost + GuardBits + (int)Math.Sqrt(precision + lost);
        (BigInteger reduced, int quadrant) = Reduce(x, bits);
        (BigInteger cos, BigInteger sin) = FixedPointSeries.CosSin(reduced, bits, out long units);
        Magnitude error = Magnitude.FromUnits(units, -bits);
        Ball c = Ball.Create(new Dyadic(cos, -bits), error, precision);
        Ball s = Ball.Create(new Dyadic(sin, -bits), error, precision);
        return quadrant switch
        {
            0 => (s, c),
            1 => (c, -s),
            2 => (-s, -c),
            _ => (-c, s),
        };
    }

    /// <summary>x = quadrant·π/2 + t with |t| at most a little above π/4.</summary>
    private static (BigInteger Reduced, int Quadrant) Reduce(Dyadic x, int bits)
    {
        int extra = (int)Math.Max(0, x.TopExponent) + 2;
        BigInteger halfPi = FixedPointConstant.Pi.Get(bits + extra);
        BigInteger argument = x.ToFixedPoint(bits + extra) << 1;
        BigInteger quotient = BigInteger.Divide(argument + (argument.Sign * (halfPi >> 1)), halfPi);
        BigInteger reduced = argument - (quotient * halfPi) >> (extra + 1);
        return (reduced, (int)(quotient & 3));
    }

    /// <summary>cos(x − quarter·π/2) for quarter 0 (cos) or 1 (sin).</summary>
    private static Ball Evaluate(Ball x, int quarter)
    {
        if (!x.IsFinite || x.Radius.TopExponent > 2)
        {
            return Ball.Create(Dyadic.Zero, Magnitude.One, x.Precision);
        }

        if (!RealEnclosure.IsWide(x))
        {
            (Ball sin, Ball cos) = Point(x.Midpoint, x.Precision);
            Ball value = quarter == 1 ? sin : cos;
            if (x.IsExact)
            {
                return value;
            }

            // |f(x) − f(m)| ≤ r |f'(m)| + r²/2.
            Magnitude slope = (quarter == 1 ? cos : sin).MagnitudeUpperBound;
            return value.WithRadiusAdded(x.Radius * (slope + x.Radius));
        }

        return Wide(x, quarter);
    }

    /// <summary>The range over an interval: the values at the ends, and ±1 where a maximum or minimum may lie inside.</summary>
    private static Ball Wide(Ball x, int quarter)
    {
        (Ball sinLower, Ball cosLower) = Point(x.Lower, x.Precision);
        (Ball sinUpper, Ball cosUpper) = Point(x.Upper, x.Precision);
        Ball range = quarter == 1 ? sinLower.Union(sinUpper) : cosLower.Union(cosUpper);

        // Extrema are at (n + quarter/2) π, with value (−1)^n.
        Ball position = (x.WithPrecision(x.Precision + 32) / Ball.Pi(x.Precision + 32)) - new Rational(quarter, 2);
        BigInteger first = position.Lower.ToFixedPoint(0);
        BigInteger last = position.Upper.ToFixedPoint(0);
        for (BigInteger n = first + 1; n <= last && n <= first + 2; n++)
        {
            range = range.Union(n.IsEven ? 1 : -1);
        }

        return range.WithPrecision(x.Precision);
    }
}
