using Verifier.Arithmetic;
using Verifier.Arithmetic.Balls;
using Verifier.Symbolic.Expressions;
using Verifier.Symbolic.Pieces;

namespace Verifier.Symbolic.Hermite;

/// <summary>Bounds of a function in the gap around a breakpoint, such that its square is integrable there; or why there is none.</summary>
internal static class GapBound
{
    private static readonly Rational CriticalOrder = new(-1, 2);

    /// <summary>The bound Scale · d^Order with Order &gt; −1/2, or the reason why there is none.</summary>
    internal static (PowerBound? Bound, Refusal? Problem) Of(Expression function, Gap gap)
    {
        SingularBound rules = new(gap);
        return rules.Above(function) is { } above && above.Order > CriticalOrder
            ? (above, null)
            : (null, Singular(gap, rules.Below(function) is { } below && below.Order <= CriticalOrder));
    }

    /// <summary>What is left out when the gap is: a bound of the integral over it.</summary>
    internal static Magnitude Error(Gap gap, PowerBound bound) => bound.Integral((gap.Upper - gap.Lower).TopExponent);

    private static Refusal Singular(Gap gap, bool isProved)
    {
        string place = gap.Exact is { } exact ? "x = " + exact : FormattableString.Invariant($"x = {gap.Lower.ToDouble():G7}");
        return isProved
            ? new Refusal(RefusalKind.NotSquareIntegrable, "it has a pole, or grows like the inverse root of the distance: not square integrable", place)
            : new Refusal(RefusalKind.Undecided, "it could not be bounded near a point where it may be singular", place);
    }
}
