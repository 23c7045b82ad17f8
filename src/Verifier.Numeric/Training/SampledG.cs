using Verifier.Numeric.Evaluation;
using Verifier.Numeric.Training.Blocks;

namespace Verifier.Numeric.Training;

/// <summary>The sample form (2.7) of G.</summary>
/// <param name="fourthCoefficient">σ̂_4; only its sign is used.</param>
/// <param name="mu">μ.</param>
/// <param name="lambda">λ.</param>
/// <param name="reduction">Null for raw labels as in the paper.</param>
public sealed class SampledG(double fourthCoefficient, double mu, double lambda, LabelReduction? reduction = null) : SampledObjective(reduction)
{
    internal override SampleSums<TNumber> CreateSums<TNumber>(BlockKernels<TNumber> kernels, int width, int dimension) =>
        new ChaosSampleSums<TNumber>(mu, 1, Finish, kernels, width, dimension);

    private LossGradient Finish(IChaosSums sums) =>
        ChaosObjective.AddPenalty(sums.Data(Math.Sign(fourthCoefficient)), sums.Rows, lambda);
}
