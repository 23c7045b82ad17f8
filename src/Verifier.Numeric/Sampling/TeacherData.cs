using Verifier.Numeric.Evaluation;
using Verifier.Numeric.LinearAlgebra;
using Verifier.Numeric.Random;

namespace Verifier.Numeric.Sampling;

/// <summary>Samples (x, y): x ~ N(0, I_d), y = a*ᵀσ(B*x) + ξ, ξ ~ N(0, noise²) independent of x.</summary>
/// <param name="teacher">a* and B*; rows of any norm.</param>
/// <param name="activation">σ; its derivative is not used.</param>
/// <param name="noiseDeviation">The standard deviation of ξ.</param>
public sealed class TeacherData(TwoLayerNetwork teacher, DifferentiableActivation activation, double noiseDeviation = 0)
{
    /// <summary>Samples of an activation that need not be differentiable.</summary>
    public TeacherData(TwoLayerNetwork teacher, ActivationFunction activation, double noiseDeviation = 0)
        : this(teacher, new DifferentiableActivation(activation, activation), noiseDeviation)
    {
    }

    /// <summary>a* and B*.</summary>
    public TwoLayerNetwork Teacher { get; } = teacher;

    /// <summary>σ.</summary>
    internal DifferentiableActivation Activation { get; } = activation;

    /// <summary>The standard deviation of ξ.</summary>
    internal double NoiseDeviation { get; } = noiseDeviation;

    /// <summary>
    /// Writes samples number <paramref name="first"/>, … of a sequence: one row of <paramref name="inputs"/> for each entry of
    /// <paramref name="labels"/>. A sample depends on its number only.
    /// </summary>
    public void Fill(RandomSequence sequence, long first, Span<double> inputs, Span<double> labels)
    {
        int d = Teacher.Dimension;
        Require.Length(labels.Length * d, inputs.Length, nameof(inputs));
        sequence.FillNormal(inputs, first * d);
        Evaluate(inputs, labels);
        if (NoiseDeviation > 0)
        {
            double[] noise = new double[labels.Length];
            sequence.Split(0).FillNormal(noise, first);
            RowArithmetic.AddScaled(NoiseDeviation, noise, labels);
        }
    }

    /// <summary>The noiseless labels a*ᵀσ(B*x) of the rows of <paramref name="inputs"/>.</summary>
    public void Evaluate(ReadOnlySpan<double> inputs, Span<double> labels)
    {
        int m = Teacher.Width;
        double[] activations = new double[labels.Length * m];
        MatrixView x = MatrixView.Of(inputs, labels.Length, Teacher.Dimension);
        MatrixProduct.Add(x, ((MatrixView)Teacher.Rows).Transposed, activations);
        Activation.Value(activations, activations);
        for (int n = 0; n < labels.Length; n++)
        {
            labels[n] = RowArithmetic.Dot(activations.AsSpan(n * m, m), Teacher.Weights);
        }
    }
}
