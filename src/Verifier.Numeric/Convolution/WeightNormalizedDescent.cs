using Verifier.Numeric.LinearAlgebra;

namespace Verifier.Numeric.Convolution;

/// <summary>Gradient descent with weight normalisation: v ← v − η ∂_vℓ(v,a), a ← a − η ∂_aℓ(v,a), both gradients at the old point.</summary>
/// <remarks>Du, Lee, Tian, Póczos, Singh 2018, Algorithm 1, on the population loss.</remarks>
/// <param name="loss">ℓ.</param>
/// <param name="stepSize">η &gt; 0.</param>
public sealed class WeightNormalizedDescent(ConvolutionLoss loss, double stepSize)
{
    /// <summary>η.</summary>
    public double StepSize { get; } = stepSize > 0 && double.IsFinite(stepSize)
        ? stepSize
        : throw new ArgumentOutOfRangeException(nameof(stepSize), stepSize, "A step size is positive.");

    /// <summary>One step; the student itself is not changed.</summary>
    public ConvolutionNetwork Step(ConvolutionNetwork student)
    {
        ConvolutionGradient gradient = loss.Gradient(student);
        double[] filter = [.. student.Filter];
        double[] weights = [.. student.Weights];
        RowArithmetic.AddScaled(-StepSize, gradient.Filter, filter);
        RowArithmetic.AddScaled(-StepSize, gradient.Weights, weights);
        return new ConvolutionNetwork(filter, weights);
    }

    /// <summary>The start, then the students after 1, 2, … steps, without end.</summary>
    public IEnumerable<ConvolutionNetwork> Run(ConvolutionNetwork start)
    {
        for (ConvolutionNetwork student = start; ; student = Step(student))
        {
            yield return student;
        }
    }
}
