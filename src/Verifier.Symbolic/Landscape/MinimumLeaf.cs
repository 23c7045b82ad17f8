namespace Verifier.Symbolic.Landscape;

/// <summary>The box lies in a neighbourhood of a predicted minimum on which G is strictly convex.</summary>
/// <param name="Neighbourhood">Which, counted from 0.</param>
public sealed record MinimumLeaf(int Neighbourhood) : CertificateNode;
