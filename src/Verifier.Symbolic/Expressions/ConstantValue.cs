using Verifier.Arithmetic;
using Verifier.Arithmetic.Constants;

namespace Verifier.Symbolic.Expressions;

/// <summary>Exact values of trees without x.</summary>
public static class ConstantValue
{
    /// <summary>The exact value, or null when the tree contains x or a parameter, is undefined, or leaves the class of exact constants.</summary>
    public static ExactConstant? TryExact(Expression expression) => expression switch
    {
        Number number => number.Value,
        NamedConstant { Name: ConstantName.Pi } => ExactConstant.Pi,
        NamedConstant => ExactConstant.E,
        Variable or Parameter => null,
        Sum sum => Fold(sum.Terms, static (left, right) => left + right),
        Product product => Fold(product.Factors, ExactConstant.TryMultiply),
        Power power => OfPower(power),
        Call call => TryExact(call.Argument) is { } argument ? OfCall(call.Function, argument) : null,
        Extremum extremum => OfExtremum(extremum),
        Conditional choice => OfConditional(choice),
        _ => throw UnknownNode.In(nameof(ConstantValue), expression),
    };

    private static ExactConstant? Fold(NodeList nodes, Func<ExactConstant, ExactConstant, ExactConstant?> combine)
    {
        ExactConstant? result = TryExact(nodes[0]);
        for (int i = 1; i < nodes.Count && result is not null; i++)
        {
            result = TryExact(nodes[i]) is { } next ? combine(result, next) : null;
        }

        return result;
    }

    // u^(p/2) = (√u)^p; otherwise u^v = e^(v log u) for u > 0.
    private static ExactConstant? OfPower(Power power)
    {
        if (TryExact(power.Base) is not { } @base || TryExact(power.Exponent) is not { } exponent)
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

    private static ExactConstant? OfExtremum(Extremum extremum)
    {
        if (TryExact(extremum.Left) is not { } left || TryExact(extremum.Right) is not { } right)
        {
            return null;
        }

        int? sign = (left - right).TrySign();
        return sign is null ? null : (sign > 0) == (extremum.Kind == ExtremumKind.Max) ? left : right;
    }

    private static ExactConstant? OfConditional(Conditional choice)
    {
        if (TryExact(choice.Left) is not { } left || TryExact(choice.Right) is not { } right || (left - right).TrySign() is not { } sign)
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
        return TryExact(holds ? choice.WhenTrue : choice.WhenFalse);
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
