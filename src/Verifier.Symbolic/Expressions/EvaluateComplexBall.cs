using Verifier.Arithmetic;
using Verifier.Arithmetic.Balls;

namespace Verifier.Symbolic.Expressions;

/// <summary>Rigorous enclosures of the analytic continuation of an activation from the real line to a rectangle.</summary>
/// <remarks>
/// A finite result promises that the function is analytic on the rectangle. Sign, step, |u|, max, min and if are continued from the side
/// of the real line on which the rectangle lies: the result is indeterminate unless the real part decides the side, so split at the
/// breakpoints first.
/// </remarks>
public static class EvaluateComplexBall
{
    /// <summary>An enclosure of the values on <paramref name="z"/>, with the precision of <paramref name="z"/>.</summary>
    /// <exception cref="ArgumentException">The tree has a symbolic parameter.</exception>
    public static ComplexBall At(Expression expression, ComplexBall z) => expression switch
    {
        Number number => Ball.FromRational(number.Value, z.Precision),
        NamedConstant { Name: ConstantName.Pi } => Ball.Pi(z.Precision),
        NamedConstant => Ball.E(z.Precision),
        Variable => z,
        Parameter parameter => throw UnknownNode.WithoutValue(parameter),
        Sum sum => sum.Terms.Select(term => At(term, z)).Aggregate((left, right) => left + right),
        Product product => product.Factors.Select(factor => At(factor, z)).Aggregate((left, right) => left * right),
        Power power => OfPower(power, z),
        Call call => OfCall(call.Function, At(call.Argument, z)),
        Extremum extremum => OfExtremum(extremum.Kind, At(extremum.Left, z), At(extremum.Right, z)),
        Conditional choice => OfConditional(choice, z),
        _ => throw UnknownNode.In(nameof(EvaluateComplexBall), expression),
    };

    private static ComplexBall OfPower(Power power, ComplexBall z)
    {
        ComplexBall @base = At(power.Base, z);
        if (power.Exponent is Number { Value: var exponent } && exponent.Denominator <= 2 && Rational.Abs(exponent) <= int.MaxValue)
        {
            return (exponent.IsInteger ? @base : @base.Sqrt()).Pow((int)exponent.Numerator);
        }

        return @base.Pow(At(power.Exponent, z));
    }

    private static ComplexBall OfExtremum(ExtremumKind kind, ComplexBall left, ComplexBall right) => Side(left - right) switch
    {
        null => ComplexBall.Indeterminate,
        int side => (side > 0) == (kind == ExtremumKind.Max) ? left : right,
    };

    private static ComplexBall OfConditional(Conditional choice, ComplexBall z)
    {
        if (Side(At(choice.Left, z) - At(choice.Right, z)) is not { } side)
        {
            return ComplexBall.Indeterminate;
        }

        bool holds = choice.Comparison switch
        {
            Comparison.Less => side < 0,
            Comparison.LessOrEqual => side <= 0,
            Comparison.Greater => side > 0,
            _ => side >= 0,
        };
        return At(holds ? choice.WhenTrue : choice.WhenFalse, z);
    }

    private static ComplexBall OfCall(Function function, ComplexBall u) => function switch
    {
        Function.Exp => u.Exp(),
        Function.Log => u.Log(),
        Function.Abs => Side(u) is { } side ? side * u : ComplexBall.Indeterminate,
        Function.Sign => Side(u) is { } side ? side : ComplexBall.Indeterminate,
        Function.Step => Side(u) is { } side ? Math.Max(side, 0) : ComplexBall.Indeterminate,
        Function.Sin => u.Sin(),
        Function.Cos => u.Cos(),
        Function.Sinh => u.Sinh(),
        Function.Cosh => u.Cosh(),
        Function.Tanh => u.Tanh(),
        Function.Atan => u.Atan(),
        Function.Asin => u.Asin(),
        Function.Erf => u.Erf(),
        Function.Erfc => u.Erfc(),
        Function.NormalCdf => u.NormalCdf(),
        Function.NormalDensity => u.NormalDensity(),
        Function.Sigmoid => u.Sigmoid(),
        Function.Softplus => u.Log1pExp(),
        Function.LogCosh => u.LogCosh(),
        _ => throw UnknownNode.In(nameof(EvaluateComplexBall), function),
    };

    /// <summary>The sign of the real part where it is the same on the whole rectangle; 0 only for the number 0.</summary>
    private static int? Side(ComplexBall u)
    {
        if (u.Real.IsPositive)
        {
            return 1;
        }

        return u.Real.IsNegative ? -1 : u.IsReal && u.Real.IsZero ? 0 : null;
    }
}
