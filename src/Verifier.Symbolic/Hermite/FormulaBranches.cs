using System.Collections.Immutable;

namespace Verifier.Symbolic.Hermite;

/// <summary>The terms of one formula, and the same formula simplified for even and for odd k.</summary>
/// <param name="All">Terms for all k.</param>
/// <param name="Even">Terms for even k.</param>
/// <param name="Odd">Terms for odd k.</param>
internal sealed record FormulaBranches(ImmutableArray<FormulaTerm> All, ImmutableArray<FormulaTerm> Even, ImmutableArray<FormulaTerm> Odd);
