using Verifier.Numeric.Training;

namespace Verifier.Reports.Plots;

/// <summary>The plot of a training run: e(Q) and the loss over the steps.</summary>
public static class TrainingPlot
{
    /// <summary>The plot of <paramref name="curve"/>.</summary>
    public static Plot Of(TrainingCurve curve) => new(
        curve.Name,
        "step",
        "error",
        [
            new Curve("e(Q)", [.. curve.Records.Select(record => ((double)record.Step, record.SurrogateError))]),
            new Curve("loss − constant", [.. curve.Records.Select(record => ((double)record.Step, record.Loss))]),
        ]);
}
