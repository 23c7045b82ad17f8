using Verifier.Claims.Verdicts;
using Verifier.Numeric.Landscape;
using Verifier.Symbolic.Landscape;

namespace Verifier.Claims.Landscape;

/// <summary>Whether G has no local minimum but the predicted ones: by branch and bound with a certificate, and by cases.</summary>
public static class LandscapeProofCheck
{
    /// <summary>Runs both.</summary>
    /// <param name="setting">The objective.</param>
    /// <param name="space">Where the rows may lie.</param>
    /// <param name="mostBoxes">How many boxes may be looked at.</param>
    /// <param name="progress">Told how far the search is.</param>
    /// <param name="cancellation">Stops the search.</param>
    public static LandscapeProof Run(
        LandscapeSetting setting, LandscapeSpace space, int mostBoxes, IProgress<string>? progress = null, CancellationToken cancellation = default)
    {
        CheckLine[] hypotheses = [.. LandscapeHypotheses.Lines(setting)];
        if (setting.Overlap is not null)
        {
            return new LandscapeProof(new CheckReport(Subject(setting, space), null, hypotheses), null);
        }

        if (space == LandscapeSpace.Rows && LandscapeHypotheses.Unbounded(setting) is { } unbounded)
        {
            return new LandscapeProof(new CheckReport(Subject(setting, space), null, [.. hypotheses, unbounded]), null);
        }

        (LandscapeStatement? statement, string? problem) = setting.Statement(space);
        CheckLine[] cases = [.. OrthonormalCases.Lines(setting, space)];
        if (statement is null)
        {
            CheckLine refused = new(CertificateReport.Section, "A certificate", new NotApplicable(problem!), []);
            return new LandscapeProof(new CheckReport(Subject(setting, space), null, [.. hypotheses, refused, .. cases]), null);
        }

        LandscapeCertificate certificate = new LandscapeProver(statement).Prove(mostBoxes, progress, cancellation);
        CertificateFindings findings = CertificateChecker.Check(certificate, cancellation);
        CheckLine main = CertificateReport.Line(statement, findings);
        if (findings is { Refusal: null, Open: > 0 } && cases.Select(line => line.Verdict).OfType<Refuted>().FirstOrDefault() is { } spurious)
        {
            main = main with { Verdict = spurious, Routes = [] };
        }

        CheckReport report = new(Subject(setting, space), null, [.. hypotheses, main, .. cases]);
        return new LandscapeProof(report, certificate);
    }

    private static string Subject(LandscapeSetting setting, LandscapeSpace space)
    {
        string plane = space == LandscapeSpace.Circles
            ? $"pairs of unit vectors, a* = ({string.Join(", ", setting.Weights)}), μ = {setting.Mu}"
            : setting.ToString();
        return $"Local minima of G: {plane}";
    }
}
