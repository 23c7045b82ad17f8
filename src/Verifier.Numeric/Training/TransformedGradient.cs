using Verifier.Numeric.Evaluation;
using Verifier.Numeric.LinearAlgebra;

namespace Verifier.Numeric.Training;

/// <summary>Gradients of a function of B in the coordinates B̃ with B = B̃W, W symmetric: ∇̃ = ∇·W.</summary>
/// <param name="inner">Gradients in B.</param>
/// <param name="transform">W.</param>
public sealed class TransformedGradient(GradientSource inner, RowMatrix transform) : GradientSource
{
    /// <inheritdoc/>
    public override LossGradient Gradient(TwoLayerNetwork student, int step, CancellationToken cancellation)
    {
        LossGradient gradient = inner.Gradient(Original(student), step, cancellation);
        return gradient with { Rows = MatrixProduct.Multiply(gradient.Rows, transform) };
    }

    /// <inheritdoc/>
    public override double? RoundingError(TwoLayerNetwork student, int step, CancellationToken cancellation) =>
        inner.RoundingError(Original(student), step, cancellation);

    private TwoLayerNetwork Original(TwoLayerNetwork student) => student.WithRows(MatrixProduct.Multiply(student.Rows, transform));
}
