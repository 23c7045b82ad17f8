using System.Collections.Immutable;
using Verifier.Arithmetic;

namespace Verifier.Claims.Files;

/// <summary>The routes to κ(ρ) and κ′(ρ) agree at some correlations.</summary>
/// <param name="Listed">The correlations as written.</param>
/// <param name="Correlations">The correlations, −1 &lt; ρ &lt; 1.</param>
public sealed record KernelRoutesClaim(LocatedText Listed, ImmutableArray<Rational> Correlations) : Claim(Listed);
