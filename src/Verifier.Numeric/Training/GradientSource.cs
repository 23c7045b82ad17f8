using Verifier.Numeric.Evaluation;

namespace Verifier.Numeric.Training;

/// <summary>Where a training run takes its gradients from.</summary>
public abstract class GradientSource
{
    /// <summary>The gradient for step number <paramref name="step"/> at a student; repeatable.</summary>
    public abstract LossGradient Gradient(TwoLayerNetwork student, int step, CancellationToken cancellation);
}
