namespace Verifier.Symbolic.Landscape;

/// <summary>Nothing is claimed about the box.</summary>
public sealed record OpenLeaf : CertificateNode;
