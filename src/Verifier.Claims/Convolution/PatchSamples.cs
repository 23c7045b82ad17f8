using System.Collections.Immutable;
using Verifier.Arithmetic;
using Verifier.Claims.Checks;
using Verifier.Claims.Samples;
using Verifier.Numeric.Evaluation;
using Verifier.Numeric.LinearAlgebra;
using Verifier.Numeric.Sampling;
using Verifier.Symbolic.Convolution;
using Verifier.Symbolic.Expressions;
using Verifier.Symbolic.Networks;

namespace Verifier.Claims.Convolution;

/// <summary>The loss and its gradients by samples of the whole input Z.</summary>
internal static class PatchSamples
{
    /// <summary>Estimates ½ E(f − f*)².</summary>
    public static Estimate Loss(CheckContext context, ulong purpose, PatchPoint point, int draws) =>
        Loss(context, purpose, Doubles(point.Student()), Doubles(point.Teacher()), draws);

    /// <summary>Estimates ½ E(f − f*)² for networks in doubles.</summary>
    public static Estimate Loss(CheckContext context, ulong purpose, TwoLayerNetwork student, TwoLayerNetwork teacher, int draws) =>
        context.Estimates(purpose, student.Dimension, 1, draws, (inputs, values) =>
        {
            double[] residual = Residual(context, student, teacher, inputs);
            for (int row = 0; row < inputs.Rows; row++)
            {
                values[row, 0] = 0.5 * residual[row] * residual[row];
            }
        })[0];

    /// <summary>Estimates ∂ℓ/∂a_j = E(f − f*)σ(wᵀZ_j) for all j.</summary>
    public static Estimate[] WeightGradient(CheckContext context, ulong purpose, TwoLayerNetwork student, TwoLayerNetwork teacher, int draws) =>
        context.Estimates(purpose, student.Dimension, student.Width, draws, (inputs, values) =>
        {
            double[] residual = Residual(context, student, teacher, inputs);
            RowMatrix units = MatrixProduct.MultiplyByTranspose(inputs, student.Rows);
            context.Function(units.Values, units.Values);
            for (int row = 0; row < inputs.Rows; row++)
            {
                for (int j = 0; j < student.Width; j++)
                {
                    values[row, j] = residual[row] * units[row, j];
                }
            }
        });

    /// <summary>σ′ in doubles, or null when σ is not seen to be continuous with σ′ in L²: samples of ∂f/∂v do not see a jump.</summary>
    public static ActivationFunction? Slope(CheckContext context, PatchMoments moments) =>
        moments.OddSlopeEnergy is not null && moments.EvenSlopeEnergy is not null && context.Related.Slope.Succeeded
            ? EvaluateDouble.Compile(Differentiate.Of(context.Activation)).Evaluate
            : null;

    /// <summary>Estimates ∂ℓ/∂v = E(f − f*) Σ_j a_j σ′(wᵀZ_j)(I − wwᵀ)Z_j/‖v‖.</summary>
    public static Estimate[] FilterGradient(
        CheckContext context, ulong purpose, TwoLayerNetwork student, TwoLayerNetwork teacher, double norm, ActivationFunction slope, int draws)
    {
        double[] direction = student.Rows.Row(0)[..(student.Dimension / student.Width)].ToArray();
        return context.Estimates(purpose, student.Dimension, direction.Length, draws, (inputs, values) =>
        {
            double[] residual = Residual(context, student, teacher, inputs);
            RowMatrix products = MatrixProduct.MultiplyByTranspose(inputs, student.Rows);
            RowMatrix slopes = new(products.Rows, products.Columns);
            slope(products.Values, slopes.Values);
            values.Values.Clear();
            for (int row = 0; row < inputs.Rows; row++)
            {
                for (int patch = 0; patch < student.Width; patch++)
                {
                    ReadOnlySpan<double> z = inputs.Row(row).Slice(patch * direction.Length, direction.Length);
                    double factor = residual[row] * student.Weights[patch] * slopes[row, patch] / norm;
                    RowArithmetic.AddScaled(factor, z, values.Row(row));
                    RowArithmetic.AddScaled(-factor * products[row, patch], direction, values.Row(row));
                }
            }
        });
    }

    /// <summary>The network in doubles.</summary>
    public static TwoLayerNetwork Doubles(ExactNetwork network) => new(Doubles(network.Weights), RowMatrix.FromRows([.. network.Rows.Select(Doubles)]));

    private static double[] Doubles(ImmutableArray<Rational> entries) => [.. entries.Select(entry => entry.ToDouble())];

    private static double[] Residual(CheckContext context, TwoLayerNetwork student, TwoLayerNetwork teacher, RowMatrix inputs)
    {
        double[] residual = NetworkValues.Of(student, context.Function, inputs);
        RowArithmetic.AddScaled(-1, NetworkValues.Of(teacher, context.Function, inputs), residual);
        return residual;
    }
}
