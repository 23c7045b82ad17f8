using Verifier.Numeric.Random;
using Verifier.Numeric.Sampling;

namespace Verifier.Numeric.Kernels;

/// <summary>Draws random networks of finite width and measures their kernels: the second route to <see cref="WideNetwork"/>.</summary>
/// <remarks>
/// Weights and biases are N(0, 1), see <see cref="WideNetwork"/> for the scaling. The outputs at two inputs have the covariance
/// σ_b² + σ_w² E⟨σ(h), σ(h′)⟩/n given the last hidden layer, and that is what is averaged; the tangent kernel is the inner product of the gradients in
/// all parameters. Both have a bias of order 1/n, n the width, which <see cref="Extrapolate"/> removes.
/// </remarks>
/// <param name="activation">σ and σ′.</param>
/// <param name="weightVariance">σ_w².</param>
/// <param name="biasVariance">σ_b².</param>
public sealed class NetworkSampler(DifferentiableActivation activation, double weightVariance, double biasVariance)
{
    private const int Outputs = 4;

    /// <summary>Means over networks of one width. The same seed gives the same estimate on any number of threads.</summary>
    /// <param name="first">Σ⁰, the law of a unit of the first layer at the two inputs: exact at every width.</param>
    /// <param name="depth">The number of hidden layers, at least 1.</param>
    /// <param name="width">The units of each hidden layer.</param>
    /// <param name="networks">The number of networks, at least 2.</param>
    /// <param name="seed">The seed.</param>
    /// <param name="cancellation">Stops the work.</param>
    public SampledKernels Sample(NormalPair first, int depth, int width, int networks, ulong seed, CancellationToken cancellation = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(depth);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(width);
        ArgumentOutOfRangeException.ThrowIfLessThan(networks, 2);
        RandomSequence sequence = new RandomSequence(seed).Split((ulong)width);
        double[] values = new double[networks * Outputs];
        Parallel.For(
            0,
            networks,
            new ParallelOptions { CancellationToken = cancellation },
            () => new FiniteNetwork(activation, weightVariance, biasVariance, depth, width),
            (number, _, network) =>
            {
                network.Draw(first, sequence.Split((ulong)number));
                network.Measure(first, values.AsSpan(number * Outputs, Outputs));
                return network;
            },
            _ => { });
        Estimate[] means = [.. Enumerable.Range(0, Outputs).Select(output => RunningMoments.Of(values, output, Outputs).ToEstimate(seed))];
        return new SampledKernels(means[0], means[1], means[2], means[3]);
    }

    /// <summary>
    /// The limit n → ∞ from the widths n, 2n, 4n by Richardson's rule K₁/3 − 2K₂ + 8K₄/3, which removes the terms of order 1/n and 1/n².
    /// </summary>
    /// <param name="first">Σ⁰.</param>
    /// <param name="depth">The number of hidden layers.</param>
    /// <param name="width">n.</param>
    /// <param name="networks">The number of networks of width n and of 2n; twice as many of 4n, which weigh most.</param>
    /// <param name="seed">The seed.</param>
    /// <param name="cancellation">Stops the work.</param>
    public SampledKernels Extrapolate(NormalPair first, int depth, int width, int networks, ulong seed, CancellationToken cancellation = default) =>
        SampledKernels.Combine(
        [
            (1.0 / 3, Sample(first, depth, width, networks, seed, cancellation)),
            (-2, Sample(first, depth, 2 * width, networks, seed, cancellation)),
            (8.0 / 3, Sample(first, depth, 4 * width, 2 * networks, seed, cancellation)),
        ]);
}
