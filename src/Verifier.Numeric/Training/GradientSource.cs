using Verifier.Numeric.Evaluation;

namespace Verifier.Numeric.Training;

/// <summary>Where a training run takes its gradients from.</summary>
public abstract class GradientSource
{
    /// <summary>The gradient for step number <paramref name="step"/> at a student; repeatable.</summary>
    public abstract LossGradient Gradient(TwoLayerNetwork student, int step, CancellationToken cancellation);

    /// <summary>
    /// ‖∇ − ∇'‖/‖∇'‖ for the gradient ∇ of a step and ∇' on the same samples in double precision; null where gradients are in double precision.
    /// </summary>
    public virtual double? RoundingError(TwoLayerNetwork student, int step, CancellationToken cancellation) => null;
}
