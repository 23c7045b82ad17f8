using Verifier.Numeric.Evaluation;
using Verifier.Numeric.LinearAlgebra;

namespace Verifier.Numeric.Training;

/// <summary>The sample form (2.7) of G.</summary>
/// <param name="fourthCoefficient">σ̂_4; only its sign is used.</param>
/// <param name="mu">μ.</param>
/// <param name="lambda">λ.</param>
/// <param name="reduction">Null for raw labels as in the paper.</param>
public sealed class SampledG(double fourthCoefficient, double mu, double lambda, LabelReduction? reduction = null) : SampledObjective
{
    private readonly int sign = Math.Sign(fourthCoefficient);
    private readonly double mu = mu;
    private readonly double lambda = lambda;
    private readonly LabelReduction? reduction = reduction;

    internal override SampleSums Begin(TwoLayerNetwork student, int batch) => new Sums(this, student.Rows, batch);

    private sealed class Sums(SampledG objective, RowMatrix rows, int batch) : SampleSums
    {
        private readonly ChaosSums sums = new(rows, objective.mu);

        public override void Add(Span<double> inputs, Span<double> labels)
        {
            objective.reduction?.Apply(inputs, labels);
            RowArithmetic.Scale(1.0 / batch, labels);
            sums.Add(inputs, labels);
        }

        public override void Merge(SampleSums other) => sums.Merge(((Sums)other).sums);

        public override LossGradient Finish() => ChaosObjective.Finish(sums, rows, objective.sign, objective.mu, objective.lambda);
    }
}
