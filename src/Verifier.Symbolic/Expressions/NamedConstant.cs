namespace Verifier.Symbolic.Expressions;

/// <summary>One of the named real constants, π or e.</summary>
public sealed record NamedConstant(ConstantName Name) : Expression([]);
