using Verifier.Numeric.Evaluation;
using Verifier.Numeric.Random;

namespace Verifier.Numeric.Training;

/// <summary>Gradients on a data set that is the same for all steps: all of it, or one of its equal parts, drawn anew for each step.</summary>
/// <remarks>Part number p is what <paramref name="parts"/> gives at step p; samples are drawn again when they are needed, none are kept.</remarks>
/// <param name="parts">Gradients on a part: fresh samples with the batch N/count.</param>
/// <param name="count">The number of parts; 1 for gradients on the whole data set.</param>
/// <param name="order">The randomness of the order.</param>
public sealed class FixedSamples(GradientSource parts, int count, RandomSequence order) : GradientSource
{
    /// <inheritdoc/>
    public override LossGradient Gradient(TwoLayerNetwork student, int step, CancellationToken cancellation) =>
        parts.Gradient(student, Part(step), cancellation);

    /// <inheritdoc/>
    public override double? RoundingError(TwoLayerNetwork student, int step, CancellationToken cancellation) =>
        parts.RoundingError(student, Part(step), cancellation);

    private int Part(int step)
    {
        if (count == 1)
        {
            return 0;
        }

        Span<double> uniform = [0];
        order.FillUniform(uniform, step);
        return (int)(uniform[0] * count);
    }
}
