using Verifier.Arithmetic;
using Verifier.Arithmetic.Balls;

namespace Verifier.Symbolic.Expressions;

/// <summary>Rigorous enclosures of the values on a ball.</summary>
/// <remarks>
/// The result contains σ(t) for every t of the ball at which σ(t) is defined; it is indeterminate where no bound is found, as at poles.
/// Where a comparison is not decided on the whole ball, the result contains both values.
/// </remarks>
public static class EvaluateBall
{
    /// <summary>An enclosure of the values on <paramref name="x"/>, with the precision of <paramref name="x"/>.</summary>
    /// <exception cref="ArgumentException">The tree has a symbolic parameter.</exception>
    public static Ball At(Expression expression, Ball x) => expression switch
    {
        Number number => Ball.FromRational(number.Value, x.Precision),
        NamedConstant { Name: ConstantName.Pi } => Ball.Pi(x.Precision),
        NamedConstant => Ball.E(x.Precision),
        Variable => x,
        Parameter parameter => throw UnknownNode.WithoutValue(parameter),
        Sum sum => sum.Terms.Select(term => At(term, x)).Aggregate((left, right) => left + right),
        Product product => product.Factors.Select(factor => At(factor, x)).Aggregate((left, right) => left * right),
        Power power => OfPower(power, x),
        Call call => OfCall(call.Function, At(call.Argument, x)),
        Extremum extremum => OfExtremum(extremum.Kind, At(extremum.Left, x), At(extremum.Right, x)),
        Conditional choice => OfConditional(choice, x),
        _ => throw UnknownNode.In(nameof(EvaluateBall), expression),
    };

    /// <summary>An enclosure of the value of a tree without x.</summary>
    /// <exception cref="ArgumentException">The tree contains x or a symbolic parameter.</exception>
    public static Ball OfConstant(Expression constant, int precision) => ContainsVariable.In(constant)
        ? throw new ArgumentException($"{constant} is not a constant.", nameof(constant))
        : At(constant, Ball.FromInteger(0, precision));

    /// <summary>Whether left − right decides the comparison for certain; null when it does not.</summary>
    internal static bool? Decide(Comparison comparison, Ball difference) => comparison switch
    {
        Comparison.Less => Decide(Comparison.Greater, -difference),
        Comparison.LessOrEqual => Decide(Comparison.GreaterOrEqual, -difference),
        Comparison.Greater => difference.IsPositive ? true : (-difference).IsNonNegative ? false : null,
        _ => difference.IsNonNegative ? true : difference.IsNegative ? false : null,
    };

    private static Ball OfPower(Power power, Ball x)
    {
        Ball @base = At(power.Base, x);
        if (power.Exponent is Number { Value: var exponent } && exponent.Denominator <= 2 && NumeratorIsInt(exponent))
        {
            return exponent.IsInteger ? @base.Pow((int)exponent.Numerator) : @base.Sqrt().Pow((int)exponent.Numerator);
        }

        return @base.Pow(At(power.Exponent, x));
    }

    private static bool NumeratorIsInt(Rational value) => value.Numerator >= int.MinValue && value.Numerator <= int.MaxValue;

    private static Ball OfExtremum(ExtremumKind kind, Ball left, Ball right)
    {
        Ball difference = kind == ExtremumKind.Max ? left - right : right - left;
        return Decide(Comparison.Greater, difference) switch
        {
            true => left,
            false => right,
            _ when !difference.IsFinite => difference,
            _ => kind == ExtremumKind.Max ? LargerOf(left, right) : -LargerOf(-left, -right),
        };
    }

    private static Ball LargerOf(Ball left, Ball right) => Ball.FromEndpoints(
        left.Lower > right.Lower ? left.Lower : right.Lower,
        left.Upper > right.Upper ? left.Upper : right.Upper,
        left.Precision);

    private static Ball OfConditional(Conditional choice, Ball x) =>
        Decide(choice.Comparison, At(choice.Left, x) - At(choice.Right, x)) switch
        {
            true => At(choice.WhenTrue, x),
            false => At(choice.WhenFalse, x),
            null => At(choice.WhenTrue, x).Union(At(choice.WhenFalse, x)),
        };

    private static Ball OfCall(Function function, Ball u) => function switch
    {
        Function.Exp => u.Exp(),
        Function.Log => u.Log(),
        Function.Abs => u.Abs(),
        Function.Sign => Step(u) - Step(-u),
        Function.Step => Step(u),
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
        _ => throw UnknownNode.In(nameof(EvaluateBall), function),
    };

    private static Ball Step(Ball u) => Decide(Comparison.Greater, u) switch
    {
        true => Ball.FromInteger(1, u.Precision),
        false => Ball.FromInteger(0, u.Precision),
        null => Ball.FromInteger(0, u.Precision).Union(Ball.FromInteger(1, u.Precision)),
    };
}
