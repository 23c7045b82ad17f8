using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Numerics;

namespace Verifier.Arithmetic.Balls;

/// <summary>The exact number m·2^e with an integer mantissa m and a binary exponent e.</summary>
/// <remarks>Equality is equality of numbers: 2·2^0 equals 1·2^1. The default value is 0.</remarks>
public readonly struct Dyadic : IEquatable<Dyadic>, IComparable<Dyadic>
{
    private const long LargestExactShift = 1L << 26;

    /// <summary>The number <paramref name="mantissa"/>·2^<paramref name="exponent"/>.</summary>
    public Dyadic(BigInteger mantissa, long exponent)
    {
        Mantissa = mantissa;
        Exponent = mantissa.IsZero ? 0 : exponent;
    }

    /// <summary>The number 0.</summary>
    public static Dyadic Zero => default;

    /// <summary>The number 1.</summary>
    public static Dyadic One { get; } = new(BigInteger.One, 0);

    /// <summary>The integer m, with the sign of the number.</summary>
    public BigInteger Mantissa { get; }

    /// <summary>The exponent e; 0 for the number 0.</summary>
    public long Exponent { get; }

    /// <summary>−1, 0 or 1.</summary>
    public int Sign => Mantissa.Sign;

    /// <summary>Whether the number is 0.</summary>
    public bool IsZero => Mantissa.IsZero;

    /// <summary>The t with 2^(t−1) ≤ |x| &lt; 2^t; <see cref="long.MinValue"/> for 0.</summary>
    public long TopExponent => Mantissa.IsZero ? long.MinValue : Exponent + BigInteger.Abs(Mantissa).GetBitLength();

    /// <summary>The exact sum.</summary>
    /// <exception cref="OverflowException">The exponents differ by more than 2^26: the exact sum would not fit in memory.</exception>
    public static Dyadic operator +(Dyadic left, Dyadic right)
    {
        if (left.IsZero || right.IsZero)
        {
            return left.IsZero ? right : left;
        }

        return left.Exponent >= right.Exponent
            ? new Dyadic((left.Mantissa << Shift(left, right)) + right.Mantissa, right.Exponent)
            : new Dyadic(left.Mantissa + (right.Mantissa << Shift(right, left)), left.Exponent);
    }

    /// <summary>The exact difference.</summary>
    /// <exception cref="OverflowException">The exponents differ by more than 2^26.</exception>
    public static Dyadic operator -(Dyadic left, Dyadic right) => left + (-right);

    /// <summary>The negative.</summary>
    public static Dyadic operator -(Dyadic value) => new(-value.Mantissa, value.Exponent);

    /// <summary>The exact product.</summary>
    public static Dyadic operator *(Dyadic left, Dyadic right) =>
        new(left.Mantissa * right.Mantissa, left.Exponent + right.Exponent);

    /// <summary>Equality of numbers.</summary>
    public static bool operator ==(Dyadic left, Dyadic right) => left.Equals(right);

    /// <summary>Inequality of numbers.</summary>
    public static bool operator !=(Dyadic left, Dyadic right) => !left.Equals(right);

    /// <summary>Order of numbers.</summary>
    public static bool operator <(Dyadic left, Dyadic right) => left.CompareTo(right) < 0;

    /// <summary>Order of numbers.</summary>
    public static bool operator >(Dyadic left, Dyadic right) => left.CompareTo(right) > 0;

    /// <summary>Order of numbers.</summary>
    public static bool operator <=(Dyadic left, Dyadic right) => left.CompareTo(right) <= 0;

    /// <summary>Order of numbers.</summary>
    public static bool operator >=(Dyadic left, Dyadic right) => left.CompareTo(right) >= 0;

    /// <summary>The absolute value.</summary>
    public static Dyadic Abs(Dyadic value) => value.Sign < 0 ? -value : value;

    /// <summary>The exact value of a finite double.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The double is infinite or not a number.</exception>
    public static Dyadic FromDouble(double value)
    {
        Rational rational = Rational.FromDouble(value);
        return new Dyadic(rational.Numerator, 1 - rational.Denominator.GetBitLength());
    }

    /// <summary>The number times 2^<paramref name="power"/>, exactly.</summary>
    public Dyadic Scale(long power) => new(Mantissa, Exponent + power);

    /// <summary>
    /// The greatest number with at most <paramref name="precision"/> mantissa bits (up to one more for a power of two) that is not
    /// above this one.
    /// </summary>
    public Dyadic RoundDown(int precision)
    {
        long excess = BigInteger.Abs(Mantissa).GetBitLength() - precision;
        return excess <= 0 ? this : new Dyadic(Mantissa >> (int)excess, Exponent + excess);
    }

    /// <summary>
    /// The least number with at most <paramref name="precision"/> mantissa bits (up to one more for a power of two) that is not below
    /// this one.
    /// </summary>
    public Dyadic RoundUp(int precision) => -(-this).RoundDown(precision);

    /// <summary>⌊x·2^<paramref name="fractionBits"/>⌋ as an integer: the fixed-point form, low by less than one unit.</summary>
    /// <exception cref="OverflowException">The result would have more than 2^26 bits.</exception>
    public BigInteger ToFixedPoint(long fractionBits)
    {
        long shift = Exponent + fractionBits;
        if (shift > LargestExactShift)
        {
            throw new OverflowException("The fixed-point form would not fit in memory.");
        }

        return shift >= 0 ? Mantissa << (int)shift : Mantissa >> (int)Math.Min(-shift, int.MaxValue);
    }

    /// <summary>The number as a rational.</summary>
    /// <exception cref="OverflowException">The exponent is beyond ±2^26.</exception>
    public Rational ToRational()
    {
        if (Math.Abs(Exponent) > LargestExactShift)
        {
            throw new OverflowException("The rational form would not fit in memory.");
        }

        return Exponent >= 0
            ? new Rational(Mantissa << (int)Exponent, BigInteger.One)
            : new Rational(Mantissa, BigInteger.One << (int)-Exponent);
    }

    /// <summary>The double next to this number (truncated to 62 bits first), for display and starting values only.</summary>
    public double ToDouble()
    {
        long excess = Math.Max(0, BigInteger.Abs(Mantissa).GetBitLength() - 62);
        return Math.ScaleB((double)(long)(Mantissa >> (int)excess), (int)Math.Clamp(Exponent + excess, -5000, 5000));
    }

    /// <inheritdoc/>
    public int CompareTo(Dyadic other)
    {
        if (Sign != other.Sign || Sign == 0)
        {
            return Sign.CompareTo(other.Sign);
        }

        // Equal top exponents bound the shift by the mantissa lengths, so the exact difference below is small.
        int byTop = TopExponent.CompareTo(other.TopExponent);
        return byTop != 0 ? Sign * byTop : (this - other).Sign;
    }

    /// <inheritdoc/>
    public bool Equals(Dyadic other) => CompareTo(other) == 0;

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => obj is Dyadic other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Sign, TopExponent);

    /// <summary>The text <c>m*2^e</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Mantissa}*2^{Exponent}");

    private static int Shift(Dyadic larger, Dyadic smaller)
    {
        long shift = larger.Exponent - smaller.Exponent;
        return shift <= LargestExactShift ? (int)shift : throw new OverflowException("The exact sum would not fit in memory.");
    }
}
