using Verifier.Arithmetic.Balls;

namespace Verifier.Arithmetic.Boxes;

/// <summary>The real numbers between two doubles; operations round outwards. Meant for bounds, where a few digits are enough.</summary>
/// <remarks>An end that is infinite or not a number says that nothing is known; every operation keeps that.</remarks>
/// <param name="Lower">The lower end.</param>
/// <param name="Upper">The upper end.</param>
public readonly record struct Interval(double Lower, double Upper)
{
    /// <summary>Nothing is known.</summary>
    public static Interval Unknown => new(double.NaN, double.NaN);

    /// <summary>An interval that contains the ball; unknown for an unbounded one.</summary>
    public static Interval FromBall(Ball ball) => ball.IsFinite
        ? new Interval(Down(Down(ball.Lower.ToDouble())), Up(Up(ball.Upper.ToDouble())))
        : Unknown;

    /// <summary>Whether both ends are finite.</summary>
    public bool IsFinite => double.IsFinite(Lower) && double.IsFinite(Upper);

    /// <summary>Whether 0 lies in the interval; true when nothing is known.</summary>
    public bool ContainsZero => !(Lower > 0 || Upper < 0);

    /// <summary>The greatest |x|.</summary>
    public double MaximalMagnitude => Math.Max(Math.Abs(Lower), Math.Abs(Upper));

    /// <summary>The least |x|.</summary>
    public double MinimalMagnitude => Lower > 0 ? Lower : Upper < 0 ? -Upper : 0;

    /// <summary>The square.</summary>
    public Interval Square()
    {
        double least = MinimalMagnitude;
        double greatest = MaximalMagnitude;
        return new Interval(Math.Max(0, Down(least * least)), Up(greatest * greatest));
    }

    /// <summary>A single number.</summary>
    public static implicit operator Interval(double exact) => new(exact, exact);

    /// <summary>Sum.</summary>
    public static Interval operator +(Interval left, Interval right) => new(Down(left.Lower + right.Lower), Up(left.Upper + right.Upper));

    /// <summary>Difference.</summary>
    public static Interval operator -(Interval left, Interval right) => new(Down(left.Lower - right.Upper), Up(left.Upper - right.Lower));

    /// <summary>Negative.</summary>
    public static Interval operator -(Interval value) => new(-value.Upper, -value.Lower);

    /// <summary>Product.</summary>
    public static Interval operator *(Interval left, Interval right)
    {
        double a = left.Lower * right.Lower;
        double b = left.Lower * right.Upper;
        double c = left.Upper * right.Lower;
        double d = left.Upper * right.Upper;
        return new Interval(Down(Math.Min(Math.Min(a, b), Math.Min(c, d))), Up(Math.Max(Math.Max(a, b), Math.Max(c, d))));
    }

    /// <summary>Quotient; unknown if the divisor contains 0.</summary>
    public static Interval operator /(Interval left, Interval right) =>
        right.ContainsZero ? Unknown : left * new Interval(Down(1 / right.Upper), Up(1 / right.Lower));

    /// <summary>The smallest interval that contains both.</summary>
    public Interval Union(Interval other) => new(Math.Min(Lower, other.Lower), Math.Max(Upper, other.Upper));

    /// <summary>Both ends moved outwards.</summary>
    public Interval Widened(double distance) => new(Down(Lower - distance), Up(Upper + distance));

    /// <summary>The square root; unknown if negative numbers are contained.</summary>
    public Interval Sqrt() => Lower >= 0 ? new Interval(Math.Max(0, Down(Math.Sqrt(Lower))), Up(Math.Sqrt(Upper))) : Unknown;

    /// <summary>e^x.</summary>
    public Interval Exp()
    {
        const double limit = 700;
        if (!(Lower <= Upper))
        {
            return Unknown;
        }

        double lower = Lower >= -limit ? DoubleKernels.Exp(Math.Min(Lower, limit)) * (1 - DoubleKernels.Slack) : 0;
        return Upper <= limit ? new Interval(lower, DoubleKernels.Exp(Math.Max(Upper, -limit)) * (1 + DoubleKernels.Slack)) : Unknown;
    }

    /// <summary>log x; unknown unless every x is positive (and above the subnormal doubles).</summary>
    public Interval Log() => Lower >= 1e-300 && Upper < double.PositiveInfinity
        ? new Interval(Below(DoubleKernels.Log(Lower)), Above(DoubleKernels.Log(Upper)))
        : Unknown;

    /// <summary>atan x.</summary>
    public Interval Atan() => IsFinite
        ? new Interval(
            Below(Math.Sign(Lower) * DoubleKernels.Atan(Math.Abs(Lower))), Above(Math.Sign(Upper) * DoubleKernels.Atan(Math.Abs(Upper))))
        : Unknown;

    /// <summary>cos x.</summary>
    public Interval Cos() => Wave(0, static x => DoubleKernels.CosSin(x).Cos);

    /// <summary>sin x.</summary>
    public Interval Sin() => Wave(Math.PI / 2, static x => DoubleKernels.CosSin(x).Sin);

    /// <summary>The next smaller double.</summary>
    internal static double Down(double value) => Math.BitDecrement(value);

    /// <summary>The next larger double.</summary>
    internal static double Up(double value) => Math.BitIncrement(value);

    private static double Below(double value) => value - (DoubleKernels.Slack * Math.Max(1, Math.Abs(value)));

    private static double Above(double value) => value + (DoubleKernels.Slack * Math.Max(1, Math.Abs(value)));

    /// <summary>A function that is monotone between the points crest + nπ, where it is ±1.</summary>
    private Interval Wave(double crest, Func<double, double> at)
    {
        if (!(MaximalMagnitude <= DoubleKernels.LargestArgument && Lower <= Upper))
        {
            return IsFinite ? new Interval(-1, 1) : Unknown;
        }

        // A crest just outside is counted as inside.
        const double tolerance = 1e-9;
        double first = Math.Ceiling(((Lower - crest) / Math.PI) - tolerance);
        double last = Math.Floor(((Upper - crest) / Math.PI) + tolerance);
        bool hasPeak = last >= first + 1 || (last >= first && first % 2 == 0);
        bool hasTrough = last >= first + 1 || (last >= first && first % 2 != 0);
        double left = at(Lower);
        double right = at(Upper);
        return new Interval(
            hasTrough ? -1 : Math.Max(-1, Below(Math.Min(left, right))),
            hasPeak ? 1 : Math.Min(1, Above(Math.Max(left, right))));
    }
}
