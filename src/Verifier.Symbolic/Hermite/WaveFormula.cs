using System.Collections.Immutable;

namespace Verifier.Symbolic.Hermite;

/// <summary>Formulas of c_k for f(y)cos(ωy) and for f(y)sin(ωy).</summary>
/// <param name="Cosine">Of f(y)cos(ωy); of f itself when ω = 0.</param>
/// <param name="Sine">Of f(y)sin(ωy).</param>
internal sealed record WaveFormula(ImmutableArray<FormulaTerm> Cosine, ImmutableArray<FormulaTerm> Sine);
