using Verifier.Arithmetic;
using Verifier.Symbolic.Expressions;

namespace Verifier.Symbolic.Growth;

/// <summary>What f(u) satisfies on a tail when u satisfies given facts, for each function f of the language.</summary>
public static class FunctionTailRules
{
    private static readonly Rational HalfPi = new(15708, 10000);
    private static readonly Rational Half = new(1, 2);
    private static readonly Rational LogTwoAbove = new(6932, 10000);
    private static readonly Rational LogTwoBelow = new(6931, 10000);

    /// <summary>The facts of f(u) for y ≥ <paramref name="start"/>; u is in the domain of f there.</summary>
    public static TailFacts Facts(Function function, TailFacts u, Rational start) => function switch
    {
        Function.Exp => Exp(u),
        Function.Log => TailFacts.Between(u.LogBelow, u.Above?.Logarithm(start)),
        Function.Abs => Absolute(u),
        Function.Sign => TailFacts.Between(u.IsPositive ? 1 : -1, u.IsNegative ? -1 : 1),
        Function.Step => TailFacts.Between(u.IsPositive ? 1 : 0, u.Sign < 0 ? 0 : 1),
        Function.Sin or Function.Cos => TailFacts.Between(-1, 1),
        Function.Sinh => new TailFacts(null, null, ExponentialOfMagnitude(u), u.LogBelow, u.Sign),
        Function.Cosh => Cosh(u),
        Function.Tanh or Function.Erf => Saturating(u, 1, start),
        Function.Atan or Function.Asin => Saturating(u, HalfPi, start),
        Function.Erfc => NormalTail(u, 2, Rational.One, start),
        Function.NormalCdf => NormalTail(u.Negated(), 1, Half, start),
        Function.NormalDensity => TailFacts.Between(0, new Rational(2, 5)) with { Above = Gaussian(u, Half, start) },
        Function.Sigmoid => new TailFacts(QuadraticBound.Of(0), QuadraticBound.Of(1), BelowOneExp(u), BelowExp(u, Half), 1),
        Function.Softplus => Softplus(u),
        Function.LogCosh => LogCosh(u),
        _ => throw new ArgumentOutOfRangeException(nameof(function), function, "Unknown function."),
    };

    private static TailFacts Exp(TailFacts u) =>
        new(null, null, u.High is { } high ? GrowthBound.Exponential(high) : null, u.Low, 1);

    private static TailFacts Absolute(TailFacts u) => new(LowOfMagnitude(u), HighOfMagnitude(u), u.Above, u.LogBelow, 1);

    /// <summary>cosh u ≥ e^{|u|}/2 and cosh u ≥ 1.</summary>
    private static TailFacts Cosh(TailFacts u)
    {
        QuadraticBound below = u.Sign != 0 ? LowOfMagnitude(u) + QuadraticBound.Of(-LogTwoAbove) : QuadraticBound.Of(0);
        return new TailFacts(null, null, ExponentialOfMagnitude(u), below, 1);
    }

    /// <summary>tanh, erf, atan and asin: bounded, odd, and at least 3/4 from u ≥ 1 on.</summary>
    private static TailFacts Saturating(TailFacts u, Rational top, Rational start)
    {
        Rational threshold = new(3, 4);
        Rational low = u.Low?.InfimumFrom(start) >= 1 ? threshold : u.Sign > 0 ? 0 : -top;
        Rational high = u.High?.SupremumFrom(start) <= -1 ? -threshold : u.Sign < 0 ? 0 : top;
        return TailFacts.Between(low, high);
    }

    /// <summary>
    /// The normal tail P(Z &gt; u), and erfc(u) = 2 P(Z &gt; √2 u): for u ≥ 0 at most e^{−s u²} times the value at 0 and at least
    /// e^{−s u² − 3u/2 − 1} (Birnbaum 1942: P(Z &gt; u) ≥ 2φ(u)/(u + √(u²+4)) ≥ φ(u)/(1+u)); s = 1/2 and 1.
    /// </summary>
    private static TailFacts NormalTail(TailFacts u, Rational top, Rational s, Rational start)
    {
        TailFacts range = TailFacts.Between(0, top) with { Sign = 1 };
        if (u.Sign < 0)
        {
            return range with { LogBelow = QuadraticBound.Of(-LogTwoAbove) };
        }

        if (u is not { Sign: > 0, High: { } high })
        {
            return range;
        }

        QuadraticBound? below = high.Quadratic.Sign > 0 || high.InfimumFrom(start) is not { Sign: >= 0 }
            ? null
            : (-s * high.Square()) + (new Rational(-3, 2) * high with { Quadratic = 0 }) + QuadraticBound.Of(-1);
        return range with { Above = Gaussian(u, s, start), LogBelow = below };
    }

    /// <summary>e^{−s u²} ≤ e^{−s l²} where |u| ≥ l ≥ 0 and l is linear.</summary>
    private static GrowthBound Gaussian(TailFacts u, Rational s, Rational start)
    {
        GrowthBound one = GrowthBound.Constant(1);
        if (u.Sign == 0 || LowOfMagnitude(u) is not { Quadratic.Sign: >= 0 } low)
        {
            return one;
        }

        QuadraticBound line = new(low.Constant, low.Linear + (low.Quadratic * start), 0);
        return line.InfimumFrom(start) is { Sign: >= 0 } ? GrowthBound.Exponential(-s * line.Square()) : one;
    }

    /// <summary>sigmoid(u) ≤ min(1, e^u).</summary>
    private static GrowthBound BelowOneExp(TailFacts u) =>
        u is { Sign: < 0, High: { } high } ? GrowthBound.Exponential(high) : GrowthBound.Constant(1);

    /// <summary>sigmoid(u) ≥ e^{min(u,0)}/2 and softplus(u) ≥ log 2 · e^{min(u,0)} (concavity of log on [1, 2]).</summary>
    private static QuadraticBound? BelowExp(TailFacts u, Rational factor) => u.Low is { } low
        ? QuadraticBound.BelowBoth(low, QuadraticBound.Of(0)) + QuadraticBound.Of(RationalInterval.Log(factor).Lower)
        : null;

    /// <summary>0 ≤ softplus(u) ≤ max(u, 0) + log 2, and ≤ e^u.</summary>
    private static TailFacts Softplus(TailFacts u) => new(
        QuadraticBound.Of(0),
        u.High is { } high ? QuadraticBound.AboveBoth(high, QuadraticBound.Of(0)) + QuadraticBound.Of(LogTwoAbove) : null,
        u is { Sign: < 0, High: { } top } ? GrowthBound.Exponential(top) : null,
        BelowExp(u, LogTwoBelow),
        1);

    /// <summary>max(0, |u| − log 2) ≤ log cosh u ≤ |u|.</summary>
    private static TailFacts LogCosh(TailFacts u) => new(
        u.Sign != 0 ? LowOfMagnitude(u) + QuadraticBound.Of(-LogTwoAbove) : QuadraticBound.Of(0), HighOfMagnitude(u), u.Above, null, 1);

    private static QuadraticBound LowOfMagnitude(TailFacts u) =>
        (u.Sign > 0 ? u.Low : u.Sign < 0 ? -1 * u.High : null) ?? QuadraticBound.Of(0);

    private static QuadraticBound? HighOfMagnitude(TailFacts u) =>
        u is { Low: { } low, High: { } high } ? QuadraticBound.AboveBoth(high, -1 * low) : null;

    private static GrowthBound? ExponentialOfMagnitude(TailFacts u) =>
        HighOfMagnitude(u) is { } high ? GrowthBound.Exponential(high) : null;
}
