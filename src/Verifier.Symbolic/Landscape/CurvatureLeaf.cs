using System.Collections.Immutable;

namespace Verifier.Symbolic.Landscape;

/// <summary>The second derivative of G in a direction is negative on the whole box.</summary>
/// <param name="Direction">The witness.</param>
public sealed record CurvatureLeaf(ImmutableArray<int> Direction) : CertificateNode;
