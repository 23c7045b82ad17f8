using Verifier.Numeric.LinearAlgebra;
using Verifier.Numeric.Random;
using Verifier.Numeric.Sampling;

namespace Verifier.Numeric.Kernels;

/// <summary>One network of finite width at two inputs, with room for its weights.</summary>
internal sealed class FiniteNetwork
{
    private readonly DifferentiableActivation activation;
    private readonly double weightVariance;
    private readonly double biasVariance;
    private readonly double scale;
    private readonly RowMatrix[] weights;
    private readonly double[][] biases;
    private readonly double[] output;
    private readonly Trace one;
    private readonly Trace other;

    /// <summary>Room for a network with the given number of hidden layers and units in each.</summary>
    public FiniteNetwork(DifferentiableActivation activation, double weightVariance, double biasVariance, int depth, int width)
    {
        (this.activation, this.weightVariance, this.biasVariance) = (activation, weightVariance, biasVariance);
        scale = Math.Sqrt(weightVariance / width);
        weights = [.. Enumerable.Range(1, depth - 1).Select(_ => new RowMatrix(width, width))];
        biases = [.. weights.Select(_ => new double[width])];
        output = new double[width];
        (one, other) = (new Trace(depth, width), new Trace(depth, width));
    }

    /// <summary>Draws all weights, and the first layer from its law at the two inputs.</summary>
    public void Draw(NormalPair first, RandomSequence sequence)
    {
        int width = output.Length;
        sequence.FillNormal(one.Inputs[0]);
        sequence.FillNormal(other.Inputs[0], width);
        double x = Math.Sqrt(first.FirstVariance), y = Math.Sqrt(first.SecondVariance);
        for (int i = 0; i < width; i++)
        {
            double z = one.Inputs[0][i];
            one.Inputs[0][i] = x * z;
            other.Inputs[0][i] = y * ((first.Correlation.Value * z) + (first.Correlation.Sine * other.Inputs[0][i]));
        }

        sequence.FillNormal(output, 2L * width);
        for (int layer = 0; layer < weights.Length; layer++)
        {
            RandomSequence own = sequence.Split((ulong)layer);
            own.FillNormal(weights[layer].Values);
            own.FillNormal(biases[layer], (long)width * width);
            RowArithmetic.Scale(Math.Sqrt(biasVariance), biases[layer]);
        }
    }

    /// <summary>Writes Σ(x, x), Σ(x, x′), Θ(x, x), Θ(x, x′).</summary>
    public void Measure(NormalPair first, Span<double> values)
    {
        Run(one);
        Run(other);
        (values[0], values[2]) = Kernels(one, one, first.FirstVariance);
        (values[1], values[3]) = Kernels(one, other, first.Covariance);
    }

    // h^l = scale·W σ(h^{l−1}) + σ_b b; then the gradients g of the output in the h^l, from the last to the first.
    private void Run(Trace trace)
    {
        int last = weights.Length;
        for (int layer = 0; layer < last; layer++)
        {
            activation.Value(trace.Inputs[layer], trace.Units[layer]);
            for (int i = 0; i < output.Length; i++)
            {
                trace.Inputs[layer + 1][i] = (scale * RowArithmetic.Dot(weights[layer].Row(i), trace.Units[layer])) + biases[layer][i];
            }
        }

        activation.Value(trace.Inputs[last], trace.Units[last]);
        output.CopyTo(trace.Gradients[last], 0);
        for (int layer = last; layer >= 0; layer--)
        {
            double[] gradient = trace.Gradients[layer];
            activation.Derivative(trace.Inputs[layer], trace.Slopes);
            for (int i = 0; i < gradient.Length; i++)
            {
                gradient[i] *= scale * trace.Slopes[i];
            }

            if (layer > 0)
            {
                Transport(weights[layer - 1], gradient, trace.Gradients[layer - 1]);
            }
        }
    }

    private static void Transport(RowMatrix matrix, double[] gradient, double[] below)
    {
        Array.Clear(below);
        for (int i = 0; i < gradient.Length; i++)
        {
            RowArithmetic.AddScaled(gradient[i], matrix.Row(i), below);
        }
    }

    // Each layer adds ⟨g, g′⟩ times the kernel of what enters it.
    private (double Outputs, double Tangent) Kernels(Trace left, Trace right, double entering)
    {
        double tangent = 0;
        for (int layer = 0; layer < left.Units.Length; layer++)
        {
            tangent += RowArithmetic.Dot(left.Gradients[layer], right.Gradients[layer]) * entering;
            entering = biasVariance + (weightVariance * RowArithmetic.Dot(left.Units[layer], right.Units[layer]) / output.Length);
        }

        return (entering, tangent + entering);
    }

    /// <summary>What one input leaves in each layer.</summary>
    private sealed class Trace(int depth, int width)
    {
        public double[][] Inputs { get; } = Layers(depth, width);

        public double[][] Units { get; } = Layers(depth, width);

        public double[][] Gradients { get; } = Layers(depth, width);

        public double[] Slopes { get; } = new double[width];

        private static double[][] Layers(int depth, int width) => [.. Enumerable.Range(0, depth).Select(_ => new double[width])];
    }
}
