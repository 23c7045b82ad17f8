using System.Globalization;
using Verifier.Numeric.Convolution;
using Verifier.Reports.Plots;
using Verifier.Reports.Text;

namespace Verifier.Reports.Convolution;

/// <summary>Descents on a convolutional network for people: how each start ended, some records and a drawing of the last.</summary>
public static class ConvolutionTrainingText
{
    private const int ShownRecords = 10;
    private const double SmallestFixed = 1e-4;
    private static readonly int[] Widths = [11, 11, 13, 15, 9];

    /// <summary>Writes the starts onto <paramref name="page"/>.</summary>
    public static TextPage Write(TextPage page, IReadOnlyList<ConvolutionCurve> curves)
    {
        ConvolutionCurve curve = curves[^1];
        page.Line(curve.Name + string.Create(CultureInfo.InvariantCulture, $", step size {curve.StepSize:0.####}"), TextRole.Heading).Line();
        page.Line("    step           φ    ‖a − a*‖  |1ᵀ(a − a*)|            loss       ‖v‖", TextRole.Faint);
        foreach (ConvolutionRecord record in Shown(curve))
        {
            page.Line(Row(record));
        }

        page.Line();
        foreach (string line in TextPlot.Write(ConvolutionPlot.Of(curve), page.Width))
        {
            page.Line(line);
        }

        page.Line();
        return Endings(page, curves);
    }

    /// <summary>Writes how each start ended, and how likely all of them fail.</summary>
    public static TextPage Endings(TextPage page, IReadOnlyList<ConvolutionCurve> curves)
    {
        foreach (ConvolutionCurve one in curves)
        {
            (string sentence, TextRole role) = Ending(one);
            page.Line(sentence, role);
        }

        string bound = Math.Pow(0.75, curves.Count).ToString("0.####", CultureInfo.InvariantCulture);
        page.Paragraph(string.Empty, 0, "A random start has aᵀa* > 0 and φ < π/2 with probability 1/4; that none of m independent ones has, with "
            + $"probability (3/4)^m; for m = {curves.Count}: {bound}.");
        return DroppedText.Write(page, curves[^1].Dropped);
    }

    /// <summary>Some of the records, the first and the last among them.</summary>
    internal static IEnumerable<ConvolutionRecord> Shown(ConvolutionCurve curve)
    {
        int stride = Math.Max(1, (curve.Records.Count + ShownRecords - 1) / ShownRecords);
        return curve.Records.Where((_, index) => index % stride == 0 || index == curve.Records.Count - 1);
    }

    /// <summary>The numbers of a record: angle, error of the weights, error of their sum, loss, norm of the filter.</summary>
    internal static IReadOnlyList<string> Cells(ConvolutionRecord record) =>
    [
        Number(record.Angle),
        Number(record.WeightError),
        Number(record.SumError),
        record.Loss.ToString("0.00000000e+00", CultureInfo.InvariantCulture),
        record.FilterNorm.ToString("0.000000", CultureInfo.InvariantCulture),
    ];

    private static string Number(double value) =>
        value.ToString(value is 0 or >= SmallestFixed ? "0.00000000" : "0.0000e+00", CultureInfo.InvariantCulture);

    private static string Row(ConvolutionRecord record) =>
        string.Create(CultureInfo.InvariantCulture, $"{record.Step,8}")
            + string.Concat(Cells(record).Zip(Widths, (cell, width) => " " + cell.PadLeft(width)));

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
