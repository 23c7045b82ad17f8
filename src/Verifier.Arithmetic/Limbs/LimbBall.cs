using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using Verifier.Arithmetic.Balls;

namespace Verifier.Arithmetic.Limbs;

/// <summary>
/// A narrow ball for fast evaluation: a midpoint ±m 2^(e − 64n) whose mantissa m has n limbs, the top bit set or m = 0, and an error
/// of at most E units 2^(e − 64n).
/// </summary>
/// <remarks>
/// Every operation encloses, as those of <see cref="Ball"/> do, but the length n is fixed and the error is one double. Operands of
/// an operation have the same length. A ball that is not narrow enough for an operation becomes indeterminate.
/// </remarks>
[SuppressMessage("Usage", "CA2225:Operator overloads have named alternates", Justification = "As for Ball, operators are the interface.")]
public sealed class LimbBall
{
    /// <summary>An error that is not 0 is at least this, so that products of errors do not underflow.</summary>
    internal const double LeastError = 1e-300;

    // Beyond this many units, and beyond the whole mantissa, the midpoint is given up: the error of a double must not overflow.
    private const double LargestError = 1e270;
    private readonly ulong[] limbs;

    private LimbBall(ulong[] limbs, bool isNegative, long exponent, double error)
    {
        this.limbs = limbs;
        IsNegative = isNegative;
        Exponent = exponent;
        Error = error;
    }

    /// <summary>n.</summary>
    public int Length => limbs.Length;

    /// <summary>Whether the midpoint is 0.</summary>
    public bool IsZero => limbs[^1] == 0;

    /// <summary>Whether the midpoint is negative.</summary>
    public bool IsNegative { get; }

    /// <summary>e: the midpoint lies below 2^e.</summary>
    public long Exponent { get; }

    /// <summary>E.</summary>
    public double Error { get; }

    /// <summary>Whether the ball is bounded.</summary>
    public bool IsFinite => double.IsFinite(Error);

    /// <summary>The radius as a number.</summary>
    internal Magnitude Radius
    {
        get
        {
            const int kept = 40;
            if (Error == 0 || !IsFinite)
            {
                return Error == 0 ? Magnitude.Zero : Magnitude.Infinity;
            }

            int shift = kept - Math.ILogB(Error);
            return Magnitude.FromUnits((long)Math.Ceiling(Math.ScaleB(Error, shift)), Exponent - (LimbSpan.Bits * (long)Length) - shift);
        }
    }

    /// <summary>m.</summary>
    internal ReadOnlySpan<ulong> Mantissa => limbs;

    /// <summary>The mantissa as a fraction in [1/2, 1], rounded up; 0 for 0.</summary>
    internal double Leading => limbs[^1] == 0 ? 0 : ((limbs[^1] >> 11) + 1) * (1.0 / (1L << 53));

    /// <summary>A bound of the relative error, as a fraction of 2^e.</summary>
    internal double Spread => Scaled(Error, -(long)LimbSpan.Bits * Length);

    /// <summary>Sum.</summary>
    public static LimbBall operator +(LimbBall left, LimbBall right) => LimbAddition.Add(left, right);

    /// <summary>Difference.</summary>
    public static LimbBall operator -(LimbBall left, LimbBall right) => LimbAddition.Add(left, -right);

    /// <summary>Negative.</summary>
    public static LimbBall operator -(LimbBall value) => new(value.limbs, !value.IsNegative, value.Exponent, value.Error);

    /// <summary>Product.</summary>
    public static LimbBall operator *(LimbBall left, LimbBall right) => LimbMultiplication.Multiply(left, right);

    /// <summary>Quotient; indeterminate if the divisor may be 0.</summary>
    public static LimbBall operator /(LimbBall left, LimbBall right) => LimbMultiplication.Divide(left, right);

    /// <summary>Nothing is known.</summary>
    public static LimbBall Indeterminate(int length) => new(new ulong[length], isNegative: false, 0, double.PositiveInfinity);

    /// <summary>A small integer, exactly.</summary>
    public static LimbBall FromInteger(int value, int length) => FromDyadic(new Dyadic(value, 0), length);

    /// <summary>A dyadic number, exactly if n limbs suffice.</summary>
    public static LimbBall FromDyadic(Dyadic value, int length)
    {
        if (value.IsZero)
        {
            return Zero(0, 0, length);
        }

        BigInteger size = BigInteger.Abs(value.Mantissa);
        long excess = size.GetBitLength() - ((long)LimbSpan.Bits * length);
        ulong[] mantissa = new ulong[length];
        LimbSpan.FromInteger(excess > 0 ? size >> (int)excess : size << (int)-excess, mantissa);
        return new LimbBall(mantissa, value.Sign < 0, value.TopExponent, excess > 0 ? 1 : 0);
    }

    /// <summary>A ball with the same or a greater radius.</summary>
    public static LimbBall FromBall(Ball value, int length)
    {
        if (!value.IsFinite)
        {
            return Indeterminate(length);
        }

        LimbBall middle = FromDyadic(value.Midpoint, length);
        Dyadic radius = value.Radius.ToDyadic();
        return radius.IsZero ? middle : middle + Zero(radius.TopExponent + ((long)LimbSpan.Bits * length), 1, length);
    }

    /// <summary>The ball as a <see cref="Ball"/> of 64n bits.</summary>
    public Ball ToBall()
    {
        int precision = LimbSpan.Bits * Length;
        if (!IsFinite)
        {
            return Ball.Indeterminate.WithPrecision(precision);
        }

        BigInteger mantissa = LimbSpan.ToInteger(limbs);
        return Ball.Create(new Dyadic(IsNegative ? -mantissa : mantissa, Exponent - precision), Radius, precision);
    }

    /// <summary>The ball times 2^<paramref name="power"/>, exactly.</summary>
    public LimbBall Scale(int power) => new(limbs, IsNegative, Exponent + power, Error);

    /// <summary>The ball divided by a small positive integer.</summary>
    public LimbBall DividedBy(int divisor)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(divisor);
        return LimbMultiplication.Divide(this, (uint)divisor);
    }

    /// <summary>The ball with the given smaller number of limbs.</summary>
    public LimbBall Shortened(int length)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(length, Length);
        double error = Up(Scaled(Error, LimbSpan.Bits * (length - (long)Length)) + (length < Length ? 1 : 0));
        return new LimbBall(limbs[(Length - length)..], IsNegative, Exponent, error);
    }

    /// <summary>Writes the midpoint in units of 2^(−<paramref name="fractionBits"/>), cut off, negative ones as complements.</summary>
    internal void ToFixedPoint(int fractionBits, Span<ulong> result)
    {
        // Bit b of the result is bit b − shift of the mantissa.
        long shift = Exponent - (LimbSpan.Bits * (long)Length) + fractionBits;
        for (int i = 0; i < result.Length; i++)
        {
            (long index, int bit) = (((LimbSpan.Bits * (long)i) - shift) >> 6, (int)(((LimbSpan.Bits * (long)i) - shift) & 63));
            ulong low = index >= 0 && index < Length ? limbs[index] >> bit : 0;
            ulong high = bit > 0 && index + 1 >= 0 && index + 1 < Length ? limbs[index + 1] << (LimbSpan.Bits - bit) : 0;
            result[i] = low | high;
        }

        if (IsNegative)
        {
            LimbSpan.Negate(result);
        }
    }

    /// <summary>The ball enlarged by <paramref name="units"/> of the last place.</summary>
    internal LimbBall Widened(double units) => Create(limbs, IsNegative, Exponent, Up(Error + units));

    /// <summary>A ball around 0 with a radius of <paramref name="error"/> units.</summary>
    internal static LimbBall Zero(long exponent, double error, int length) => new(new ulong[length], isNegative: false, exponent, error);

    /// <summary>A ball from its parts; where the error is far beyond the mantissa only its size is kept.</summary>
    internal static LimbBall Create(ulong[] limbs, bool isNegative, long exponent, double error)
    {
        int bits = LimbSpan.Bits * limbs.Length;
        return error <= LargestError
            ? new LimbBall(limbs, isNegative, exponent, error)
            : Zero(exponent + bits, Up(Scaled(error, -bits) + 1), limbs.Length);
    }

    /// <summary>A double rounded up far enough for a few operations of rounding to nearest.</summary>
    internal static double Up(double value) => value * (1 + 1e-14);

    /// <summary>value · 2^power, not rounded down to 0.</summary>
    internal static double Scaled(double value, long power)
    {
        double scaled = Math.ScaleB(value, (int)Math.Clamp(power, -4000, 4000));
        return value > 0 ? Math.Max(scaled, LeastError) : scaled;
    }
}
