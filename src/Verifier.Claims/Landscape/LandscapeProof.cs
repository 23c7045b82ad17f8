using Verifier.Symbolic.Landscape;

namespace Verifier.Claims.Landscape;

/// <summary>The verdicts on a statement about the local minima of G, and the certificate that was found.</summary>
/// <param name="Report">The verdicts.</param>
/// <param name="Certificate">The certificate, perhaps with open boxes; null when there is nothing to certify.</param>
public sealed record LandscapeProof(CheckReport Report, LandscapeCertificate? Certificate);
