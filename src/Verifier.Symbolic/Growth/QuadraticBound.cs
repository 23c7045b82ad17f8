using Verifier.Arithmetic;

namespace Verifier.Symbolic.Growth;

/// <summary>The function c + b y + a y² of y = |x| ≥ 0, used as a one-sided bound of a real function on a tail.</summary>
/// <param name="Constant">c.</param>
/// <param name="Linear">b.</param>
/// <param name="Quadratic">a.</param>
public readonly record struct QuadraticBound(Rational Constant, Rational Linear, Rational Quadratic)
{
    /// <summary>The constant function.</summary>
    public static QuadraticBound Of(Rational constant) => new(constant, Rational.Zero, Rational.Zero);

    /// <summary>The sum.</summary>
    public static QuadraticBound operator +(QuadraticBound left, QuadraticBound right) =>
        new(left.Constant + right.Constant, left.Linear + right.Linear, left.Quadratic + right.Quadratic);

    /// <summary>The multiple; an upper bound stays an upper bound for a factor ≥ 0 only.</summary>
    public static QuadraticBound operator *(Rational factor, QuadraticBound bound) =>
        new(factor * bound.Constant, factor * bound.Linear, factor * bound.Quadratic);

    /// <summary>A function above both for y ≥ 0: the larger of each coefficient.</summary>
    public static QuadraticBound AboveBoth(QuadraticBound left, QuadraticBound right) => new(
        RationalInterval.Max(left.Constant, right.Constant),
        RationalInterval.Max(left.Linear, right.Linear),
        RationalInterval.Max(left.Quadratic, right.Quadratic));

    /// <summary>A function below both for y ≥ 0: the smaller of each coefficient.</summary>
    public static QuadraticBound BelowBoth(QuadraticBound left, QuadraticBound right) => -1 * AboveBoth(-1 * left, -1 * right);

    /// <summary>The value at y.</summary>
    public Rational At(Rational y) => Constant + (y * (Linear + (y * Quadratic)));

    /// <summary>The square of a linear function.</summary>
    /// <exception cref="InvalidOperationException">The function is not linear.</exception>
    public QuadraticBound Square() => Quadratic.IsZero
        ? new QuadraticBound(Constant * Constant, 2 * Constant * Linear, Linear * Linear)
        : throw new InvalidOperationException("The square of a quadratic function is not quadratic.");

    /// <summary>The infimum over y ≥ <paramref name="start"/>, or null when it is −∞.</summary>
    public Rational? InfimumFrom(Rational start)
    {
        if (Quadratic.Sign < 0 || (Quadratic.IsZero && Linear.Sign < 0))
        {
            return null;
        }

        if (Quadratic.IsZero)
        {
            return At(start);
        }

        Rational vertex = -Linear / (2 * Quadratic);
        return At(RationalInterval.Max(vertex, start));
    }

    /// <summary>The supremum over y ≥ <paramref name="start"/>, or null when it is +∞.</summary>
    public Rational? SupremumFrom(Rational start) => -(-1 * this).InfimumFrom(start);
}
