using System.Globalization;
using Verifier.Numeric.FiniteSamples;
using Verifier.Reports.Text;

namespace Verifier.Reports.FiniteSamples;

/// <summary>The finite-sample statement for people: deviations against N, unbiasedness, and the points where the sampled gradient is small.</summary>
public static class ConcentrationText
{
    /// <summary>Writes <paramref name="summary"/> onto <paramref name="page"/>.</summary>
    public static TextPage Write(TextPage page, string title, ConcentrationSummary summary)
    {
        page.Line(title, TextRole.Heading).Line();
        WriteDeviations(page, summary);
        WriteScores(page, summary);
        WritePoints(page, summary);
        WriteBounds(page, summary);
        (string sentence, TextRole role) = summary.IsConfirmed switch
        {
            true => ($"Sampled: both exponents hold −1/2, no mean is off, and the bounds hold at {Bounded(summary)}.", TextRole.Supported),
            false => ("Against theory: see the line above that is off.", TextRole.Wrong),
            null => ("Undecided: an interval of an exponent is wider than ±0.25. Larger --sizes or more --runs help.", TextRole.Open),
        };
        return page.Line().Paragraph(string.Empty, 0, sentence, role);
    }

    private static string Bounded(ConcentrationSummary summary) => string.Create(
        CultureInfo.InvariantCulture,
        $"the points that meet their hypotheses: {summary.Points.Count(summary.IsNear)} near, {summary.Points.Count(summary.MeetsTheorem)} by the theorem");

    private static void WriteDeviations(TextPage page, ConcentrationSummary summary)
    {
        page.Line("         N   sup ‖∇Ĝ − ∇G‖   sup ‖∇²Ĝ − ∇²G‖", TextRole.Faint);
        foreach (IGrouping<int, DeviationRun> size in summary.Runs.GroupBy(run => run.Samples))
        {
            page.Line(string.Create(
                CultureInfo.InvariantCulture,
                $"{size.Key,10}{size.Average(run => run.Gradient),16:0.00000}{size.Average(run => run.Hessian),18:0.00000}"));
        }

        page.Line();
        WriteFit(page, "gradient", summary.GradientFit);
        WriteFit(page, "Hessian ", summary.HessianFit);
    }

    private static void WriteFit(TextPage page, string name, PowerLawFit? fit)
    {
        string text = fit is null
            ? "too few data sets for an exponent"
            : string.Create(CultureInfo.InvariantCulture, $"N^p with p = {fit.Exponent:0.000} ± {fit.HalfWidth:0.000} ({1 - fit.Miss:0 %}); theory -1/2")
                .Replace('-', '−');
        page.Line($"{name} ~ {text}.", fit?.Contains(ConcentrationSummary.Exponent) == true ? TextRole.Supported : TextRole.Open);
    }

    private static void WriteScores(TextPage page, ConcentrationSummary summary)
    {
        string scores = string.Create(CultureInfo.InvariantCulture, $"largest |z| of {summary.Errors.Count} = {summary.LargestScore:0.00}");
        string alarm = string.Create(
            CultureInfo.InvariantCulture, $"false alarm above {summary.Threshold:0.00} ({ConcentrationSummary.FalseAlarm:0e-0})");
        string line = $"means    {scores}, {alarm}.";
        page.Line(line, summary.LargestScore <= summary.Threshold ? TextRole.Supported : TextRole.Wrong).Line();
    }

    private static void WritePoints(TextPage page, ConcentrationSummary summary)
    {
        string samples = summary.Runs[^1].Samples.ToString(CultureInfo.InvariantCulture);
        page.Line($"point, N = {samples}    ‖∇Ĝ‖  λ_min(∇²Ĝ)     ‖∇G‖  λ_min(∇²G)     |E|_∞  ‖B − B_min‖   2‖∇G‖/λ_min", TextRole.Faint);
        foreach (StationaryPoint point in summary.Points)
        {
            string numbers = string.Create(
                CultureInfo.InvariantCulture, $"{point.SampleGradient,10:0.0e+0}{point.SampleCurvature,12:0.0000}{point.Gradient,10:0.0e+0}")
                + string.Create(CultureInfo.InvariantCulture, $"{point.Curvature,12:0.0000}{point.LargestEntry,10:0.0e+0}{point.Distance,13:0.0e+0}");
            string bound = !summary.IsSecondOrder(point) && !summary.IsNear(point)
                ? "   no minimum"
                : string.Create(CultureInfo.InvariantCulture, $"{summary.Bounds.DistanceBound(point.Gradient),14:0.0e+0}")
                    + (summary.IsNear(point) ? string.Empty : " far");
            page.Line(point.Name.PadRight(14) + numbers + bound, summary.IsWithinBounds(point) ? TextRole.Supported : TextRole.Wrong);
        }
    }

    private static void WriteBounds(TextPage page, ConcentrationSummary summary)
    {
        StationarityBounds bounds = summary.Bounds;
        string threshold = bounds.SecondOrder.ToString("0.0e+0", CultureInfo.InvariantCulture);
        page.Line().Paragraph("no minimum: ", 12, $"λ_min below −τ_0 = −{threshold}: small gradients alone prove nothing.", TextRole.Faint);
        string near = string.Create(
            CultureInfo.InvariantCulture,
            $"within {bounds.Radius:0.0e+0} of a minimum, ‖B − B_min‖ ≤ 2‖∇G‖/λ_min, λ_min = {bounds.LeastCurvature:0.0000}; ");
        string need = string.Create(
            CultureInfo.InvariantCulture,
            $"‖∇Ĝ − ∇G‖ ≈ {summary.GradientConstant:0.#}/√N is small enough for that from N ≈ {summary.SufficientSamples:0.0e+0}.");
        page.Paragraph("near:       ", 12, near + need, TextRole.Faint);
        page.Paragraph("theorem:    ", 12, string.Create(
            CultureInfo.InvariantCulture,
            $"|E|_∞ ≤ 3‖∇G‖/(μβ_min) for ‖∇G‖ ≤ ε = {bounds.FirstOrder:0.0e+0} (c = 0.01), which needs N ≈ {summary.TheoremSamples:0.0e+0}."), TextRole.Faint);
    }
}
