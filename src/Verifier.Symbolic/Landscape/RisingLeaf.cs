namespace Verifier.Symbolic.Landscape;

/// <summary>G rises with |x_k| on the box, which keeps away from x_k = 0: no stationary point.</summary>
/// <param name="Coordinate">k.</param>
public sealed record RisingLeaf(int Coordinate) : CertificateNode;
