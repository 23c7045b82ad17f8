using System.Globalization;
using Verifier.Arithmetic.Boxes;
using Verifier.Claims.Verdicts;
using Verifier.Numeric.Landscape;
using Verifier.Symbolic.Landscape;

namespace Verifier.Claims.Landscape;

/// <summary>Whether G has no local minimum but the predicted ones: by branch and bound with a certificate, and by cases.</summary>
public static class LandscapeProofCheck
{
    private const string Hypotheses = "Hypotheses";

    /// <summary>Runs both.</summary>
    /// <param name="setting">The objective.</param>
    /// <param name="space">Where the rows may lie.</param>
    /// <param name="mostBoxes">How many boxes may be looked at.</param>
    /// <param name="progress">Told how far the search is.</param>
    /// <param name="cancellation">Stops the search.</param>
    public static LandscapeProof Run(
        LandscapeSetting setting, LandscapeSpace space, int mostBoxes, IProgress<string>? progress = null, CancellationToken cancellation = default)
    {
        if (setting.Overlap is { } overlap)
        {
            return new LandscapeProof(new CheckReport(Subject(setting, space), null, [NotOrthonormal(overlap), NotStationary(setting)]), null);
        }

        (LandscapeStatement? statement, string? problem) = setting.Statement(space);
        CheckLine hypothesis = new(
            Hypotheses, "The rows of B* are orthonormal, so that the statement does not depend on B*", new Proved("exact inner products"), []);
        if (statement is null)
        {
            CheckLine refused = new(CertificateReport.Section, "A certificate", new NotApplicable(problem!), []);
            return new LandscapeProof(new CheckReport(Subject(setting, space), null, [hypothesis, refused, .. OrthonormalCases.Lines(setting, space)]), null);
        }

        LandscapeCertificate certificate = new LandscapeProver(statement).Prove(mostBoxes, progress, cancellation);
        CertificateFindings findings = CertificateChecker.Check(certificate, cancellation);
        CheckReport report = new(
            Subject(setting, space), null, [hypothesis, CertificateReport.Line(statement, findings), .. OrthonormalCases.Lines(setting, space)]);
        return new LandscapeProof(report, certificate);
    }

    private static string Subject(LandscapeSetting setting, LandscapeSpace space)
    {
        string weights = string.Join(", ", setting.Weights);
        string plane = space == LandscapeSpace.Circles
            ? $"pairs of unit vectors, a* = ({weights}), μ = {setting.Mu}"
            : string.Create(
                CultureInfo.InvariantCulture, $"d = {setting.Dimension}, {setting.Activation}, a* = ({weights}), μ = {setting.Mu}, λ = {setting.Lambda}");
        return $"Local minima of G: {plane}";
    }

    private static CheckLine NotOrthonormal((int First, int Second, Arithmetic.Rational Product) overlap) => new(
        Hypotheses,
        "The rows of B* are orthonormal",
        new Refuted(string.Create(CultureInfo.InvariantCulture, $"⟨b*_{overlap.First + 1}, b*_{overlap.Second + 1}⟩"), "0", overlap.Product.ToString()),
        []);

    private static CheckLine NotStationary(LandscapeSetting setting)
    {
        const string statement = "The predicted minimum diag(x) B* is stationary";
        var predicted = new PredictedRows(setting);
        if (!predicted.Exists)
        {
            return new CheckLine(Hypotheses, statement, new NotApplicable("λ is not proved to exceed μβ_i: no such point exists"), []);
        }

        Interval[] gradient = predicted.Bounds().Gradient(predicted.Point());
        int worst = Enumerable.Range(0, gradient.Length).MaxBy(k => gradient[k].MinimalMagnitude);
        string place = string.Create(CultureInfo.InvariantCulture, $"entry {(worst % setting.Dimension) + 1} of row {(worst / setting.Dimension) + 1} of ∇G");
        Verdict verdict = gradient[worst].ContainsZero
            ? new Undecided("the enclosure of the gradient contains 0")
            : new Refuted(place, "0", IntervalWords.Of(gradient[worst]));
        return new CheckLine(Hypotheses, statement, verdict, ["interval arithmetic"]);
    }
}
