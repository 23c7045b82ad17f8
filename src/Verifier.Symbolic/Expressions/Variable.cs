namespace Verifier.Symbolic.Expressions;

/// <summary>The variable x.</summary>
public sealed record Variable() : Expression([]);
