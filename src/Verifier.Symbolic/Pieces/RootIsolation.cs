using System.Numerics;
using Verifier.Arithmetic;
using Verifier.Arithmetic.Balls;
using Verifier.Arithmetic.Constants;
using Verifier.Symbolic.Expressions;

namespace Verifier.Symbolic.Pieces;

/// <summary>Encloses all real zeros of a switching function in an interval by bisection, range and monotonicity tests, and interval Newton steps.</summary>
/// <param name="function">The switching function u.</param>
/// <param name="widthBits">Gaps are refined to a width of about 2^(−widthBits).</param>
/// <param name="budget">The evaluations allowed.</param>
public sealed class RootIsolation(SwitchFunction function, int widthBits, WorkBudget budget)
{
    private const int GapLimit = 2000;
    private readonly List<Gap> gaps = [];

    /// <summary>The gaps in ascending order: every zero of u in [lower, upper] is in one of them. Null when the work budget is used up.</summary>
    public IReadOnlyList<Gap>? Isolate(Dyadic lower, Dyadic upper)
    {
        Stack<(Dyadic Lower, Dyadic Upper)> open = new([(lower, upper)]);
        while (open.TryPop(out (Dyadic Lower, Dyadic Upper) box))
        {
            if (!budget.TrySpend(4) || gaps.Count > GapLimit)
            {
                return null;
            }

            if (IsSettled(box.Lower, box.Upper))
            {
                continue;
            }

            Dyadic cut = Cut(box.Lower, box.Upper);
            open.Push((cut, box.Upper));
            open.Push((box.Lower, cut));
        }

        return [.. gaps.Select(static gap => gap with { Exact = ExactZero(gap) })];
    }

    private bool IsSettled(Dyadic lower, Dyadic upper)
    {
        Ball slope = function.Slope(lower, upper);
        if (function.HasNoZero(lower, upper, slope))
        {
            return true;
        }

        if (!slope.ContainsZero && function.SignAt(lower) * function.SignAt(upper) is var change && change != 0)
        {
            if (change < 0)
            {
                Add(Refine(lower, upper));
            }

            return true;
        }

        if ((upper - lower).TopExponent > -widthBits)
        {
            return false;
        }

        Add(new Gap(lower, upper, function.Formula, IsSimpleZero: false, null));
        return true;
    }

    /// <summary>The one zero of a strictly monotone u that changes its sign: Newton where it halves the interval, bisection elsewhere.</summary>
    private Gap Refine(Dyadic lower, Dyadic upper)
    {
        int signBelow = function.SignAt(lower);
        while ((upper - lower).TopExponent > -widthBits && budget.TrySpend(3))
        {
            Dyadic half = (upper - lower).Scale(-1);
            Ball newton = function.NewtonStep(lower, upper);
            Dyadic newLower = newton.IsFinite && newton.Lower > lower ? newton.Lower : lower;
            Dyadic newUpper = newton.IsFinite && newton.Upper < upper ? newton.Upper : upper;
            if (newUpper - newLower > half)
            {
                Dyadic cut = Cut(lower, upper);
                int sign = function.SignAt(cut);
                if (sign == 0)
                {
                    break;
                }

                (newLower, newUpper) = sign == signBelow ? (cut, upper) : (lower, cut);
            }

            (lower, upper) = (newLower, newUpper);
        }

        return new Gap(lower, upper, function.Formula, IsSimpleZero: true, null);
    }

    /// <summary>Appends a gap, widened a little so that both ends are off the zero; a gap that touches the last one is joined with it.</summary>
    private void Add(Gap gap)
    {
        Dyadic margin = new(BigInteger.One, -widthBits);
        Gap wide = gap with { Lower = gap.Lower - margin, Upper = gap.Upper + margin };
        if (gaps.Count > 0 && gaps[^1].Upper >= wide.Lower)
        {
            gaps[^1] = gaps[^1] with { Upper = wide.Upper, IsSimpleZero = false };
        }
        else
        {
            gaps.Add(wide);
        }
    }

    /// <summary>The simplest rational of the gap, if u is proved to vanish there.</summary>
    private static Rational? ExactZero(Gap gap)
    {
        Rational candidate = SimplestRational.Between(gap.Lower.ToRational(), gap.Upper.ToRational());
        ExactConstant? value = ConstantValue.TryExact(Substitute.In(gap.Switch, Build.Number(candidate)));
        return value is { IsZero: true } ? candidate : null;
    }

    /// <summary>A point a little off the middle, with few digits, so that zeros at round numbers are not hit.</summary>
    private static Dyadic Cut(Dyadic lower, Dyadic upper)
    {
        Dyadic width = upper - lower;
        long bits = 10 - width.TopExponent;
        Dyadic point = lower + (width * new Dyadic(121, -8));
        return new Dyadic(point.ToFixedPoint(bits), -bits);
    }
}
