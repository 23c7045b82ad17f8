using System.Globalization;
using Verifier.Claims.Verdicts;
using Verifier.Symbolic.Landscape;

namespace Verifier.Claims.Landscape;

/// <summary>What a certificate proves, as a verdict.</summary>
public static class CertificateReport
{
    /// <summary>The section of the line.</summary>
    internal const string Section = "By boxes";

    /// <summary>The report about a certificate that was read from a file.</summary>
    public static CheckReport Of(LandscapeCertificate certificate, CertificateFindings findings) =>
        new("Certificate about the local minima of G", null, [Line(certificate.Statement, findings)]);

    /// <summary>The statement with the verdict on it.</summary>
    internal static CheckLine Line(LandscapeStatement statement, CertificateFindings findings) =>
        new(Section, statement.ToString(), VerdictOn(findings), ["exact checker"]);

    private static Verdict VerdictOn(CertificateFindings findings)
    {
        string kinds = string.Create(
            CultureInfo.InvariantCulture,
            $"{IntervalWords.Count(findings.BySlope, "box", "boxes")} without a stationary point, {findings.ByCurvature} with negative curvature, "
            + $"{findings.NearMinima} where G is convex around a predicted minimum");
        return findings.Refusal is { } refusal ? new Refuted("the certificate", "a proof", refusal)
            : findings.Open == 0 ? new Proved(kinds)
            : new Undecided($"{IntervalWords.Count(findings.Open, "box", "boxes")} open, {Percent(findings)} of the volume; {kinds}");
    }

    private static string Percent(CertificateFindings findings) =>
        string.Create(CultureInfo.InvariantCulture, $"{100 * findings.OpenShare.ToDouble():G3} %");
}
