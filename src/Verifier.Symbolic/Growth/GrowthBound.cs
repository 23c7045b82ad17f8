using Verifier.Arithmetic;

namespace Verifier.Symbolic.Growth;

/// <summary>The bound |u| ≤ e^L (1+y)^n e^{b y + g y²} for y = |x| ≥ T₀.</summary>
/// <param name="LogScale">L.</param>
/// <param name="Degree">n ≥ 0.</param>
/// <param name="Linear">b.</param>
/// <param name="Quadratic">g; σ ∈ L²(N(0,1)) follows from g &lt; 1/4.</param>
public sealed record GrowthBound(Rational LogScale, Rational Degree, Rational Linear, Rational Quadratic)
{
    private static readonly Rational LogTwo = new(6931472, 10000000);

    /// <summary>The bound by a constant ≥ 0.</summary>
    public static GrowthBound Constant(Rational magnitude) => magnitude.IsZero
        ? new GrowthBound(-1000, Rational.Zero, Rational.Zero, Rational.Zero)
        : new GrowthBound(RationalInterval.Log(magnitude).Upper, Rational.Zero, Rational.Zero, Rational.Zero);

    /// <summary>The bound e^{q(y)}.</summary>
    public static GrowthBound Exponential(QuadraticBound exponent) => new(exponent.Constant, Rational.Zero, exponent.Linear, exponent.Quadratic);

    /// <summary>|u| ≤ max(high, −low) ≤ (|c| + |b| + |a|)(1+y)^degree.</summary>
    public static GrowthBound Between(QuadraticBound low, QuadraticBound high)
    {
        QuadraticBound envelope = QuadraticBound.AboveBoth(high, -1 * low);
        Rational constant = Positive(envelope.Constant);
        Rational linear = Positive(envelope.Linear);
        Rational quadratic = Positive(envelope.Quadratic);
        Rational degree = !quadratic.IsZero ? 2 : linear.IsZero ? 0 : 1;
        return Constant(constant + linear + quadratic) with { Degree = degree };
    }

    /// <summary>A bound of u + v: exponents the larger ones, scales added by log(s + t) ≤ max + log 2.</summary>
    public static GrowthBound operator +(GrowthBound left, GrowthBound right) => new(
        RationalInterval.Max(left.LogScale, right.LogScale) + LogTwo,
        RationalInterval.Max(left.Degree, right.Degree),
        RationalInterval.Max(left.Linear, right.Linear),
        RationalInterval.Max(left.Quadratic, right.Quadratic));

    /// <summary>A bound of u v.</summary>
    public static GrowthBound operator *(GrowthBound left, GrowthBound right) => new(
        left.LogScale + right.LogScale, left.Degree + right.Degree, left.Linear + right.Linear, left.Quadratic + right.Quadratic);

    /// <summary>A bound of |u|^p, p ≥ 0.</summary>
    public GrowthBound Power(Rational exponent) => new(exponent * LogScale, exponent * Degree, exponent * Linear, exponent * Quadratic);

    /// <summary>q with |u| ≤ e^{q(y)} for y ≥ <paramref name="start"/>, by the tangent log(1+y) ≤ log(1+s) + (y − s)/(1+s).</summary>
    public QuadraticBound Logarithm(Rational start)
    {
        Rational slope = Rational.One / (1 + start);
        Rational offset = RationalInterval.Log(1 + start).Upper - (start * slope);
        return new QuadraticBound(LogScale + (Degree * offset), Linear + (Degree * slope), Quadratic);
    }

    /// <summary>A quadratic above |u| for y ≥ <paramref name="start"/>, or null when |u| may grow faster.</summary>
    public QuadraticBound? Majorant(Rational start)
    {
        if (Degree.IsZero)
        {
            return Logarithm(start).SupremumFrom(start) is { } top && RationalInterval.Exp(top) is { } value ? QuadraticBound.Of(value.Upper) : null;
        }

        if (Linear.Sign > 0 || Quadratic.Sign > 0 || Degree > 2 || RationalInterval.Exp(LogScale) is not { } scale)
        {
            return null;
        }

        return Degree > 1
            ? scale.Upper * new QuadraticBound(1, 2, 1)
            : scale.Upper * new QuadraticBound(1, 1, 0);
    }

    private static Rational Positive(Rational value) => RationalInterval.Max(value, Rational.Zero);
}
