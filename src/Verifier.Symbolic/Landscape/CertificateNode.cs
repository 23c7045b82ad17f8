namespace Verifier.Symbolic.Landscape;

/// <summary>A box of a certificate: cut in two, or a leaf with the reason why it holds no local minimum that was not predicted.</summary>
public abstract record CertificateNode;
