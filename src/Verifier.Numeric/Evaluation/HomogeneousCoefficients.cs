namespace Verifier.Numeric.Evaluation;

/// <summary>The coefficients of an activation with σ(r x) = r^p σ(x) for r &gt; 0: s_k(r) = r^p σ̂_k. ReLU and |x| have p = 1, the step p = 0.</summary>
/// <param name="coefficients">σ̂_0, σ̂_1, …; further ones are taken as 0.</param>
/// <param name="degree">p.</param>
public sealed class HomogeneousCoefficients(double[] coefficients, int degree = 1) : RadialCoefficients
{
    /// <inheritdoc/>
    public override void Evaluate(double norm, Span<double> values) => Write(Math.Pow(norm, degree), values);

    /// <inheritdoc/>
    public override void EvaluateDerivative(double norm, Span<double> derivatives) => Write(degree * Math.Pow(norm, degree - 1), derivatives);

    /// <inheritdoc/>
    public override void EvaluateSecondDerivative(double norm, Span<double> derivatives) =>
        Write(degree * (degree - 1) * Math.Pow(norm, degree - 2), derivatives);

    /// <inheritdoc/>
    public override double Tail(double norm, int count) => SumOfSquares(norm, count, coefficients.Length);

    private void Write(double factor, Span<double> target)
    {
        for (int k = 0; k < target.Length; k++)
        {
            target[k] = k < coefficients.Length ? factor * coefficients[k] : 0;
        }
    }
}
