using System.Collections.Immutable;
using Verifier.Arithmetic;
using Verifier.Symbolic.Expressions;
using Verifier.Symbolic.Growth;

namespace Verifier.Symbolic.Pieces;

/// <summary>Rewrites a tree without switches on an interval where the signs of its switching functions are known.</summary>
/// <remarks>
/// Switching functions: u of abs(u), sign(u), step(u), log(u) and of powers of u that are not natural; a − b of max, min and if;
/// u ± 1 of asin(u). Branches of an if that are not taken are not looked at.
/// </remarks>
/// <param name="signs">The known signs (−1, 0, 1) of switching functions, themselves without switches.</param>
public sealed class Resolution(ImmutableDictionary<Expression, int> signs)
{
    /// <summary>A switching function whose sign is needed but not known.</summary>
    public Expression? Missing { get; private set; }

    /// <summary>A part that is undefined on the interval.</summary>
    public Expression? Undefined { get; private set; }

    /// <summary>The tree without switches, or null: then <see cref="Missing"/> or <see cref="Undefined"/> says why.</summary>
    public Expression? Resolve(Expression tree) => tree switch
    {
        Sum sum => All(sum.Terms) is { } terms ? Build.Sum(terms) : null,
        Product product => All(product.Factors) is { } factors ? Build.Product(factors) : null,
        Power power => OfPower(power),
        Call call => Resolve(call.Argument) is { } argument ? OfCall(call.Function, argument) : null,
        Extremum extremum => OfExtremum(extremum),
        Conditional conditional => OfConditional(conditional),
        _ => tree,
    };

    private Expression[]? All(NodeList nodes)
    {
        var resolved = new Expression[nodes.Count];
        for (int i = 0; i < resolved.Length; i++)
        {
            if (Resolve(nodes[i]) is not { } node)
            {
                return null;
            }

            resolved[i] = node;
        }

        return resolved;
    }

    private Expression? OfCall(Function function, Expression argument) => function switch
    {
        Function.Abs => Sign(argument) is { } s ? (s >= 0 ? argument : Build.Negate(argument)) : null,
        Function.Sign => Sign(argument) is { } s ? Build.Number(s) : null,
        Function.Step => Sign(argument) is { } s ? Build.Number(s > 0 ? 1 : 0) : null,
        Function.Log when SoftplusArgument(argument) is { } exponent => Build.Call(Function.Softplus, exponent),
        Function.Log => Sign(argument) is { } s ? Defined(s > 0, Build.Call(function, argument)) : null,
        Function.Asin => OfAsin(argument),
        _ => Build.Call(function, argument),
    };

    /// <summary>u of log(1 + e^u), whose analytic continuation softplus knows better.</summary>
    private static Expression? SoftplusArgument(Expression argument) =>
        argument is Sum { Terms: [Call { Function: Function.Exp } exponential, Number { Value: var one }] } && one == Rational.One
            ? exponential.Argument
            : null;

    private Expression? OfAsin(Expression argument)
    {
        if (Sign(Build.Sum(argument, Build.Number(-1))) is not { } above || Sign(Build.Sum(argument, Build.Number(1))) is not { } below)
        {
            return null;
        }

        return Defined(above <= 0 && below >= 0, Build.Call(Function.Asin, argument));
    }

    private Expression? OfPower(Power power)
    {
        if (Resolve(power.Base) is not { } @base || Resolve(power.Exponent) is not { } exponent)
        {
            return null;
        }

        Expression result = Build.Power(@base, exponent);
        bool isInteger = exponent is Number { Value.IsInteger: true };
        if (exponent is Number { Value: { IsInteger: true, Sign: >= 0 } })
        {
            return result;
        }

        return Sign(@base) is { } sign ? Defined(sign > 0 || (isInteger && sign < 0), result) : null;
    }

    private Expression? OfExtremum(Extremum extremum)
    {
        if (Resolve(extremum.Left) is not { } left || Resolve(extremum.Right) is not { } right)
        {
            return null;
        }

        bool isMax = extremum.Kind == ExtremumKind.Max;
        return Sign(Build.Subtract(left, right)) is { } sign ? ((sign >= 0) == isMax ? left : right) : null;
    }

    private Expression? OfConditional(Conditional conditional)
    {
        if (Resolve(conditional.Left) is not { } left || Resolve(conditional.Right) is not { } right
            || Sign(Build.Subtract(left, right)) is not { } sign)
        {
            return null;
        }

        bool holds = conditional.Comparison switch
        {
            Comparison.Less => sign < 0,
            Comparison.LessOrEqual => sign <= 0,
            Comparison.Greater => sign > 0,
            Comparison.GreaterOrEqual => sign >= 0,
            _ => throw new ArgumentOutOfRangeException(nameof(conditional), conditional.Comparison, "Unknown comparison."),
        };
        return Resolve(holds ? conditional.WhenTrue : conditional.WhenFalse);
    }

    private Expression? Defined(bool isDefined, Expression result)
    {
        Undefined = isDefined ? Undefined : result;
        return isDefined ? result : null;
    }

    private int? Sign(Expression function)
    {
        if (signs.TryGetValue(function, out int known))
        {
            return known;
        }

        if (RationalInterval.OfConstant(function) is { } constant && (constant.IsPoint || constant.Lower.Sign == constant.Upper.Sign))
        {
            return constant.Lower.Sign;
        }

        Missing ??= function;
        return null;
    }
}
