namespace Verifier.Symbolic.Expressions;

/// <summary>if(left op right, whenTrue, whenFalse).</summary>
public sealed record Conditional(Expression Left, Comparison Comparison, Expression Right, Expression WhenTrue, Expression WhenFalse)
    : Expression([Left, Right, WhenTrue, WhenFalse]);
