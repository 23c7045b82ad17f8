namespace Verifier.Symbolic.Expressions;

/// <summary>Puts trees in the place of x and of parameters, all at once, and normalises the result.</summary>
public static class Substitute
{
    private static readonly Dictionary<string, Expression> NoParameters = [];

    /// <summary>The tree with <paramref name="replacement"/> in the place of x.</summary>
    public static Expression In(Expression expression, Expression replacement) => In(expression, replacement, NoParameters);

    /// <summary>The tree with <paramref name="replacement"/> in the place of x and the given trees in the place of parameters.</summary>
    public static Expression In(Expression expression, Expression replacement, IReadOnlyDictionary<string, Expression> parameters)
    {
        return Go(expression);

        Expression Go(Expression node) => node switch
        {
            Variable => replacement,
            Number or NamedConstant => node,
            Parameter parameter => parameters.GetValueOrDefault(parameter.Name, parameter),
            Sum sum => Build.Sum([.. sum.Terms.Select(Go)]),
            Product product => Build.Product([.. product.Factors.Select(Go)]),
            Power power => Build.Power(Go(power.Base), Go(power.Exponent)),
            Call call => Build.Call(call.Function, Go(call.Argument)),
            Extremum extremum => Build.Extremum(extremum.Kind, Go(extremum.Left), Go(extremum.Right)),
            Conditional choice =>
                Build.If(Go(choice.Left), choice.Comparison, Go(choice.Right), Go(choice.WhenTrue), Go(choice.WhenFalse)),
            _ => throw UnknownNode.In(nameof(Substitute), node),
        };
    }
}
