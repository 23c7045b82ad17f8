using Verifier.Numeric.Evaluation;

namespace Verifier.Numeric.Training;

/// <summary>Exact gradients of a population objective: plain gradient descent.</summary>
/// <param name="gradient">Value and gradient at a student.</param>
public sealed class PopulationGradient(Func<TwoLayerNetwork, LossGradient> gradient) : GradientSource
{
    /// <inheritdoc/>
    public override LossGradient Gradient(TwoLayerNetwork student, int step, CancellationToken cancellation) => gradient(student);
}
