using System.Numerics;
using Verifier.Arithmetic.Balls;

namespace Verifier.Arithmetic.Boxes;

/// <summary>The real numbers between two dyadic numbers; sums, products and powers have exact ends, without any rounding.</summary>
/// <remarks>Slow but simple: meant for checking what faster arithmetic has found. The default value is the number 0.</remarks>
public readonly record struct DyadicInterval
{
    /// <summary>The numbers from <paramref name="lower"/> to <paramref name="upper"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The ends are in the wrong order.</exception>
    public DyadicInterval(Dyadic lower, Dyadic upper)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(lower, upper);
        (Lower, Upper) = (lower, upper);
    }

    /// <summary>The lower end.</summary>
    public Dyadic Lower { get; }

    /// <summary>The upper end.</summary>
    public Dyadic Upper { get; }

    /// <summary>The midpoint.</summary>
    public Dyadic Center => (Lower + Upper).Scale(-1);

    /// <summary>Half the width.</summary>
    public Dyadic Radius => (Upper - Lower).Scale(-1);

    /// <summary>The greatest |x|.</summary>
    public Dyadic MaximalMagnitude => Greater(-Lower, Upper);

    /// <summary>Whether 0 lies in the interval.</summary>
    public bool ContainsZero => Lower.Sign <= 0 && Upper.Sign >= 0;

    /// <summary>A single number.</summary>
    public static implicit operator DyadicInterval(Dyadic exact) => new(exact, exact);

    /// <summary>Sum.</summary>
    public static DyadicInterval operator +(DyadicInterval left, DyadicInterval right) => new(left.Lower + right.Lower, left.Upper + right.Upper);

    /// <summary>Difference.</summary>
    public static DyadicInterval operator -(DyadicInterval left, DyadicInterval right) => new(left.Lower - right.Upper, left.Upper - right.Lower);

    /// <summary>Product.</summary>
    public static DyadicInterval operator *(DyadicInterval left, DyadicInterval right)
    {
        if (left.Lower.Sign >= 0 && right.Lower.Sign >= 0)
        {
            return new DyadicInterval(left.Lower * right.Lower, left.Upper * right.Upper);
        }

        DyadicInterval first = Ordered(left.Lower * right.Lower, left.Lower * right.Upper);
        DyadicInterval second = Ordered(left.Upper * right.Lower, left.Upper * right.Upper);
        return new DyadicInterval(Lesser(first.Lower, second.Lower), Greater(first.Upper, second.Upper));
    }

    /// <summary>Product with an integer.</summary>
    public static DyadicInterval operator *(DyadicInterval left, BigInteger right)
    {
        var factor = new Dyadic(right, 0);
        return right.Sign >= 0
            ? new DyadicInterval(left.Lower * factor, left.Upper * factor)
            : new DyadicInterval(left.Upper * factor, left.Lower * factor);
    }

    /// <summary>The least dyadic interval with ends in 2^−<paramref name="fractionBits"/>ℤ that contains a rational number.</summary>
    public static DyadicInterval Around(Rational value, int fractionBits)
    {
        Rational scaled = value * new Rational(BigInteger.One << fractionBits, 1);
        return new DyadicInterval(new Dyadic(scaled.Floor(), -fractionBits), new Dyadic(-(-scaled).Floor(), -fractionBits));
    }

    /// <summary>[−radius, radius].</summary>
    /// <exception cref="ArgumentOutOfRangeException">The radius is negative.</exception>
    public static DyadicInterval Symmetric(Dyadic radius) => new(-radius, radius);

    /// <summary>The power with exponent at least 1; sharp for even ones.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The exponent is below 1.</exception>
    public DyadicInterval Pow(int exponent)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(exponent, 1);
        Dyadic low = Power(Lower, exponent);
        Dyadic high = Power(Upper, exponent);
        if (exponent % 2 == 1 || Lower.Sign >= 0)
        {
            return new DyadicInterval(low, high);
        }

        return Upper.Sign <= 0 ? new DyadicInterval(high, low) : new DyadicInterval(Dyadic.Zero, Greater(low, high));
    }

    /// <summary>Whether every number of <paramref name="other"/> lies in this interval.</summary>
    public bool Contains(DyadicInterval other) => Lower <= other.Lower && other.Upper <= Upper;

    /// <summary>The numbers in both; null when there are none.</summary>
    public DyadicInterval? Intersect(DyadicInterval other)
    {
        Dyadic lower = Greater(Lower, other.Lower);
        Dyadic upper = Lesser(Upper, other.Upper);
        return lower <= upper ? new DyadicInterval(lower, upper) : null;
    }

    private static DyadicInterval Ordered(Dyadic one, Dyadic other) => one <= other ? new DyadicInterval(one, other) : new DyadicInterval(other, one);

    private static Dyadic Lesser(Dyadic one, Dyadic other) => one < other ? one : other;

    private static Dyadic Greater(Dyadic one, Dyadic other) => one > other ? one : other;

    private static Dyadic Power(Dyadic value, int exponent) => new(BigInteger.Pow(value.Mantissa, exponent), value.Exponent * exponent);
}
