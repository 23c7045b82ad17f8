using System.Globalization;
using System.Numerics;

namespace Verifier.Arithmetic.Balls;

/// <summary>Decimal output of balls: value ± radius always encloses the ball, the radius includes the rounding of the value.</summary>
public static class BallDecimal
{
    private const int LargestPlainExponent = 40;
    private const int SmallestPlainExponent = -10;
    private const long LargestPrintedBits = 1 << 17;
    private const int RadiusDigits = 2;

    /// <summary>The midpoint as a double, for display and starting values only; NaN for an indeterminate ball.</summary>
    public static double ToDouble(this Ball ball) => ball.IsFinite ? ball.Midpoint.ToDouble() : double.NaN;

    /// <summary>The midpoint to <paramref name="digits"/> significant digits and a radius that encloses.</summary>
    /// <remarks>
    /// Plain notation for |value| from 1e−10 to 1e40, else an exponent. An exactly printed number has radius 0 and no trailing zeros.
    /// </remarks>
    public static (string Value, string Radius) ToDecimal(this Ball ball, int digits)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(digits, 1);
        if (!IsPrintable(ball))
        {
            return Outline(ball);
        }

        // Rounding may carry into one more digit: 9.96 to two digits is 10.
        Rational midpoint = ball.Midpoint.ToRational();
        int places = digits - 1 - DecimalExponent(midpoint);
        bool carries = BigInteger.Abs(Scaled(midpoint, places)) >= BigInteger.Pow(10, digits);
        return Print(ball, carries ? places - 1 : places);
    }

    /// <summary>The midpoint to <paramref name="places"/> digits after the point and a radius that encloses.</summary>
    public static (string Value, string Radius) ToFixedDecimal(this Ball ball, int places)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(places);
        return IsPrintable(ball) ? Print(ball, places) : Outline(ball);
    }

    private static bool IsPrintable(Ball ball) => ball.IsFinite
        && (ball.IsExact || ball.Radius.TopExponent < LargestPrintedBits)
        && (ball.Midpoint.IsZero || Math.Abs(ball.Midpoint.TopExponent) < LargestPrintedBits);

    /// <summary>Numbers with more than some 40000 digits before or after the point: 0 ± a power of ten.</summary>
    private static (string Value, string Radius) Outline(Ball ball)
    {
        long power = (long)Math.Ceiling(ball.MagnitudeUpperBound.TopExponent * 0.30103) + 1;
        return ball.IsFinite
            ? ("0", string.Create(CultureInfo.InvariantCulture, $"1e{(power > 0 ? power : (long)Math.Ceiling(power * 0.9999))}"))
            : ("0", "inf");
    }

    private static (string Value, string Radius) Print(Ball ball, int places)
    {
        Rational midpoint = ball.Midpoint.ToRational();
        BigInteger scaled = Scaled(midpoint, places);
        Rational error = Rational.Abs(midpoint - (scaled * Ten(-places)));
        if (error.IsZero && ball.IsExact)
        {
            (BigInteger shortened, int fewer) = WithoutTrailingZeros(scaled, places);
            return (WriteValue(shortened, fewer), "0");
        }

        // A radius far below the last digit need not be written exactly: one part in 2^60 of the unit serves.
        Rational smallest = Ten(-places) * new Rational(1, BigInteger.One << 60);
        bool negligible = ball.Radius.TopExponent < -LargestPrintedBits;
        return (WriteValue(scaled, places), WriteRadius(error + (negligible && !ball.IsExact ? smallest : ball.Radius.ToDyadic().ToRational())));
    }

    private static BigInteger Scaled(Rational value, int places) => ((value * Ten(places)) + new Rational(1, 2)).Floor();

    private static (BigInteger Digits, int Places) WithoutTrailingZeros(BigInteger scaled, int places)
    {
        while (places > 0 && (scaled % 10).IsZero)
        {
            scaled /= 10;
            places--;
        }

        return (scaled, places);
    }

    private static string WriteValue(BigInteger scaled, int places)
    {
        string digits = BigInteger.Abs(scaled).ToString(CultureInfo.InvariantCulture);
        string sign = scaled.Sign < 0 ? "-" : string.Empty;
        int exponent = digits.Length - 1 - places;
        if (scaled.IsZero || exponent is >= SmallestPlainExponent and <= LargestPlainExponent)
        {
            return sign + Plain(digits, places);
        }

        string fraction = digits.Length > 1 ? "." + digits[1..] : string.Empty;
        return string.Create(CultureInfo.InvariantCulture, $"{sign}{digits[0]}{fraction}e{exponent}");
    }

    private static string Plain(string digits, int places)
    {
        if (places <= 0)
        {
            return digits == "0" ? digits : digits + new string('0', -places);
        }

        string padded = digits.PadLeft(places + 1, '0');
        return padded[..^places] + "." + padded[^places..];
    }

    /// <summary>Two significant digits, rounded up: <c>1.3e-31</c>.</summary>
    private static string WriteRadius(Rational radius)
    {
        int exponent = DecimalExponent(radius);
        BigInteger leading = -(-(radius * Ten(RadiusDigits - 1 - exponent))).Floor();
        if (leading == 100)
        {
            leading = 10;
            exponent++;
        }

        string digits = leading.ToString(CultureInfo.InvariantCulture);
        return string.Create(CultureInfo.InvariantCulture, $"{digits[0]}.{digits[1..]}e{exponent}");
    }

    /// <summary>⌊log10 |x|⌋; 0 for 0.</summary>
    private static int DecimalExponent(Rational value)
    {
        if (value.IsZero)
        {
            return 0;
        }

        Rational absolute = Rational.Abs(value);
        int exponent = (int)Math.Floor((absolute.Numerator.GetBitLength() - absolute.Denominator.GetBitLength()) * 0.30102999566398120);
        while (Ten(exponent) > absolute)
        {
            exponent--;
        }

        while (Ten(exponent + 1) <= absolute)
        {
            exponent++;
        }

        return exponent;
    }

    private static Rational Ten(int power) => ((Rational)10).Pow(power);
}
