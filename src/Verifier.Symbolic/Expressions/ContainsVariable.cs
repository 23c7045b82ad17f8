namespace Verifier.Symbolic.Expressions;

/// <summary>Whether x occurs in a tree.</summary>
public static class ContainsVariable
{
    /// <summary>True if x occurs; a tree without x is a constant.</summary>
    public static bool In(Expression expression) => expression is Variable || Children.Of(expression).Any(In);
}
