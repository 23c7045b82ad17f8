namespace Verifier.Symbolic.Expressions;

/// <summary>A function of one argument applied to it.</summary>
public sealed record Call(Function Function, Expression Argument) : Expression([Argument]);
