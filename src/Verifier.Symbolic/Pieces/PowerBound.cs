using Verifier.Arithmetic;
using Verifier.Arithmetic.Balls;

namespace Verifier.Symbolic.Pieces;

/// <summary>A one-sided bound Scale · d^Order of a function, where d = |x − r| &lt; 1 is the distance to a breakpoint r.</summary>
/// <param name="Scale">The factor, positive.</param>
/// <param name="Order">The exponent of d: negative where the bound blows up at r.</param>
public readonly record struct PowerBound(Ball Scale, Rational Order)
{
    /// <summary>The product of two bounds.</summary>
    public static PowerBound operator *(PowerBound left, PowerBound right) => new(left.Scale * right.Scale, left.Order + right.Order);

    /// <summary>A bound of a sum, because d &lt; 1: the smaller order.</summary>
    public static PowerBound operator +(PowerBound left, PowerBound right) =>
        new(left.Scale + right.Scale, left.Order <= right.Order ? left.Order : right.Order);

    /// <summary>The bound to the power p; a negative p turns an upper bound into a lower one and back.</summary>
    public PowerBound Power(Rational exponent) =>
        new(Scale.IsZero ? Scale : Scale.Pow(Ball.FromRational(exponent, Scale.Precision)), exponent * Order);

    /// <summary>A bound of ∫ Scale · d^Order dx over an interval around r of width 2^<paramref name="widthExponent"/>; infinite when it diverges.</summary>
    public Magnitude Integral(long widthExponent)
    {
        Rational order = 1 + (Order.Sign > 0 ? Rational.Zero : Order);
        if (order.Sign <= 0)
        {
            return Magnitude.Infinity;
        }

        Ball width = Ball.FromDyadic(new Dyadic(1, widthExponent), 64);
        return (2 * Scale * width.Pow(Ball.FromRational(order, 64)) / order).MagnitudeUpperBound;
    }
}
