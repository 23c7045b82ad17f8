namespace Verifier.Symbolic.Landscape;

/// <summary>G rises with |x_k| on the box, so that a stationary point in it has x_k = 0: what follows is about that face.</summary>
/// <param name="Coordinate">k; the box reaches x_k = 0.</param>
/// <param name="Face">The face.</param>
public sealed record FaceNode(int Coordinate, CertificateNode Face) : CertificateNode;
