namespace Verifier.Symbolic.Expressions;

/// <summary>A symbolic parameter: a real number whose value is not given.</summary>
public sealed record Parameter(string Name) : Expression([]);
