using Verifier.Arithmetic;
using Verifier.Arithmetic.Balls;
using Verifier.Arithmetic.Boxes;

namespace Verifier.Numeric.Landscape;

/// <summary>Intervals with double ends around exact numbers.</summary>
public static class RealInterval
{
    /// <summary>A narrow interval around a rational number: the number itself where it is a double.</summary>
    public static Interval Around(Rational value) => new(Below(value), -Below(-value));

    /// <summary>An interval around a ball.</summary>
    public static Interval Around(Ball value) => value.IsFinite ? Around(new DyadicInterval(value.Lower, value.Upper)) : Interval.Unknown;

    /// <summary>An interval around a dyadic one; exact where the ends are doubles.</summary>
    public static Interval Around(DyadicInterval value) => new(Below(value.Lower.ToRational()), -Below(-value.Upper.ToRational()));

    /// <summary>The same interval.</summary>
    public static DyadicInterval ToDyadic(Interval value) => new(Dyadic.FromDouble(value.Lower), Dyadic.FromDouble(value.Upper));

    private static double Below(Rational value)
    {
        double below = value.ToDouble();
        while (Rational.FromDouble(below) > value)
        {
            below = Math.BitDecrement(below);
        }

        return below;
    }
}
