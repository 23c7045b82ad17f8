using System.Globalization;
using Verifier.Numeric.Training;
using Verifier.Reports.Plots;

namespace Verifier.Reports.Text;

/// <summary>A training run for people: how it ended, some records, a drawing.</summary>
public static class TrainingText
{
    private const int ShownRecords = 10;

    /// <summary>Writes <paramref name="curve"/> onto <paramref name="page"/>.</summary>
    public static TextPage Write(TextPage page, TrainingCurve curve)
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
        return page.Line().Line(sentence, role);
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
