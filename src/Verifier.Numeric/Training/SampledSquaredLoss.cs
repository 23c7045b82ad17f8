using Verifier.Numeric.Evaluation;
using Verifier.Numeric.LinearAlgebra;
using Verifier.Numeric.Sampling;

namespace Verifier.Numeric.Training;

/// <summary>The mean of (aᵀγ(Bx) − y)² over samples.</summary>
/// <param name="activation">The student's γ and γ'.</param>
/// <param name="reduction">Null for raw labels as in the paper.</param>
public sealed class SampledSquaredLoss(DifferentiableActivation activation, LabelReduction? reduction = null) : SampledObjective
{
    private readonly DifferentiableActivation activation = activation;
    private readonly LabelReduction? reduction = reduction;

    internal override SampleSums Begin(TwoLayerNetwork student, int batch) => new Sums(this, student, batch);

    private sealed class Sums(SampledSquaredLoss objective, TwoLayerNetwork student, int batch) : SampleSums
    {
        private readonly double[] weights = new double[student.Width];
        private readonly RowMatrix rows = new(student.Width, student.Dimension);
        private double value;

        // ∂/∂a_j = 2 mean e γ(z_j) and ∂/∂b_j = 2 mean e a_j γ'(z_j) x with e = aᵀγ(z) − y.
        public override void Add(Span<double> inputs, Span<double> labels)
        {
            objective.reduction?.Apply(inputs, labels);
            int m = student.Width;
            MatrixView x = MatrixView.Of(inputs, labels.Length, student.Dimension);
            double[] z = new double[labels.Length * m];
            double[] outputs = new double[z.Length];
            MatrixProduct.Add(x, ((MatrixView)student.Rows).Transposed, z);
            objective.activation.Value(z, outputs);
            objective.activation.Derivative(z, z);
            for (int n = 0; n < labels.Length; n++)
            {
                Span<double> slopes = z.AsSpan(n * m, m);
                double error = RowArithmetic.Dot(outputs.AsSpan(n * m, m), student.Weights) - labels[n];
                value += error * error / batch;
                RowArithmetic.AddScaled(2 * error / batch, outputs.AsSpan(n * m, m), weights);
                for (int j = 0; j < m; j++)
                {
                    slopes[j] *= 2 * error * student.Weights[j] / batch;
                }
            }

            MatrixProduct.Add(MatrixView.Of(z, labels.Length, m).Transposed, x, rows.Values);
        }

        public override void Merge(SampleSums other)
        {
            Sums part = (Sums)other;
            value += part.value;
            RowArithmetic.Add(part.weights, weights);
            MatrixSum.AddScaled(1, part.rows, rows);
        }

        public override LossGradient Finish() => new(value, weights, rows);
    }
}
