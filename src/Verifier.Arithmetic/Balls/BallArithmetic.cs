using System.Numerics;

namespace Verifier.Arithmetic.Balls;

/// <summary>
/// The four operations and integer powers on balls: midpoints are computed exactly, then rounded with the error added to the radius.
/// </summary>
public static class BallArithmetic
{
    /// <summary>
    /// The power x^<paramref name="exponent"/>; x^0 = 1, and a negative exponent takes the reciprocal (indeterminate if x contains
    /// 0).
    /// </summary>
    public static Ball Pow(this Ball x, int exponent)
    {
        if (exponent < 0)
        {
            return 1 / Power(x, -(long)exponent);
        }

        return Power(x, exponent);
    }

    internal static Ball Add(Ball left, Ball right, int precision)
    {
        Magnitude radius = left.Radius + right.Radius;
        Dyadic a = left.Midpoint;
        Dyadic b = right.Midpoint;
        if (radius.IsInfinite || a.IsZero || b.IsZero)
        {
            return Ball.Create(a.IsZero ? b : a, radius, precision);
        }

        // A summand far below the last bit only widens the radius; this also bounds the memory of the exact sum.
        long gap = a.TopExponent - b.TopExponent;
        long limit = (2L * precision) + 64;
        if (Math.Abs(gap) > limit)
        {
            (Dyadic large, Dyadic small) = gap > 0 ? (a, b) : (b, a);
            return Ball.Create(large, radius + Magnitude.FromDyadic(small), precision);
        }

        return Ball.Create(a + b, radius, precision);
    }

    internal static Ball Multiply(Ball left, Ball right, int precision)
    {
        if (left.IsExact && right.IsExact)
        {
            return Ball.Create(left.Midpoint * right.Midpoint, Magnitude.Zero, precision);
        }

        // |ab − m n| ≤ |m| s + |n| r + r s for a in [m ± r], b in [n ± s].
        Magnitude radius = Magnitude.FromDyadic(left.Midpoint) * right.Radius
            + (Magnitude.FromDyadic(right.Midpoint) + right.Radius) * left.Radius;
        return Ball.Create(left.Midpoint * right.Midpoint, radius, precision);
    }

    internal static Ball Divide(Ball left, Ball right, int precision)
    {
        Magnitude divisor = right.MagnitudeLowerBound;
        if (divisor.IsZero || !left.IsFinite || !right.IsFinite)
        {
            return Ball.Indeterminate.WithPrecision(precision);
        }

        if (RealEnclosure.IsRelativelyWide(right))
        {
            Ball reciprocal = DivideExact(Dyadic.One, right.Lower, precision).Union(DivideExact(Dyadic.One, right.Upper, precision));
            return Multiply(left, reciprocal, precision);
        }

        Ball quotient = DivideExact(left.Midpoint, right.Midpoint, precision);
        if (left.IsExact && right.IsExact)
        {
            return quotient;
        }

        // |a/b − m/n| ≤ (r + |m/n| s) / |b|.
        return quotient.WithRadiusAdded((left.Radius + (quotient.MagnitudeUpperBound * right.Radius)) / divisor);
    }

    private static Ball DivideExact(Dyadic dividend, Dyadic divisor, int precision)
    {
        if (dividend.IsZero)
        {
            return default(Ball).WithPrecision(precision);
        }

        long shift = Math.Max(0, precision + 2 + BigInteger.Abs(divisor.Mantissa).GetBitLength() - BigInteger.Abs(dividend.Mantissa).GetBitLength());
        BigInteger quotient = BigInteger.DivRem(dividend.Mantissa << (int)shift, divisor.Mantissa, out BigInteger remainder);
        long exponent = dividend.Exponent - divisor.Exponent - shift;
        return Ball.Create(new Dyadic(quotient, exponent), remainder.IsZero ? Magnitude.Zero : Magnitude.PowerOfTwo(exponent), precision);
    }

    private static Ball Power(Ball x, long exponent)
    {
        if (exponent < 2 || x.IsExact || !x.IsFinite || !RealEnclosure.IsRelativelyWide(x))
        {
            return BinaryPower(x, exponent);
        }

        // Odd powers are monotone; even ones are monotone in |x|.
        Ball y = exponent % 2 == 0 ? x.Abs() : x;
        Ball lower = exponent % 2 == 0 && y.Lower.Sign < 0 ? 0 : y.LowerPoint();
        return BinaryPower(lower, exponent).Union(BinaryPower(y.UpperPoint(), exponent)).WithPrecision(x.Precision);
    }

    private static Ball BinaryPower(Ball square, long exponent)
    {
        Ball result = ((Ball)1).WithPrecision(square.Precision);
        while (exponent > 0)
        {
            if ((exponent & 1) == 1)
            {
                result *= square;
            }

            exponent >>= 1;
            square = exponent > 0 ? square * square : square;
        }

        return result;
    }
}
