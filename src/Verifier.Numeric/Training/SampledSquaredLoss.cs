using Verifier.Numeric.Evaluation;
using Verifier.Numeric.LinearAlgebra;
using Verifier.Numeric.Sampling;
using Verifier.Numeric.Training.Blocks;

namespace Verifier.Numeric.Training;

/// <summary>The mean of (aᵀγ(Bx) − y)² over samples.</summary>
/// <param name="activation">The student's γ and γ'.</param>
/// <param name="reduction">Null for raw labels as in the paper.</param>
/// <param name="trainsWeights">Whether the gradient in a is computed too.</param>
public sealed class SampledSquaredLoss(DifferentiableActivation activation, LabelReduction? reduction = null, bool trainsWeights = false)
    : SampledObjective(reduction)
{
    private readonly DifferentiableActivation activation = activation;
    private readonly bool trainsWeights = trainsWeights;

    internal override SampleSums CreateSums(BlockKernels kernels, int width, int dimension) => new Sums(this, kernels, width, dimension);

    private sealed unsafe class Sums(SampledSquaredLoss objective, BlockKernels kernels, int width, int dimension) : SampleSums
    {
        private readonly int stride = kernels.PaddedColumns(dimension);
        private readonly int unitStride = kernels.PaddedColumns(width);
        private readonly AlignedArray outputWeights = new(kernels.PaddedColumns(width));
        private readonly AlignedArray gradient = new((width + 3) / 4 * 4 * kernels.PaddedColumns(dimension));
        private readonly AlignedArray outputs = new(SampleBlock.RowsFor(dimension));
        private readonly double[] weightGradient = new double[objective.trainsWeights ? width : 0];
        private double scale;
        private double value;

        public override void Begin(TwoLayerNetwork student, int batch)
        {
            student.Weights.CopyTo(outputWeights.Values);
            scale = 1.0 / batch;
            value = 0;
            gradient.Values.Clear();
            Array.Clear(weightGradient);
        }

        // ∂/∂a_j = 2 mean e γ(z_j) and ∂/∂b_j = 2 mean e a_j γ'(z_j) x with e = aᵀγ(z) − y.
        public override void Add(SampleBlock block)
        {
            outputs.Values.Clear();
            double[] values = objective.activation.Closed is null || objective.trainsWeights ? Values(block) : [];
            AddOutputs(block, values);
            for (int n = 0; n < block.Rows; n++)
            {
                double error = n < block.Count ? outputs.Pointer[n] - block.Labels[n] : 0;
                value += scale * error * error;
                block.Labels[n] = 2 * scale * error;
            }

            for (int n = 0; objective.trainsWeights && n < block.Rows; n++)
            {
                RowArithmetic.AddScaled(block.Labels[n], values.AsSpan(n * unitStride, width), weightGradient);
            }

            WriteSlopes(block);
            kernels.AddTransposed(block.Scratch, width, block.Inputs, dimension, block.Rows, gradient.Pointer);
        }

        public override void Merge(SampleSums other)
        {
            Sums part = (Sums)other;
            value += part.value;
            RowArithmetic.Add(part.weightGradient, weightGradient);
            RowArithmetic.Add(part.gradient.Values, gradient.Values);
        }

        public override LossGradient Finish() => new(value, [.. weightGradient], BlockResult.Matrix(gradient, width, dimension, stride));

        private double[] Values(SampleBlock block)
        {
            double[] values = new double[block.Rows * unitStride];
            objective.activation.Value(new ReadOnlySpan<double>(block.Projections, values.Length), values);
            return values;
        }

        private void AddOutputs(SampleBlock block, double[] values)
        {
            if (objective.activation.Closed is HingePolynomial closed)
            {
                kernels.AddOutputs(closed, block.Projections, width, block.Rows, outputWeights.Pointer, outputs.Pointer);
                return;
            }

            for (int n = 0; n < block.Rows; n++)
            {
                outputs.Pointer[n] = RowArithmetic.Dot(values.AsSpan(n * unitStride, width), outputWeights.Values[..width]);
            }
        }

        private void WriteSlopes(SampleBlock block)
        {
            if (objective.activation.Closed is HingePolynomial closed)
            {
                kernels.WriteSlopes(closed, block.Projections, width, block.Rows, outputWeights.Pointer, block.Labels, block.Scratch);
                return;
            }

            Span<double> slopes = new(block.Scratch, block.Rows * unitStride);
            objective.activation.Derivative(new ReadOnlySpan<double>(block.Projections, slopes.Length), slopes);
            for (int n = 0; n < block.Rows; n++)
            {
                for (int j = 0; j < width; j++)
                {
                    slopes[(n * unitStride) + j] *= block.Labels[n] * outputWeights.Pointer[j];
                }
            }
        }
    }
}
