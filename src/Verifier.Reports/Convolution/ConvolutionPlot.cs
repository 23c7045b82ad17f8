using Verifier.Numeric.Convolution;
using Verifier.Reports.Plots;

namespace Verifier.Reports.Convolution;

/// <summary>The plot of a descent on a convolutional network: angle, weight errors and loss over the steps.</summary>
public static class ConvolutionPlot
{
    /// <summary>The plot of <paramref name="curve"/>.</summary>
    public static Plot Of(ConvolutionCurve curve) => new(
        curve.Name,
        "step",
        "error",
        [
            Line("φ", curve, record => record.Angle),
            Line("‖a − a*‖", curve, record => record.WeightError),
            Line("|1ᵀ(a − a*)|", curve, record => record.SumError),
            Line("loss", curve, record => record.Loss),
        ]);

    private static Curve Line(string name, ConvolutionCurve curve, Func<ConvolutionRecord, double> number) =>
        new(name, [.. curve.Records.Select(record => ((double)record.Step, number(record)))]);
}
