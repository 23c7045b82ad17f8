using Verifier.Arithmetic;

namespace Verifier.Symbolic.Expressions;

/// <summary>The derivative with respect to x, almost everywhere.</summary>
/// <remarks>
/// It is the derivative wherever that exists. Jumps are dropped, kinks get the value of one side: step' = sign' = 0, |u|' = sign(u) u',
/// max(l, r)' = if(l &gt; r, l', r'). For a continuous, piecewise smooth function it is the weak derivative; for one with jumps the
/// weak derivative also has a point mass at each, which no tree can hold.
/// </remarks>
public static class Differentiate
{
    /// <summary>The derivative.</summary>
    public static Expression Of(Expression expression) => ContainsVariable.In(expression) ? OfNode(expression) : Build.Zero;

    private static Expression OfNode(Expression node) => node switch
    {
        Variable => Build.One,
        Sum sum => Build.Sum([.. sum.Terms.Select(Of)]),
        Product product => OfProduct(product),
        Power power => OfPower(power),
        Call call => OfCall(call.Function, call.Argument),
        Extremum { Kind: ExtremumKind.Max } max => Build.If(max.Left, Comparison.Greater, max.Right, Of(max.Left), Of(max.Right)),
        Extremum min => Build.If(min.Left, Comparison.Less, min.Right, Of(min.Left), Of(min.Right)),
        Conditional choice => Build.If(choice.Left, choice.Comparison, choice.Right, Of(choice.WhenTrue), Of(choice.WhenFalse)),
        _ => throw UnknownNode.In(nameof(Differentiate), node),
    };

    // (Π f_i)' = Σ_i f_i' Π_(j≠i) f_j; factors without x are left out of the sum.
    private static Expression OfProduct(Product product)
    {
        List<Expression> terms = [];
        for (int i = 0; i < product.Factors.Count; i++)
        {
            if (ContainsVariable.In(product.Factors[i]))
            {
                Expression[] factors = [.. product.Factors];
                factors[i] = OfNode(factors[i]);
                terms.Add(Build.Product(factors));
            }
        }

        return Build.Sum([.. terms]);
    }

    // (u^v)' = v u^(v−1) u' + u^v log(u) v'.
    private static Expression OfPower(Power power)
    {
        List<Expression> terms = [];
        if (ContainsVariable.In(power.Base))
        {
            Expression lowered = Build.Power(power.Base, Build.Sum(power.Exponent, Build.Number(-1)));
            terms.Add(Build.Product(power.Exponent, lowered, OfNode(power.Base)));
        }

        if (ContainsVariable.In(power.Exponent))
        {
            terms.Add(Build.Product(power, Build.Call(Function.Log, power.Base), OfNode(power.Exponent)));
        }

        return Build.Sum([.. terms]);
    }

    private static Expression OfCall(Function function, Expression u) =>
        function is Function.Sign or Function.Step ? Build.Zero : Build.Product(Outer(function, u), OfNode(u));

    private static Expression Outer(Function function, Expression u) => function switch
    {
        Function.Exp => Build.Call(Function.Exp, u),
        Function.Log => Build.Divide(Build.One, u),
        Function.Abs => Build.Call(Function.Sign, u),
        Function.Sin => Build.Call(Function.Cos, u),
        Function.Cos => Build.Negate(Build.Call(Function.Sin, u)),
        Function.Sinh => Build.Call(Function.Cosh, u),
        Function.Cosh => Build.Call(Function.Sinh, u),
        Function.Tanh => OneMinusSquare(Build.Call(Function.Tanh, u)),
        Function.Atan => Build.Divide(Build.One, Build.Sum(Build.One, Square(u))),
        Function.Asin => Build.Divide(Build.One, Build.Sqrt(OneMinusSquare(u))),
        Function.Erf => GaussianSlope(2, u),
        Function.Erfc => GaussianSlope(-2, u),
        Function.NormalCdf => Build.Call(Function.NormalDensity, u),
        Function.NormalDensity => Build.Product(Build.Number(-1), u, Build.Call(Function.NormalDensity, u)),
        Function.Sigmoid => Build.Product(Build.Call(Function.Sigmoid, u), Build.Call(Function.Sigmoid, Build.Negate(u))),
        Function.Softplus => Build.Call(Function.Sigmoid, u),
        Function.LogCosh => Build.Call(Function.Tanh, u),
        _ => throw UnknownNode.In(nameof(Differentiate), function),
    };

    private static Expression Square(Expression u) => Build.Power(u, Build.Number(2));

    private static Expression OneMinusSquare(Expression u) => Build.Subtract(Build.One, Square(u));

    // c e^(−u²)/√π.
    private static Expression GaussianSlope(Rational c, Expression u) =>
        Build.Divide(Build.Product(Build.Number(c), Build.Call(Function.Exp, Build.Negate(Square(u)))), Build.Sqrt(Build.Pi));
}
