using System.Numerics;
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

    internal override SampleSums<TNumber> CreateSums<TNumber>(BlockKernels<TNumber> kernels, int width, int dimension) =>
        new Sums<TNumber>(this, kernels, width, dimension);

    private sealed unsafe class Sums<TNumber>(SampledSquaredLoss objective, BlockKernels<TNumber> kernels, int width, int dimension)
        : SampleSums<TNumber>
        where TNumber : unmanaged, IBinaryFloatingPointIeee754<TNumber>
    {
        private readonly UnitOutputs<TNumber> outputs = new(kernels, objective.activation, width);
        private readonly LayerGradient<TNumber> gradient = LayerGradient<TNumber>.Create(kernels, objective.activation, width, dimension);
        private readonly double[] weightGradient = new double[objective.trainsWeights ? width : 0];
        private double scale;
        private double value;

        public override void Begin(TwoLayerNetwork student, int batch)
        {
            outputs.SetWeights(student.Weights);
            scale = 1.0 / batch;
            value = 0;
            gradient.Begin(student.Weights);
            Array.Clear(weightGradient);
        }

        // ∂/∂a_j = 2 mean e γ(z_j) and ∂/∂b_j = a_j · 2 mean e γ'(z_j) x with e = aᵀγ(z) − y.
        public override void AddStrip(SampleBlock<TNumber> block, int strip)
        {
            TNumber* z = block.Factors.At(strip);
            TNumber* errors = stackalloc TNumber[Strip<TNumber>.Samples];
            outputs.Write(z, errors);
            value += scale * kernels.SubtractLabels(block.Labels(strip), block.CountOf(strip), errors);
            kernels.Scale(2 * scale, errors);
            if (objective.trainsWeights)
            {
                outputs.AddWeightGradient(z, errors, weightGradient);
            }

            gradient.AddStrip(block, strip, errors);
        }

        public override void AddBlock(SampleBlock<TNumber> block) => gradient.AddBlock(block);

        public override void Merge(SampleSums<TNumber> other, int threads)
        {
            Sums<TNumber> section = (Sums<TNumber>)other;
            value += section.value;
            RowArithmetic.Add(section.weightGradient, weightGradient);
            gradient.Add(section.gradient, threads);
        }

        public override LossGradient Finish() => new(value, [.. weightGradient], gradient.ToMatrix());
    }
}
