using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Numerics;

namespace Verifier.Arithmetic.Balls;

/// <summary>A non-negative bound m·2^e with a mantissa of 30 bits, or +∞. Plain operations round up; those named …Down round down.</summary>
/// <remarks>
/// The default value is 0. Sizes beyond about 2^(2^42) become +∞ when rounding up; non-zero sizes below 2^(−2^42) become that size when
/// rounding up, 0 when rounding down.
/// </remarks>
public readonly struct Magnitude : IEquatable<Magnitude>, IComparable<Magnitude>
{
    private const int MantissaBits = 30;
    private const long ExponentLimit = 1L << 42;
    private const long InfiniteExponent = long.MaxValue;

    private readonly ulong mantissa;
    private readonly long exponent;

    private Magnitude(ulong mantissa, long exponent)
    {
        this.mantissa = mantissa;
        this.exponent = exponent;
    }

    /// <summary>The bound 0.</summary>
    public static Magnitude Zero => default;

    /// <summary>The bound 1.</summary>
    public static Magnitude One { get; } = PowerOfTwo(0);

    /// <summary>No bound.</summary>
    public static Magnitude Infinity => new(0, InfiniteExponent);

    /// <summary>Whether the bound is 0.</summary>
    public bool IsZero => mantissa == 0 && exponent != InfiniteExponent;

    /// <summary>Whether there is no bound.</summary>
    public bool IsInfinite => exponent == InfiniteExponent;

    /// <summary>The least t with value &lt; 2^t; <see cref="long.MinValue"/> for 0, <see cref="long.MaxValue"/> for +∞.</summary>
    public long TopExponent => mantissa == 0 ? (IsInfinite ? long.MaxValue : long.MinValue) : exponent + MantissaBits;

    /// <summary>The sum, rounded up.</summary>
    public static Magnitude operator +(Magnitude left, Magnitude right)
    {
        if (left.mantissa == 0 || right.mantissa == 0)
        {
            return left.IsInfinite || right.IsInfinite ? Infinity : left.mantissa == 0 ? right : left;
        }

        (Magnitude large, Magnitude small) = left.exponent >= right.exponent ? (left, right) : (right, left);
        return Up((large.mantissa << 32) + small.AlignedUp(large.exponent), large.exponent - 32);
    }

    /// <summary>The product, rounded up; 0·∞ = ∞.</summary>
    public static Magnitude operator *(Magnitude left, Magnitude right)
    {
        if (left.mantissa == 0 || right.mantissa == 0)
        {
            return left.IsInfinite || right.IsInfinite ? Infinity : Zero;
        }

        return Up(left.mantissa * right.mantissa, left.exponent + right.exponent);
    }

    /// <summary>The quotient, rounded up; ∞ if the divisor is 0 or the dividend is ∞.</summary>
    public static Magnitude operator /(Magnitude left, Magnitude right)
    {
        if (left.IsInfinite || right.IsZero)
        {
            return Infinity;
        }

        return left.IsZero || right.IsInfinite ? Zero : Up(((left.mantissa << 34) / right.mantissa) + 1, left.exponent - right.exponent - 34);
    }

    /// <summary>Equality of bounds.</summary>
    public static bool operator ==(Magnitude left, Magnitude right) => left.Equals(right);

    /// <summary>Inequality of bounds.</summary>
    public static bool operator !=(Magnitude left, Magnitude right) => !left.Equals(right);

    /// <summary>Order of bounds.</summary>
    public static bool operator <(Magnitude left, Magnitude right) => left.CompareTo(right) < 0;

    /// <summary>Order of bounds.</summary>
    public static bool operator >(Magnitude left, Magnitude right) => left.CompareTo(right) > 0;

    /// <summary>Order of bounds.</summary>
    public static bool operator <=(Magnitude left, Magnitude right) => left.CompareTo(right) <= 0;

    /// <summary>Order of bounds.</summary>
    public static bool operator >=(Magnitude left, Magnitude right) => left.CompareTo(right) >= 0;

    /// <summary>2^<paramref name="power"/>, exactly.</summary>
    public static Magnitude PowerOfTwo(long power) => Up(1UL << (MantissaBits - 1), power - MantissaBits + 1);

    /// <summary>A bound of <paramref name="units"/>·2^<paramref name="power"/>, rounded up.</summary>
    public static Magnitude FromUnits(long units, long power)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(units);
        return Up((ulong)units, power);
    }

    /// <summary>A bound of |<paramref name="value"/>|, rounded up.</summary>
    public static Magnitude FromDyadic(Dyadic value)
    {
        (ulong leading, long power, bool exact) = Leading(value);
        return Up(exact ? leading : leading + 1, power);
    }

    /// <summary>The size |<paramref name="value"/>|, rounded down.</summary>
    public static Magnitude FromDyadicDown(Dyadic value)
    {
        (ulong leading, long power, _) = Leading(value);
        return Down(leading, power);
    }

    /// <summary>The smaller of two bounds.</summary>
    public static Magnitude Min(Magnitude left, Magnitude right) => left <= right ? left : right;

    /// <summary>The larger of two bounds.</summary>
    public static Magnitude Max(Magnitude left, Magnitude right) => left >= right ? left : right;

    /// <summary>The difference rounded down, and 0 if it is negative.</summary>
    public Magnitude SubtractDown(Magnitude other)
    {
        if (this <= other)
        {
            return Zero;
        }

        if (IsInfinite || other.IsZero)
        {
            return this;
        }

        ulong minuend = mantissa << 32;
        ulong subtrahend = other.AlignedUp(exponent);
        return Down(minuend > subtrahend ? minuend - subtrahend : 0, exponent - 32);
    }

    /// <summary>The product rounded down; 0·∞ = 0.</summary>
    public Magnitude MultiplyDown(Magnitude other)
    {
        if (IsZero || other.IsZero)
        {
            return Zero;
        }

        return IsInfinite || other.IsInfinite ? Infinity : Down(mantissa * other.mantissa, exponent + other.exponent);
    }

    /// <summary>The square root, rounded up.</summary>
    public Magnitude Sqrt() => mantissa == 0 ? this : Root(1);

    /// <summary>The square root, rounded down.</summary>
    public Magnitude SqrtDown() => mantissa == 0 ? this : Root(-1);

    /// <summary>The bound as an exact dyadic number.</summary>
    /// <exception cref="InvalidOperationException">The bound is infinite.</exception>
    public Dyadic ToDyadic() => IsInfinite
        ? throw new InvalidOperationException("An infinite bound is no number.")
        : new Dyadic(mantissa, exponent);

    /// <summary>The double next to the bound, +∞ beyond the doubles: for display and for heuristics only.</summary>
    public double ToDouble() => IsInfinite ? double.PositiveInfinity : Math.ScaleB(mantissa, (int)Math.Clamp(exponent, -5000, 5000));

    /// <inheritdoc/>
    public int CompareTo(Magnitude other)
    {
        // Mantissas have their top bit set, so exponents decide first.
        int byExponent = TopExponent.CompareTo(other.TopExponent);
        return byExponent != 0 ? byExponent : mantissa.CompareTo(other.mantissa);
    }

    /// <inheritdoc/>
    public bool Equals(Magnitude other) => mantissa == other.mantissa && exponent == other.exponent;

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => obj is Magnitude other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(mantissa, exponent);

    /// <summary>The bound in short scientific form, for reading only.</summary>
    public override string ToString() => ToDouble().ToString("R", CultureInfo.InvariantCulture);

    private static (ulong Leading, long Power, bool Exact) Leading(Dyadic value)
    {
        BigInteger absolute = BigInteger.Abs(value.Mantissa);
        long excess = absolute.GetBitLength() - 62;
        return excess <= 0
            ? ((ulong)absolute, value.Exponent, true)
            : ((ulong)(absolute >> (int)excess), value.Exponent + excess, false);
    }

    private static Magnitude Up(ulong value, long power)
    {
        (ulong kept, long scale) = RoundedMantissa.Up(value, power, MantissaBits);
        return kept == 0 ? Zero
            : scale > ExponentLimit ? Infinity
            : scale < -ExponentLimit ? new Magnitude(1UL << (MantissaBits - 1), -ExponentLimit)
            : new Magnitude(kept, scale);
    }

    private static Magnitude Down(ulong value, long power)
    {
        (ulong kept, long scale) = RoundedMantissa.Down(value, power, MantissaBits);
        return kept == 0 || scale < -ExponentLimit ? Zero : new Magnitude(kept, Math.Min(scale, ExponentLimit));
    }

    /// <summary>The mantissa in units of 2^(<paramref name="largerExponent"/> − 32), rounded up.</summary>
    private ulong AlignedUp(long largerExponent)
    {
        long gap = largerExponent - exponent;
        return gap <= 32 ? (mantissa << 32) >> (int)gap : gap >= 62 ? 1 : ((mantissa << 32) >> (int)gap) + 1;
    }

    private Magnitude Root(int direction)
    {
        // An even exponent and 60 to 62 bits under the root give a root of 30 to 31 bits.
        int shift = (exponent & 1) == 0 ? 30 : 31;
        ulong radicand = mantissa << shift;
        ulong root = (ulong)Math.Sqrt(radicand);
        while (root * root > radicand)
        {
            root--;
        }

        bool exact = root * root == radicand;
        long power = (exponent - shift) / 2;
        return direction > 0 ? Up(exact ? root : root + 1, power) : Down(root, power);
    }
}
