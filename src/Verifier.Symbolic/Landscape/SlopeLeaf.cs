using System.Collections.Immutable;

namespace Verifier.Symbolic.Landscape;

/// <summary>The derivative of G in a direction has one sign on the whole box.</summary>
/// <param name="Direction">The witness.</param>
public sealed record SlopeLeaf(ImmutableArray<int> Direction) : CertificateNode;
