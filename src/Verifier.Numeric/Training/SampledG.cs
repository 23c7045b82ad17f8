using Verifier.Numeric.Evaluation;
using Verifier.Numeric.LinearAlgebra;
using Verifier.Numeric.Training.Blocks;

namespace Verifier.Numeric.Training;

/// <summary>The sample form (2.7) of G.</summary>
/// <param name="fourthCoefficient">σ̂_4; only its sign is used.</param>
/// <param name="mu">μ.</param>
/// <param name="lambda">λ.</param>
/// <param name="reduction">Null for raw labels as in the paper.</param>
public sealed class SampledG(double fourthCoefficient, double mu, double lambda, LabelReduction? reduction = null) : SampledObjective(reduction)
{
    private readonly int sign = Math.Sign(fourthCoefficient);
    private readonly double mu = mu;
    private readonly double lambda = lambda;

    internal override SampleSums CreateSums(BlockKernels kernels, int width, int dimension) => new Sums(this, kernels, width, dimension);

    // All terms but one depend on the samples through W = Σw and M = Σ w xxᵀ alone, and C = Σ w (Bx)xᵀ = BM; half of M is enough.
    private sealed unsafe class Sums(SampledG objective, BlockKernels kernels, int width, int dimension) : SampleSums
    {
        private readonly AlignedArray moments = new(Aligned4(dimension) * kernels.PaddedColumns(dimension));
        private readonly AlignedArray gradient = new(Aligned4(width) * kernels.PaddedColumns(dimension));
        private RowMatrix rows = new(width, dimension);
        private double scale;
        private double weightSum;
        private double quartic;

        public override void Begin(TwoLayerNetwork student, int batch)
        {
            rows = student.Rows;
            scale = 1.0 / batch;
            weightSum = 0;
            quartic = 0;
            moments.Values.Clear();
            gradient.Values.Clear();
        }

        public override void Add(SampleBlock block)
        {
            for (int n = 0; n < block.Rows; n++)
            {
                block.Labels[n] = n < block.Count ? scale * block.Labels[n] : 0;
                weightSum += block.Labels[n];
            }

            kernels.WriteScaledRows(block.Inputs, dimension, block.Rows, block.Labels, block.Scratch);
            kernels.AddTransposedUpper(block.Scratch, block.Inputs, dimension, block.Rows, moments.Pointer);
            quartic += kernels.WriteChaosFactors(block.Projections, width, block.Rows, block.Labels, 12 + objective.mu, block.Scratch);
            kernels.AddTransposed(block.Scratch, width, block.Inputs, dimension, block.Rows, gradient.Pointer);
        }

        public override void Merge(SampleSums other)
        {
            Sums part = (Sums)other;
            weightSum += part.weightSum;
            quartic += part.quartic;
            RowArithmetic.Add(part.moments.Values, moments.Values);
            RowArithmetic.Add(part.gradient.Values, gradient.Values);
        }

        public override LossGradient Finish()
        {
            RowMatrix second = BlockResult.Symmetric(moments, dimension, kernels.PaddedColumns(dimension));
            RowMatrix cubic = BlockResult.Matrix(gradient, width, dimension, kernels.PaddedColumns(dimension));
            RowMatrix correlation = MatrixProduct.Multiply(rows, second);
            return ChaosObjective.Finish((correlation, cubic, weightSum, quartic), rows, objective.sign, objective.mu, objective.lambda);
        }

        private static int Aligned4(int count) => (count + 3) / 4 * 4;
    }
}
