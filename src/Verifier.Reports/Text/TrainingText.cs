using System.Globalization;
using Verifier.Numeric.Training;
using Verifier.Reports.Plots;

namespace Verifier.Reports.Text;

/// <summary>A training run for people: how it ended, some records, a drawing.</summary>
public static class TrainingText
{
    private const int ShownRecords = 10;

    /// <summary>Writes runs of one setting onto <paramref name="page"/>: one in detail, several as a table.</summary>
    /// <param name="page">The page.</param>
    /// <param name="curves">At least one run.</param>
    /// <param name="expected">How every run should have ended, if that is known.</param>
    public static TextPage Write(TextPage page, IReadOnlyList<TrainingCurve> curves, TrainingVerdict? expected)
    {
        if (curves.Count == 1)
        {
            WriteOne(page, curves[0]);
        }
        else
        {
            WriteTable(page, curves);
        }

        string most = curves.Count == 1 ? string.Empty : "at most ";
        if (Largest(curves, curve => curve.Rounding?.First) is { } first)
        {
            string end = Largest(curves, curve => curve.Rounding?.Last) is { } last
                ? string.Create(CultureInfo.InvariantCulture, $"{last:0.0e+0} at the end.")
                : "unknown at the end, where not all are finite.";
            string start = string.Create(CultureInfo.InvariantCulture, $"{first:0.0e+0} of their norm at the start");
            page.Line($"Single precision: gradients are off by {most}{start}, {end}");
        }

        if (curves.Any(curve => curve.Truncation is not null))
        {
            page.Line(Largest(curves, curve => curve.Truncation) is { } truncation
                ? $"The loss is a series that ends: at the last step it lacks at most {Above(truncation)} (bound in doubles)."
                : "The loss is a series that ends: what it lacks at the last step is unknown, because rows are too long.");
        }

        if (expected is { } verdict)
        {
            int met = curves.Count(curve => curve.Verdict == verdict);
            string sentence = string.Create(CultureInfo.InvariantCulture, $"Expected: {Word(verdict)}. Found: {met} of {curves.Count} runs.");
            page.Line(sentence, met == curves.Count ? TextRole.Certain : TextRole.Wrong);
        }

        return page;
    }

    // Null where a run has no such number, or one that is not finite.
    private static double? Largest(IReadOnlyList<TrainingCurve> curves, Func<TrainingCurve, double?> number) =>
        curves.All(curve => number(curve) is { } value && double.IsFinite(value)) ? curves.Max(number) : null;

    // Two digits, rounded up.
    private static string Above(double bound)
    {
        double unit = bound > 0 ? Math.Pow(10, Math.Floor(Math.Log10(bound)) - 1) : 1;
        return (Math.Ceiling(bound / unit) * unit).ToString("0.0e+0", CultureInfo.InvariantCulture);
    }

    private static void WriteTable(TextPage page, IReadOnlyList<TrainingCurve> curves)
    {
        page.Line(curves[0].Name, TextRole.Heading).Line();
        page.Line("    seed    steps        e(Q)   loss − constant   ended", TextRole.Faint);
        foreach (TrainingCurve curve in curves)
        {
            TrainingRecord last = curve.Records[^1];
            page.Line(string.Create(
                CultureInfo.InvariantCulture,
                $"{curve.Seed,8} {last.Step,8} {last.SurrogateError,11:0.000000} {last.Loss,17:0.000000e+00}   {Word(curve.Verdict)}"));
        }

        page.Line();
        foreach (string line in TextPlot.Write(TrainingPlot.Of(curves), page.Width))
        {
            page.Line(line);
        }

        page.Line().Line("Converged: e(Q) reached the tolerance. Stuck: over the last third of the records the loss fell", TextRole.Faint)
            .Line("by less than a hundredth of itself, and e(Q) is above the tolerance.", TextRole.Faint);
    }

    private static string Word(TrainingVerdict verdict) => verdict.ToString().ToLowerInvariant();

    private static void WriteOne(TextPage page, TrainingCurve curve)
    {
        page.Line(curve.Name, TextRole.Heading).Line();
        page.Line("    step        e(Q)   loss − constant   gradient norm", TextRole.Faint);
        int stride = Math.Max(1, (curve.Records.Count + ShownRecords - 1) / ShownRecords);
        for (int index = 0; index < curve.Records.Count; index++)
        {
            if (index % stride == 0 || index == curve.Records.Count - 1)
            {
                page.Line(Row(curve.Records[index]));
            }
        }

        page.Line();
        foreach (string line in TextPlot.Write(TrainingPlot.Of(curve), page.Width))
        {
            page.Line(line);
        }

        (string sentence, TextRole role) = Ending(curve);
        page.Line().Line(sentence, role);
    }

    private static string Row(TrainingRecord record) => string.Create(
        CultureInfo.InvariantCulture, $"{record.Step,8} {record.SurrogateError,11:0.000000} {record.Loss,17:0.000000e+00} {record.GradientNorm,15:0.000e+00}");

    private static (string Sentence, TextRole Role) Ending(TrainingCurve curve)
    {
        string steps = curve.Records[^1].Step.ToString(CultureInfo.InvariantCulture);
        return curve.Verdict switch
        {
            TrainingVerdict.Converged => ($"Recovered B* up to order and signs of its rows in {steps} steps (seed "
                + $"{curve.Seed.ToString(CultureInfo.InvariantCulture)}).", TextRole.Certain),
            TrainingVerdict.Stuck => ($"Stuck after {steps} steps: the loss no longer falls, and B* is not recovered.", TextRole.Open),
            TrainingVerdict.Unfinished => ($"Not finished after {steps} steps: the loss still falls.", TextRole.Open),
            TrainingVerdict.Diverged => ($"Diverged after {steps} steps.", TextRole.Wrong),
            _ => throw new ArgumentOutOfRangeException(nameof(curve), curve.Verdict, "An ending without a sentence."),
        };
    }
}
