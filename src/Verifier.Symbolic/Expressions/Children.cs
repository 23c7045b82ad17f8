namespace Verifier.Symbolic.Expressions;

/// <summary>The parts a node is made of.</summary>
public static class Children
{
    /// <summary>The nodes directly below, in the order of the text.</summary>
    public static IReadOnlyList<Expression> Of(Expression expression) => expression switch
    {
        Number or NamedConstant or Variable or Parameter => [],
        Sum sum => sum.Terms,
        Product product => product.Factors,
        Power power => [power.Base, power.Exponent],
        Call call => [call.Argument],
        Extremum extremum => [extremum.Left, extremum.Right],
        Conditional choice => [choice.Left, choice.Right, choice.WhenTrue, choice.WhenFalse],
        _ => throw UnknownNode.In(nameof(Children), expression),
    };
}
