using System.Globalization;
using System.Text;
using Verifier.Numeric.FiniteSamples;
using Verifier.Reports.Plots;

namespace Verifier.Reports.FiniteSamples;

/// <summary>The error against N as a figure and as comma-separated values.</summary>
public static class SampleSizePlot
{
    /// <summary>Row error, its prediction and e(Q), over log₂ N.</summary>
    public static Plot Of(SampleSizeSummary summary)
    {
        int[] sizes = [.. summary.Runs.Select(run => run.Samples).Distinct()];
        return new Plot(
            summary.Title,
            "log₂ N",
            "error",
            [
                new Curve("row error", [.. sizes.Select(n => (Math.Log2(n), summary.MeanRowError(n)))]),
                new Curve("c/√N", [.. sizes.Select(n => (Math.Log2(n), summary.Predicted(n)))]),
                new Curve("e(Q)", [.. sizes.Select(n => (Math.Log2(n), summary.MeanSurrogateError(n)))]),
            ]);
    }

    /// <summary>All runs, full double precision.</summary>
    public static string Csv(SampleSizeSummary summary)
    {
        StringBuilder text = new("samples,number,steps,gradient_norm,surrogate_error,row_error,predicted_row_error\n");
        foreach (SampleSizeRun run in summary.Runs)
        {
            text.Append(CultureInfo.InvariantCulture, $"{run.Samples},{run.Number},{run.Steps},{run.GradientNorm:R},")
                .Append(CultureInfo.InvariantCulture, $"{run.SurrogateError:R},{run.RowError:R},{summary.Predicted(run.Samples):R}\n");
        }

        return text.ToString();
    }
}
