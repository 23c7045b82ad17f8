using Verifier.Arithmetic;
using Verifier.Claims.Exact;
using Verifier.Claims.Samples;
using Verifier.Numeric.Evaluation;
using Verifier.Numeric.LinearAlgebra;
using Verifier.Numeric.Sampling;

namespace Verifier.Claims.Checks;

/// <summary>The squared loss by samples: fresh inputs and fresh Gaussian label noise.</summary>
internal static class LossSamples
{
    /// <summary>Estimates E (ŷ − y)².</summary>
    public static Estimate Estimate(
        CheckContext context,
        ulong purpose,
        RationalNetwork teacher,
        ActivationFunction sigma,
        RationalNetwork student,
        ActivationFunction gamma,
        Rational noiseVariance,
        int draws)
    {
        TwoLayerNetwork target = teacher.ToDoubles();
        TwoLayerNetwork fitted = student.ToDoubles();
        double noiseScale = Math.Sqrt(noiseVariance.ToDouble());
        return context.Estimates(purpose, target.Dimension + 1, 1, draws, (inputs, values) =>
        {
            // The last column of the draws is the label noise.
            RowMatrix x = FirstColumns(inputs, target.Dimension);
            double[] y = NetworkValues.Of(target, sigma, x);
            double[] guess = NetworkValues.Of(fitted, gamma, x);
            for (int row = 0; row < inputs.Rows; row++)
            {
                double residual = guess[row] - y[row] - (noiseScale * inputs[row, target.Dimension]);
                values[row, 0] = residual * residual;
            }
        })[0];
    }

    private static RowMatrix FirstColumns(RowMatrix matrix, int columns)
    {
        RowMatrix first = new(matrix.Rows, columns);
        for (int row = 0; row < matrix.Rows; row++)
        {
            matrix.Row(row)[..columns].CopyTo(first.Row(row));
        }

        return first;
    }
}
