using System.Globalization;
using Verifier.Arithmetic.Balls;
using Verifier.Reports.Hermite;
using Verifier.Symbolic.Expressions;
using Verifier.Symbolic.Hermite;

namespace Verifier.Reports.Plots;

/// <summary>Figures of an activation and of its Hermite coefficients.</summary>
public static class ActivationPlot
{
    private const double Range = 3;
    private const int Steps = 300;
    private const int LowDegree = 4;

    /// <summary>σ and partial sums of its series on [−3, 3].</summary>
    public static Plot Function(HermiteTable table)
    {
        CompiledActivation activation = EvaluateDouble.Compile(table.Series.Activation);
        int highest = table.Coefficients.Count - 1;
        List<Curve> curves = [Sampled("σ", activation.Evaluate)];
        foreach (int degree in new[] { LowDegree, highest }.Where(degree => degree <= highest).Distinct())
        {
            double[] coefficients = [.. table.Coefficients.Take(degree + 1).Select(one => one.Value.ToDouble())];
            curves.Add(Sampled(string.Create(CultureInfo.InvariantCulture, $"degrees up to {degree}"), x => PartialSum(coefficients, x)));
        }

        return new Plot("The activation and its series", "x", "σ(x)", curves) { IsLinear = true };
    }

    /// <summary>|σ̂_k| for the coefficients that are not proved to be 0.</summary>
    public static Plot Coefficients(HermiteTable table) => new(
        "Hermite coefficients",
        "k",
        "|σ̂_k|",
        [
            new Curve("|σ̂_k|", [.. table.Coefficients
                .Where(one => one.Status != CoefficientStatus.Zero)
                .Select(one => ((double)one.Index, Math.Abs(one.Value.ToDouble())))]),
        ]);

    private static Curve Sampled(string name, Func<double, double> function) => new(name, [.. Enumerable.Range(0, Steps + 1)
        .Select(i => Range * ((2.0 * i / Steps) - 1))
        .Select(x => (x, function(x)))]);

    /// <summary>√(k+1) h_{k+1}(x) = x h_k(x) − √k h_{k−1}(x).</summary>
    private static double PartialSum(double[] coefficients, double x)
    {
        (double previous, double current, double sum) = (0, 1, 0);
        for (int k = 0; k < coefficients.Length; k++)
        {
            sum += coefficients[k] * current;
            (previous, current) = (current, ((x * current) - (Math.Sqrt(k) * previous)) / Math.Sqrt(k + 1));
        }

        return sum;
    }
}
