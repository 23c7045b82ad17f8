using Verifier.Arithmetic;

namespace Verifier.Symbolic.Expressions;

/// <summary>An exact rational number.</summary>
public sealed record Number(Rational Value) : Expression([]);
