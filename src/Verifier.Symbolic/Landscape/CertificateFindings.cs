using Verifier.Arithmetic;

namespace Verifier.Symbolic.Landscape;

/// <summary>What checking a certificate has found.</summary>
/// <param name="BySlope">Boxes without a stationary point.</param>
/// <param name="ByCurvature">Boxes with negative curvature.</param>
/// <param name="NearMinima">Boxes in the convex neighbourhood of a predicted minimum.</param>
/// <param name="Open">Boxes about which nothing is claimed.</param>
/// <param name="OpenShare">Their share of the volume.</param>
/// <param name="Refusal">Why the certificate is not accepted, or null.</param>
public sealed record CertificateFindings(int BySlope, int ByCurvature, int NearMinima, int Open, Rational OpenShare, string? Refusal)
{
    /// <summary>The number of boxes.</summary>
    public int Boxes => BySlope + ByCurvature + NearMinima + Open;

    /// <summary>Whether the statement is proved.</summary>
    public bool Proves => Refusal is null && Open == 0;
}
