using System.Numerics;

namespace Verifier.Arithmetic.Balls;

/// <summary>Arctangent and arcsine of a ball.</summary>
public static class BallInverseTrigonometric
{
    private const int GuardBits = 16;

    /// <summary>arctan x, between −π/2 and π/2.</summary>
    public static Ball Atan(this Ball x)
    {
        if (!x.IsFinite)
        {
            Ball quarterTurn = BallExponential.Halve(Ball.Pi(x.Precision));
            return quarterTurn.Union(-quarterTurn);
        }

        // arctan' = 1/(1 + x²).
        static Magnitude Slope(Ball x, Ball center)
        {
            Magnitude least = x.MagnitudeLowerBound;
            return least > Magnitude.One ? Magnitude.One / least.MultiplyDown(least) : Magnitude.One;
        }

        return RealEnclosure.Monotone(x, AtanPoint, Slope);
    }

    /// <summary>arcsin x, between −π/2 and π/2; indeterminate unless |x| ≤ 1 is certain.</summary>
    public static Ball Asin(this Ball x)
    {
        if (!(x + 1).IsNonNegative || !(1 - x).IsNonNegative)
        {
            return Ball.Indeterminate.WithPrecision(x.Precision);
        }

        // |arcsin'| = 1/√(1 − x²) is unbounded at ±1, where the endpoints serve.
        Magnitude complement = ((1 - x) * (1 + x)).MagnitudeLowerBound;
        if (x.IsExact || (!RealEnclosure.IsWide(x) && complement.TopExponent > -4))
        {
            return AsinPoint(x.Midpoint, x.Precision).WithRadiusAdded(x.IsExact ? Magnitude.Zero : x.Radius / complement.SqrtDown());
        }

        Ball lower = AsinPoint(x.Lower < -Dyadic.One ? -Dyadic.One : x.Lower, x.Precision);
        return lower.Union(AsinPoint(x.Upper > Dyadic.One ? Dyadic.One : x.Upper, x.Precision));
    }

    /// <summary>arctan x for an exact x, to full relative accuracy.</summary>
    internal static Ball AtanPoint(Dyadic x, int precision)
    {
        int lost = RealEnclosure.LostBits(x, precision);
        if (lost == precision)
        {
            return RealEnclosure.Cubic(x, precision);
        }

        Ball exact = Ball.Create(x, Magnitude.Zero, precision + lost + GuardBits);
        if (x.TopExponent > 0)
        {
            // arctan x = sign(x) π/2 − arctan(1/x).
            Ball quarterTurn = BallExponential.Halve(Ball.Pi(exact.Precision));
            return ((x.Sign < 0 ? -quarterTurn : quarterTurn) - Small(1 / exact)).WithPrecision(precision);
        }

        return Small(exact).WithPrecision(precision);
    }

    /// <summary>arctan y = a + arctan((y cos a − sin a)/(cos a + y sin a)) for |y| ≤ 1 with a double a next to arctan y.</summary>
    private static Ball Small(Ball y)
    {
        int bits = y.Precision;
        if (y.MagnitudeUpperBound.TopExponent < -5)
        {
            return Series(y, bits);
        }

        Dyadic start = Dyadic.FromDouble(Math.Atan(y.Midpoint.ToDouble()));
        (Ball sin, Ball cos) = BallTrigonometric.Point(start, bits);
        return Ball.Create(start, Magnitude.Zero, bits) + Series(((y * cos) - sin) / (cos + (y * sin)), bits);
    }

    private static Ball Series(Ball z, int bits)
    {
        BigInteger series = FixedPointSeries.InverseTangent(z.Midpoint.ToFixedPoint(bits), bits, alternating: true, out long units);
        return Ball.Create(new Dyadic(series, -bits), z.Radius + Magnitude.FromUnits(units, -bits), bits);
    }

    private static Ball AsinPoint(Dyadic x, int precision)
    {
        if (Dyadic.Abs(x) == Dyadic.One)
        {
            Ball quarterTurn = BallExponential.Halve(Ball.Pi(precision));
            return x.Sign < 0 ? -quarterTurn : quarterTurn;
        }

        // arcsin x = arctan(x/√((1 − x)(1 + x))), with both factors exact.
        Ball square = Ball.Create((Dyadic.One - x) * (Dyadic.One + x), Magnitude.Zero, precision + 8);
        Ball exact = Ball.Create(x, Magnitude.Zero, precision + 8);
        return (exact / square.Sqrt()).Atan().WithPrecision(precision);
    }
}
