using System.Globalization;
using Verifier.Claims.Samples;
using Verifier.Numeric.LinearAlgebra;
using Verifier.Numeric.Sampling;

namespace Verifier.Claims.Checks;

/// <summary>The coefficients against sample means of σ(z) h_k(z).</summary>
internal static class CoefficientSamples
{
    private const int Highest = 8;
    private const int Draws = 400_000;

    /// <summary>The line.</summary>
    public static CheckLine Line(CheckContext context)
    {
        Estimate[] estimates = context.Estimates(1, 1, Highest + 1, Draws, (inputs, values) => Fill(context.Function, inputs, values));
        SampleComparison comparison = context.NewSampleComparison();
        for (int k = 0; k <= Highest; k++)
        {
            comparison.Compare(CheckContext.Case(k), context.Value(k).Value, estimates[k]);
        }

        string statement = string.Create(CultureInfo.InvariantCulture, $"σ̂_k is the mean of σ(z) h_k(z), 0 ≤ k ≤ {Highest}");
        return new CheckLine(CoefficientSection.Title, statement, comparison.Verdict, ["coefficient", "sample"]);
    }

    /// <summary>√(k+1) h_{k+1}(z) = z h_k(z) − √k h_{k−1}(z).</summary>
    private static void Fill(ActivationFunction activation, RowMatrix inputs, RowMatrix values)
    {
        double[] outputs = new double[inputs.Rows];
        activation(inputs.Values, outputs);
        for (int row = 0; row < inputs.Rows; row++)
        {
            double z = inputs[row, 0];
            (double previous, double current) = (0, 1);
            for (int k = 0; k < values.Columns; k++)
            {
                values[row, k] = outputs[row] * current;
                (previous, current) = (current, ((z * current) - (Math.Sqrt(k) * previous)) / Math.Sqrt(k + 1));
            }
        }
    }
}
