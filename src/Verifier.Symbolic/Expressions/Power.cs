namespace Verifier.Symbolic.Expressions;

/// <summary>base^exponent; a square root is the power 1/2.</summary>
public sealed record Power(Expression Base, Expression Exponent) : Expression([Base, Exponent]);
