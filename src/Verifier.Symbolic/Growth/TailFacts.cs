using Verifier.Arithmetic;

namespace Verifier.Symbolic.Growth;

/// <summary>What is proved about a function u on one tail, as a function of y = |x| ≥ T₀; a null says nothing.</summary>
/// <param name="Low">u ≥ Low.</param>
/// <param name="High">u ≤ High.</param>
/// <param name="Above">|u| ≤ Above.</param>
/// <param name="LogBelow">|u| ≥ e^LogBelow, hence u has no zero and one sign.</param>
/// <param name="Sign">1 when u ≥ 0, −1 when u ≤ 0, 0 when undecided.</param>
public sealed record TailFacts(QuadraticBound? Low, QuadraticBound? High, GrowthBound? Above, QuadraticBound? LogBelow, int Sign)
{
    private const int ExponentCap = 40;

    /// <summary>Only that u is defined.</summary>
    public static TailFacts Defined { get; } = new(null, null, null, null, 0);

    /// <summary>Whether u is proved positive.</summary>
    public bool IsPositive => LogBelow is not null && Sign > 0;

    /// <summary>Whether u is proved negative.</summary>
    public bool IsNegative => LogBelow is not null && Sign < 0;

    /// <summary>The facts of a function between two quadratics.</summary>
    public static TailFacts Between(QuadraticBound? low, QuadraticBound? high) => Defined with { Low = low, High = high };

    /// <summary>The facts of a function between two numbers.</summary>
    public static TailFacts Between(Rational low, Rational high) => Between(QuadraticBound.Of(low), QuadraticBound.Of(high));

    /// <summary>Adds what the facts imply: signs from bounds, magnitudes from two-sided bounds, bounds from magnitudes.</summary>
    public TailFacts Completed(Rational start)
    {
        TailFacts facts = this;
        if (facts.Low?.InfimumFrom(start) is { Sign: >= 0 } bottom)
        {
            facts = facts with { Sign = 1, LogBelow = facts.LogBelow ?? LogOf(bottom) };
        }
        else if (facts.High?.SupremumFrom(start) is { Sign: <= 0 } top)
        {
            facts = facts with { Sign = -1, LogBelow = facts.LogBelow ?? LogOf(-top) };
        }

        QuadraticBound? envelope = facts.Above?.Majorant(start);
        facts = facts with
        {
            Low = facts.Low ?? (facts.Sign > 0 ? Growing(facts.LogBelow, start) : -1 * envelope),
            High = facts.High ?? (facts.Sign < 0 ? QuadraticBound.Of(0) : envelope),
        };
        return facts is { Above: null, Low: { } low, High: { } high } ? facts with { Above = GrowthBound.Between(low, high) } : facts;
    }

    /// <summary>The facts of −u.</summary>
    public TailFacts Negated() => new(-1 * High, -1 * Low, Above, LogBelow, -Sign);

    /// <summary>e^{q(y)} ≥ y² e^{q(s)}/s² for y ≥ s as soon as q(y) − 2 log y increases there; otherwise only e^q ≥ 0.</summary>
    private static QuadraticBound Growing(QuadraticBound? exponent, Rational start)
    {
        if (exponent is not { Quadratic.Sign: >= 0 } q || q.Linear + (2 * q.Quadratic * start) < 2 / start)
        {
            return QuadraticBound.Of(0);
        }

        Rational capped = RationalInterval.Min(q.At(start), ExponentCap);
        return RationalInterval.Exp(capped) is { } scale ? new QuadraticBound(0, 0, scale.Lower / (start * start)) : QuadraticBound.Of(0);
    }

    private static QuadraticBound? LogOf(Rational magnitude) =>
        magnitude.IsZero ? null : QuadraticBound.Of(RationalInterval.Log(magnitude).Lower);
}
