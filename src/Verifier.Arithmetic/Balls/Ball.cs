using System.Globalization;
using System.Numerics;

namespace Verifier.Arithmetic.Balls;

/// <summary>A real interval [m − r, m + r] that is guaranteed to contain a real number, computed with a working precision in bits.</summary>
/// <remarks>
/// Every operation encloses: for all numbers in the operands the result contains the true value. What is undefined or out of range is
/// <see cref="Indeterminate"/>, the whole line; there is no NaN. Binary operations work at the larger precision of their operands.
/// Exponents are limited to ±2^40: larger values are indeterminate, smaller ones are absorbed by the radius.
/// The default value is the exact number 0. The design follows Johansson, Arb: efficient arbitrary-precision midpoint-radius interval
/// arithmetic, 2017.
/// </remarks>
public readonly struct Ball : IEquatable<Ball>
{
    /// <summary>The least working precision in bits.</summary>
    public const int MinimumPrecision = 2;

    /// <summary>The greatest working precision in bits.</summary>
    public const int MaximumPrecision = 1 << 20;

    internal const long ExponentLimit = 1L << 40;

    private readonly int extraPrecision;

    private Ball(Dyadic midpoint, Magnitude radius, int precision)
    {
        Midpoint = midpoint;
        Radius = radius;
        extraPrecision = precision - MinimumPrecision;
    }

    /// <summary>The ball that is the whole real line: nothing is known.</summary>
    public static Ball Indeterminate => new(Dyadic.Zero, Magnitude.Infinity, MinimumPrecision);

    /// <summary>The centre m.</summary>
    public Dyadic Midpoint { get; }

    /// <summary>The radius r, infinite for <see cref="Indeterminate"/>.</summary>
    public Magnitude Radius { get; }

    /// <summary>The number of mantissa bits that operations on this ball keep.</summary>
    public int Precision => extraPrecision + MinimumPrecision;

    /// <summary>Whether the ball is bounded.</summary>
    public bool IsFinite => !Radius.IsInfinite;

    /// <summary>Whether the ball is a single number.</summary>
    public bool IsExact => Radius.IsZero;

    /// <summary>An exact integer.</summary>
    public static implicit operator Ball(int value) => new(new Dyadic(value, 0), Magnitude.Zero, MinimumPrecision);

    /// <summary>Sum.</summary>
    public static Ball operator +(Ball left, Ball right) => BallArithmetic.Add(left, right, Joint(left, right));

    /// <summary>Sum with an exact rational.</summary>
    public static Ball operator +(Ball left, Rational right) => left + FromRational(right, left.Precision);

    /// <summary>Sum with an exact rational.</summary>
    public static Ball operator +(Rational left, Ball right) => FromRational(left, right.Precision) + right;

    /// <summary>Sum with an exact integer.</summary>
    public static Ball operator +(Ball left, int right) => left + (Ball)right;

    /// <summary>Sum with an exact integer.</summary>
    public static Ball operator +(int left, Ball right) => (Ball)left + right;

    /// <summary>Difference.</summary>
    public static Ball operator -(Ball left, Ball right) => BallArithmetic.Add(left, -right, Joint(left, right));

    /// <summary>Difference with an exact rational.</summary>
    public static Ball operator -(Ball left, Rational right) => left - FromRational(right, left.Precision);

    /// <summary>Difference with an exact rational.</summary>
    public static Ball operator -(Rational left, Ball right) => FromRational(left, right.Precision) - right;

    /// <summary>Difference with an exact integer.</summary>
    public static Ball operator -(Ball left, int right) => left - (Ball)right;

    /// <summary>Difference with an exact integer.</summary>
    public static Ball operator -(int left, Ball right) => (Ball)left - right;

    /// <summary>Negative.</summary>
    public static Ball operator -(Ball value) => new(-value.Midpoint, value.Radius, value.Precision);

    /// <summary>Product.</summary>
    public static Ball operator *(Ball left, Ball right) => BallArithmetic.Multiply(left, right, Joint(left, right));

    /// <summary>Product with an exact rational.</summary>
    public static Ball operator *(Ball left, Rational right) => left * FromRational(right, left.Precision);

    /// <summary>Product with an exact rational.</summary>
    public static Ball operator *(Rational left, Ball right) => FromRational(left, right.Precision) * right;

    /// <summary>Product with an exact integer.</summary>
    public static Ball operator *(Ball left, int right) => left * (Ball)right;

    /// <summary>Product with an exact integer.</summary>
    public static Ball operator *(int left, Ball right) => (Ball)left * right;

    /// <summary>Quotient; indeterminate if the divisor contains 0.</summary>
    public static Ball operator /(Ball left, Ball right) => BallArithmetic.Divide(left, right, Joint(left, right));

    /// <summary>Quotient by an exact rational; indeterminate for 0.</summary>
    public static Ball operator /(Ball left, Rational right) => left / FromRational(right, left.Precision);

    /// <summary>Quotient of an exact rational; indeterminate if the divisor contains 0.</summary>
    public static Ball operator /(Rational left, Ball right) => FromRational(left, right.Precision) / right;

    /// <summary>Quotient with an exact integer.</summary>
    public static Ball operator /(Ball left, int right) => left / (Ball)right;

    /// <summary>Quotient with an exact integer.</summary>
    public static Ball operator /(int left, Ball right) => (Ball)left / right;

    /// <summary>Whether midpoint and radius are equal (the same set, not "the same unknown number").</summary>
    public static bool operator ==(Ball left, Ball right) => left.Equals(right);

    /// <summary>Whether midpoint or radius differ.</summary>
    public static bool operator !=(Ball left, Ball right) => !left.Equals(right);

    /// <summary>
    /// A small ball around a rational: exact where <paramref name="precision"/> bits suffice, else of relative radius at most
    /// 2^(1−precision).
    /// </summary>
    public static Ball FromRational(Rational value, int precision)
    {
        CheckPrecision(precision);
        if (value.IsInteger)
        {
            return FromInteger(value.Numerator, precision);
        }

        BigInteger denominator = value.Denominator;
        long shift = precision + 1 + (long)denominator.GetBitLength() - (long)BigInteger.Abs(value.Numerator).GetBitLength();
        BigInteger numerator = shift >= 0 ? value.Numerator << (int)shift : value.Numerator;
        BigInteger quotient = BigInteger.DivRem(numerator, shift >= 0 ? denominator : denominator << (int)-shift, out BigInteger remainder);
        return Create(new Dyadic(quotient, -shift), remainder.IsZero ? Magnitude.Zero : Magnitude.PowerOfTwo(-shift), precision);
    }

    /// <summary>A small ball around an integer, exact where <paramref name="precision"/> bits suffice.</summary>
    public static Ball FromInteger(BigInteger value, int precision) => FromDyadic(new Dyadic(value, 0), precision);

    /// <summary>A small ball around a dyadic number, exact where <paramref name="precision"/> bits suffice.</summary>
    public static Ball FromDyadic(Dyadic value, int precision) => Create(value, Magnitude.Zero, CheckPrecision(precision));

    /// <summary>A small ball around the exact value of a double; indeterminate for infinities and NaN.</summary>
    public static Ball FromDouble(double exact, int precision) =>
        double.IsFinite(exact) ? FromDyadic(Dyadic.FromDouble(exact), precision) : Indeterminate.WithPrecision(precision);

    /// <summary>
    /// The ball with the given midpoint and radius; the midpoint is rounded to <paramref name="precision"/> bits and the radius grows
    /// by the error.
    /// </summary>
    public static Ball Create(Dyadic midpoint, Magnitude radius, int precision)
    {
        if (radius.IsInfinite || radius.TopExponent > ExponentLimit || midpoint.TopExponent > ExponentLimit)
        {
            return new Ball(Dyadic.Zero, Magnitude.Infinity, precision);
        }

        if (midpoint.TopExponent < -ExponentLimit)
        {
            return new Ball(Dyadic.Zero, midpoint.IsZero ? radius : radius + Magnitude.PowerOfTwo(-ExponentLimit), precision);
        }

        Dyadic rounded = midpoint.RoundDown(precision);
        long dropped = rounded.Exponent - midpoint.Exponent;
        bool exact = dropped == 0 || (midpoint.Mantissa.IsEven && BigInteger.TrailingZeroCount(midpoint.Mantissa) >= dropped);
        return new Ball(rounded, exact ? radius : radius + Magnitude.PowerOfTwo(rounded.Exponent), precision);
    }

    /// <summary>A ball that contains [<paramref name="lower"/>, <paramref name="upper"/>].</summary>
    public static Ball FromEndpoints(Dyadic lower, Dyadic upper, int precision) =>
        FromDyadic(lower, CheckPrecision(precision)).Union(FromDyadic(upper, precision));

    /// <summary>A ball that contains everything between the two balls.</summary>
    public static Ball FromEndpoints(Ball lower, Ball upper, int precision) =>
        lower.Union(upper).WithPrecision(precision);

    /// <summary>π.</summary>
    public static Ball Pi(int precision) => FixedPointConstant.Pi.ToBall(CheckPrecision(precision));

    /// <summary>e.</summary>
    public static Ball E(int precision) => FixedPointConstant.E.ToBall(CheckPrecision(precision));

    /// <summary>log 2.</summary>
    public static Ball Log2(int precision) => FixedPointConstant.Log2.ToBall(CheckPrecision(precision));

    /// <summary>The same set with another working precision; a shorter one rounds the midpoint and enlarges the radius.</summary>
    public Ball WithPrecision(int precision) => Create(Midpoint, Radius, CheckPrecision(precision));

    /// <summary>The ball enlarged on both sides by <paramref name="error"/>.</summary>
    public Ball WithRadiusAdded(Magnitude error) => Create(Midpoint, Radius + error, Precision);

    /// <summary>The ball enlarged on both sides by the absolute upper bound of <paramref name="error"/>.</summary>
    public Ball WithRadiusAdded(Ball error) => WithRadiusAdded(error.MagnitudeUpperBound);

    /// <inheritdoc/>
    public bool Equals(Ball other) => Midpoint == other.Midpoint && Radius == other.Radius;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Ball other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Midpoint, Radius);

    /// <summary>The text <c>value ± radius</c>, which encloses.</summary>
    public override string ToString()
    {
        (string value, string radius) = this.ToDecimal(Math.Max(2, (int)(Precision * 0.30103)));
        return string.Create(CultureInfo.InvariantCulture, $"{value} ± {radius}");
    }

    private static int Joint(Ball left, Ball right) => Math.Max(left.Precision, right.Precision);

    private static int CheckPrecision(int precision) => precision is >= MinimumPrecision and <= MaximumPrecision
        ? precision
        : throw new ArgumentOutOfRangeException(nameof(precision), precision, $"The precision is between {MinimumPrecision} and {MaximumPrecision} bits.");
}
