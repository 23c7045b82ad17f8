using System.Numerics;
using Verifier.Arithmetic;
using Verifier.Arithmetic.Balls;
using Verifier.Symbolic.Expressions;

namespace Verifier.Symbolic.Growth;

/// <summary>A closed interval of real numbers with rational ends: the coefficients of growth bounds, rounded outward.</summary>
/// <param name="Lower">The lower end.</param>
/// <param name="Upper">The upper end.</param>
public readonly record struct RationalInterval(Rational Lower, Rational Upper)
{
    private const int KeptBits = 64;
    private const int ExponentLimit = 4096;

    /// <summary>The largest absolute value.</summary>
    public Rational MaximalMagnitude => Max(Rational.Abs(Lower), Rational.Abs(Upper));

    /// <summary>Whether the interval is one number.</summary>
    public bool IsPoint => Lower == Upper;

    /// <summary>One number.</summary>
    public static RationalInterval Point(Rational value) => new(value, value);

    /// <summary>The sum.</summary>
    public static RationalInterval operator +(RationalInterval left, RationalInterval right) =>
        new(left.Lower + right.Lower, left.Upper + right.Upper);

    /// <summary>The product.</summary>
    public static RationalInterval operator *(RationalInterval left, RationalInterval right)
    {
        Rational a = left.Lower * right.Lower;
        Rational b = left.Lower * right.Upper;
        Rational c = left.Upper * right.Lower;
        Rational d = left.Upper * right.Upper;
        return new RationalInterval(Min(Min(a, b), Min(c, d)), Max(Max(a, b), Max(c, d)));
    }

    /// <summary>The larger number.</summary>
    public static Rational Max(Rational left, Rational right) => left >= right ? left : right;

    /// <summary>The smaller number.</summary>
    public static Rational Min(Rational left, Rational right) => left <= right ? left : right;

    /// <summary>The value of a tree without x: a point when it is rational, otherwise rounded outward; null when it has x or no finite value.</summary>
    public static RationalInterval? OfConstant(Expression tree)
    {
        if (tree is Number number)
        {
            return Point(number.Value);
        }

        if (ContainsVariable.In(tree))
        {
            return null;
        }

        return ConstantValue.TryExact(tree)?.AsRational() is { } exact
            ? Point(exact)
            : FromBall(EvaluateBall.At(tree, Ball.FromInteger(BigInteger.Zero, 2 * KeptBits)));
    }

    /// <summary>The interval of a ball, or null when the ball is not finite.</summary>
    public static RationalInterval? FromBall(Ball ball) => ball.IsFinite
        ? new RationalInterval(ball.Lower.RoundDown(KeptBits).ToRational(), ball.Upper.RoundUp(KeptBits).ToRational())
        : null;

    /// <summary>An enclosure of e^<paramref name="exponent"/>, or null when the exponent is out of reach.</summary>
    public static RationalInterval? Exp(Rational exponent) => Rational.Abs(exponent) > ExponentLimit
        ? null
        : FromBall(Ball.FromRational(exponent, 2 * KeptBits).Exp());

    /// <summary>An enclosure of log(<paramref name="value"/>) for a positive value.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not positive.</exception>
    public static RationalInterval Log(Rational value) => value.Sign <= 0
        ? throw new ArgumentOutOfRangeException(nameof(value), value, "A logarithm needs a positive number.")
        : FromBall(Ball.FromRational(value, 2 * KeptBits).Log())!.Value;
}
