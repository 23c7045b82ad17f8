namespace Verifier.Symbolic.Landscape;

/// <summary>The box is halved across a coordinate.</summary>
/// <param name="Coordinate">The coordinate.</param>
/// <param name="Lower">The half with the smaller values.</param>
/// <param name="Upper">The half with the larger values.</param>
public sealed record SplitNode(int Coordinate, CertificateNode Lower, CertificateNode Upper) : CertificateNode;
