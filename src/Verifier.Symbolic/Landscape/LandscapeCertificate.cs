using System.Collections.Immutable;

namespace Verifier.Symbolic.Landscape;

/// <summary>A statement with what proves it: neighbourhoods of the minima and, for each chart, a tree of boxes.</summary>
/// <param name="Statement">The claim.</param>
/// <param name="Neighbourhoods">Where the minima lie.</param>
/// <param name="Trees">For each chart, how its root box is cut and why each piece holds no other local minimum.</param>
public sealed record LandscapeCertificate(
    LandscapeStatement Statement, ImmutableArray<Neighbourhood> Neighbourhoods, ImmutableArray<CertificateNode> Trees);
