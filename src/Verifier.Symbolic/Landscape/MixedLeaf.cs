namespace Verifier.Symbolic.Landscape;

/// <summary>One row keeps overlaps with two units, x_k and x_l, on the box: a stationary point has negative curvature along (x_l, −x_k).</summary>
/// <param name="Coordinate">k.</param>
/// <param name="Other">l.</param>
public sealed record MixedLeaf(int Coordinate, int Other) : CertificateNode;
