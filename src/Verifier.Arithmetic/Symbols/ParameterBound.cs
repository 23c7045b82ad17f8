using Verifier.Arithmetic.Polynomials;

namespace Verifier.Arithmetic.Symbols;

/// <summary>The rational bounds of one parameter that its own conditions give.</summary>
/// <param name="Lower">The lower bound, or null.</param>
/// <param name="LowerIsOpen">Whether the lower bound itself is excluded.</param>
/// <param name="Upper">The upper bound, or null.</param>
/// <param name="UpperIsOpen">Whether the upper bound itself is excluded.</param>
internal sealed record ParameterBound(Rational? Lower, bool LowerIsOpen, Rational? Upper, bool UpperIsOpen)
{
    /// <summary>No bound.</summary>
    public static ParameterBound None { get; } = new(null, false, null, false);

    /// <summary>v &gt; 0.</summary>
    public static ParameterBound Positive { get; } = new(Rational.Zero, true, null, false);

    /// <summary>Whether no number lies within the bounds.</summary>
    public bool IsEmpty => Lower is { } lower && Upper is { } upper && (lower > upper || (lower == upper && (LowerIsOpen || UpperIsOpen)));

    /// <summary>The bounds of a parameter under conditions c·v + d &gt; 0 and c·v + d ≥ 0.</summary>
    public static ParameterBound Of(string name, IEnumerable<SignCondition> conditions)
    {
        ParameterBound bound = None;
        foreach (SignCondition condition in conditions)
        {
            MultivariatePolynomial polynomial = condition.Polynomial;
            bool isBound = condition.Relation is SignRelation.Positive or SignRelation.NonNegative
                && polynomial.Degree == 1 && polynomial.Variables.SequenceEqual([name]);
            if (isBound
                && polynomial.CoefficientOf(PowerProduct.Of((name, 1))).AsRational() is { } slope
                && polynomial.CoefficientOf(PowerProduct.One).AsRational() is { } offset)
            {
                bound = bound.Tighten(-offset / slope, slope.Sign, condition.Relation == SignRelation.Positive);
            }
        }

        return bound;
    }

    private ParameterBound Tighten(Rational end, int direction, bool isOpen)
    {
        if (direction > 0)
        {
            bool tighter = Lower is not { } lower || end > lower || (end == lower && isOpen);
            return tighter ? this with { Lower = end, LowerIsOpen = isOpen } : this;
        }

        bool lowerUpper = Upper is not { } upper || end < upper || (end == upper && isOpen);
        return lowerUpper ? this with { Upper = end, UpperIsOpen = isOpen } : this;
    }
}
