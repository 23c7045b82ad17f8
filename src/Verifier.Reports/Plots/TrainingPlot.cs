using System.Globalization;
using Verifier.Numeric.Training;

namespace Verifier.Reports.Plots;

/// <summary>The plots of training runs.</summary>
public static class TrainingPlot
{
    /// <summary>One run: e(Q) and the loss over the steps.</summary>
    public static Plot Of(TrainingCurve curve) => new(
        curve.Name,
        "step",
        "error",
        [
            new Curve("e(Q)", [.. curve.Records.Select(record => ((double)record.Step, record.SurrogateError))]),
            new Curve("loss − constant", [.. curve.Records.Select(record => ((double)record.Step, record.Loss))]),
        ]);

    /// <summary>Several runs of one setting: e(Q) over the steps, one curve for each seed; a single run shows its loss too.</summary>
    public static Plot Of(IReadOnlyList<TrainingCurve> curves) => curves.Count == 1
        ? Of(curves[0])
        : new Plot(curves[0].Name, "step", "e(Q)", [.. curves.Select(curve => OfSeed(curve, record => record.SurrogateError))]) { IsLinear = true };

    /// <summary>Several runs of one setting: loss minus its constant over the steps.</summary>
    public static Plot Losses(IReadOnlyList<TrainingCurve> curves) =>
        new(curves[0].Name, "step", "loss − constant", [.. curves.Select(curve => OfSeed(curve, record => record.Loss))]);

    private static Curve OfSeed(TrainingCurve curve, Func<TrainingRecord, double> value) => new(
        "seed " + curve.Seed.ToString(CultureInfo.InvariantCulture),
        [.. curve.Records.Select(record => ((double)record.Step, value(record)))]);
}
