using Verifier.Arithmetic;
using Verifier.Arithmetic.Constants;

namespace Verifier.Symbolic.Expressions;

/// <summary>Exact values of trees without x.</summary>
public static class ConstantValue
{
    private static readonly Dictionary<string, ExactConstant> NoParameters = [];

    /// <summary>The exact value, or null when the tree contains x or a parameter, is undefined, or leaves the class of exact constants.</summary>
    public static ExactConstant? TryExact(Expression expression) => TryExact(expression, NoParameters);

    /// <summary>The value where parameters stand for constants, numbers or symbols; null also for a parameter that is not named.</summary>
    /// <param name="expression">The expression.</param>
    /// <param name="parameters">The constants.</param>
    public static ExactConstant? TryExact(Expression expression, IReadOnlyDictionary<string, ExactConstant> parameters) => expression switch
    {
        Number number => number.Value,
        NamedConstant { Name: ConstantName.Pi } => ExactConstant.Pi,
        NamedConstant => ExactConstant.E,
        Variable => null,
        Parameter parameter => parameters.GetValueOrDefault(parameter.Name),
        Sum sum => Fold(sum.Terms, parameters, static (left, right) => left + right),
        Product product => Fold(product.Factors, parameters, ExactConstant.TryMultiply),
        Power power => OfPower(power, parameters),
        Call call => TryExact(call.Argument, parameters) is { } argument ? OfCall(call.Function, argument) : null,
        Extremum extremum => OfExtremum(extremum, parameters),
        Conditional choice => OfConditional(choice, parameters),
        _ => throw UnknownNode.In(nameof(ConstantValue), expression),
    };

    private static ExactConstant? Fold(
        NodeList nodes, IReadOnlyDictionary<string, ExactConstant> parameters, Func<ExactConstant, ExactConstant, ExactConstant?> combine)
    {
        ExactConstant? result = TryExact(nodes[0], parameters);
        for (int i = 1; i < nodes.Count && result is not null; i++)
        {
            result = TryExact(nodes[i], parameters) is { } next ? combine(result, next) : null;
        }

        return result;
    }

    // u^(p/2) = (√u)^p; otherwise u^v = e^(v log u) for u > 0.
    private static ExactConstant? OfPower(Power power, IReadOnlyDictionary<string, ExactConstant> parameters)
    {
        if (TryExact(power.Base, parameters) is not { } @base || TryExact(power.Exponent, parameters) is not { } exponent)
        {
            return null;
        }

        if (exponent.AsRational() is { } rational && rational.Denominator <= 2 && Rational.Abs(rational) <= int.MaxValue)
        {
            int numerator = (int)rational.Numerator;
            ExactConstant? root = rational.IsInteger ? @base : ExactConstant.TrySqrt(@base);
            return root is null ? null : ExactConstant.TryPow(root, numerator);
        }

        return ExactConstant.TryLog(@base) is { } logarithm && ExactConstant.TryMultiply(exponent, logarithm) is { } product
            ? ExactConstant.TryExp(product)
            : null;
    }

    private static ExactConstant? OfExtremum(Extremum extremum, IReadOnlyDictionary<string, ExactConstant> parameters)
    {
        if (TryExact(extremum.Left, parameters) is not { } left || TryExact(extremum.Right, parameters) is not { } right)
        {
            return null;
        }

        int? sign = (left - right).TrySign();
        return sign is null ? null : (sign > 0) == (extremum.Kind == ExtremumKind.Max) ? left : right;
    }

    private static ExactConstant? OfConditional(Conditional choice, IReadOnlyDictionary<string, ExactConstant> parameters)
    {
        if (TryExact(choice.Left, parameters) is not { } left || TryExact(choice.Right, parameters) is not { } right
            || (left - right).TrySign() is not { } sign)
        {
            return null;
        }

        bool holds = choice.Comparison switch
        {
            Comparison.Less => sign < 0,
            Comparison.LessOrEqual => sign <= 0,
            Comparison.Greater => sign > 0,
            _ => sign >= 0,
        };
        return TryExact(holds ? choice.WhenTrue : choice.WhenFalse, parameters);
    }

    private static ExactConstant? OfCall(Function function, ExactConstant u) => function switch
    {
        Function.Exp => ExactConstant.TryExp(u),
        Function.Log => ExactConstant.TryLog(u),
        Function.Abs => u.TrySign() is { } sign ? sign < 0 ? -u : u : null,
        Function.Sign => u.TrySign() is { } sign ? sign : null,
        Function.Step => u.TrySign() is { } sign ? sign > 0 ? 1 : 0 : null,
        Function.Sin => ExactConstant.TrySin(u),
        Function.Cos => ExactConstant.TryCos(u),
        Function.Sinh => Hyperbolic(u, -1),
        Function.Cosh => Hyperbolic(u, 1),
        Function.Tanh => Quotient(Hyperbolic(u, -1), Hyperbolic(u, 1)),
        Function.Atan => ExactConstant.TryAtan(u),
        Function.Asin => ExactConstant.TryAsin(u),
        Function.Erf => ExactConstant.TryErf(u),
        Function.Erfc => ExactConstant.TryErf(u) is { } erf ? 1 - erf : null,
        Function.NormalCdf => ExactConstant.TryNormalCdf(u),
        Function.NormalDensity => ExactConstant.TryNormalDensity(u),
        Function.Sigmoid => ExactConstant.TryExp(-u) is { } decay ? ExactConstant.TryDivide(1, 1 + decay) : null,
        Function.Softplus => ExactConstant.TryExp(u) is { } growth ? ExactConstant.TryLog(1 + growth) : null,
        Function.LogCosh => Hyperbolic(u, 1) is { } cosh ? ExactConstant.TryLog(cosh) : null,
        _ => throw UnknownNode.In(nameof(ConstantValue), function),
    };

    // (e^u ± e^(−u))/2.
    private static ExactConstant? Hyperbolic(ExactConstant u, int sign) =>
        ExactConstant.TryExp(u) is { } growth && ExactConstant.TryExp(-u) is { } decay
            ? new Rational(1, 2) * (growth + (sign * decay))
            : null;

    private static ExactConstant? Quotient(ExactConstant? numerator, ExactConstant? denominator) =>
        numerator is not null && denominator is not null ? ExactConstant.TryDivide(numerator, denominator) : null;
}
