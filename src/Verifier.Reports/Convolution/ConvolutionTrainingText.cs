using System.Globalization;
using Verifier.Numeric.Convolution;
using Verifier.Reports.Plots;
using Verifier.Reports.Text;

namespace Verifier.Reports.Convolution;

/// <summary>Descents on a convolutional network for people: how each start ended, some records and a drawing of the last.</summary>
public static class ConvolutionTrainingText
{
    private const int ShownRecords = 10;

    /// <summary>Writes the starts onto <paramref name="page"/>.</summary>
    public static TextPage Write(TextPage page, IReadOnlyList<ConvolutionCurve> curves)
    {
        ConvolutionCurve curve = curves[^1];
        page.Line(curve.Name + string.Create(CultureInfo.InvariantCulture, $", step size {curve.StepSize:0.####}"), TextRole.Heading).Line();
        page.Line("    step           φ    ‖a − a*‖  |1ᵀ(a − a*)|            loss       ‖v‖", TextRole.Faint);
        int stride = Math.Max(1, (curve.Records.Count + ShownRecords - 1) / ShownRecords);
        foreach ((int index, ConvolutionRecord record) in curve.Records.Index())
        {
            if (index % stride == 0 || index == curve.Records.Count - 1)
            {
                page.Line(Row(record));
            }
        }

        page.Line();
        foreach (string line in TextPlot.Write(ConvolutionPlot.Of(curve), page.Width))
        {
            page.Line(line);
        }

        page.Line();
        foreach (ConvolutionCurve one in curves)
        {
            (string sentence, TextRole role) = Ending(one);
            page.Line(sentence, role);
        }

        string bound = Math.Pow(0.75, curves.Count).ToString("0.####", CultureInfo.InvariantCulture);
        return page.Paragraph(string.Empty, 0, $"Each start has probability at least 1/4 of a good quadrant, so that {curves.Count} of them "
            + $"fail together with probability at most (3/4)^{curves.Count} = {bound}.");
    }

    private static string Row(ConvolutionRecord record) => string.Create(
        CultureInfo.InvariantCulture,
        $"{record.Step,8} {record.Angle,11:0.00000000} {record.WeightError,11:0.00000000} {record.SumError,13:0.00000000} "
            + $"{record.Loss,15:0.00000000e+00} {record.FilterNorm,9:0.000000}");

    private static (string Sentence, TextRole Role) Ending(ConvolutionCurve curve)
    {
        string start = string.Create(CultureInfo.InvariantCulture, $"Start {curve.Attempt} (seed {curve.Seed})");
        string phase = curve.FirstPhaseEnd is int step ? string.Create(CultureInfo.InvariantCulture, $"; Phase I ended at step {step}") : string.Empty;
        return curve.Outcome switch
        {
            DescentOutcome.Global => ($"{start} reached the teacher{phase}.", TextRole.Certain),
            DescentOutcome.Spurious => ($"{start} reached the spurious minimum at φ = π.", TextRole.Open),
            DescentOutcome.Open => ($"{start} has not settled{phase}.", TextRole.Open),
            _ => throw new ArgumentOutOfRangeException(nameof(curve), curve.Outcome, "An outcome without a sentence."),
        };
    }
}
