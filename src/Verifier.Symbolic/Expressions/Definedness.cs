namespace Verifier.Symbolic.Expressions;

/// <summary>Whether a tree surely has a finite real value for every real x and every value of its parameters.</summary>
internal static class Definedness
{
    /// <summary>True if the value surely exists everywhere; false if it may not.</summary>
    public static bool IsCertain(Expression expression) => expression switch
    {
        Number or NamedConstant or Variable or Parameter => true,
        Sum sum => sum.Terms.All(IsCertain),
        Product product => product.Factors.All(IsCertain),
        Power power => IsCertain(power.Base) && PowerIsCertain(power),
        Call call => call.Function is not (Function.Log or Function.Asin) && IsCertain(call.Argument),
        Extremum extremum => IsCertain(extremum.Left) && IsCertain(extremum.Right),
        Conditional conditional => IsCertain(conditional.Left) && IsCertain(conditional.Right)
            && IsCertain(conditional.WhenTrue) && IsCertain(conditional.WhenFalse),
        _ => throw UnknownNode.In(nameof(Definedness), expression),
    };

    private static bool PowerIsCertain(Power power) => power switch
    {
        { Exponent: Number { Value: { IsInteger: true, Sign: >= 0 } } } => true,
        { Base: Number { Value.Sign: > 0 } or NamedConstant } => IsCertain(power.Exponent),
        _ => false,
    };
}
