namespace Verifier.Symbolic.Expressions;

/// <summary>max(left, right) or min(left, right).</summary>
public sealed record Extremum(ExtremumKind Kind, Expression Left, Expression Right) : Expression([Left, Right]);
