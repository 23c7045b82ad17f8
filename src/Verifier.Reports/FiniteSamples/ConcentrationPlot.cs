using System.Globalization;
using System.Text;
using Verifier.Numeric.FiniteSamples;
using Verifier.Reports.Plots;

namespace Verifier.Reports.FiniteSamples;

/// <summary>Deviations against N as a figure and as comma-separated values.</summary>
public static class ConcentrationPlot
{
    /// <summary>Both deviations and K/√N over log₂ N.</summary>
    public static Plot Of(string title, ConcentrationSummary summary)
    {
        IGrouping<int, DeviationRun>[] sizes = [.. summary.Runs.GroupBy(run => run.Samples)];
        return new Plot(
            title,
            "log₂ N",
            "deviation",
            [
                new Curve("sup ‖∇Ĝ − ∇G‖", [.. sizes.Select(size => (Math.Log2(size.Key), size.Average(run => run.Gradient)))]),
                new Curve("sup ‖∇²Ĝ − ∇²G‖", [.. sizes.Select(size => (Math.Log2(size.Key), size.Average(run => run.Hessian)))]),
                new Curve("K/√N", [.. sizes.Select(size => (Math.Log2(size.Key), summary.GradientConstant / Math.Sqrt(size.Key)))]),
            ]);
    }

    /// <summary>All deviations, full double precision.</summary>
    public static string Csv(ConcentrationSummary summary)
    {
        StringBuilder text = new("samples,number,gradient_deviation,hessian_deviation\n");
        foreach (DeviationRun run in summary.Runs)
        {
            text.Append(CultureInfo.InvariantCulture, $"{run.Samples},{run.Number},{run.Gradient:R},{run.Hessian:R}\n");
        }

        return text.ToString();
    }
}
