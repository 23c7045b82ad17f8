namespace Verifier.Symbolic.Landscape;

/// <summary>G falls as |x_k| grows on the box: a stationary point has x_k = 0, and there negative curvature along x_k.</summary>
/// <param name="Coordinate">k.</param>
public sealed record FallingLeaf(int Coordinate) : CertificateNode;
