using Verifier.Numeric.Sampling;

namespace Verifier.Numeric.Kernels;

/// <summary>Means over random networks of finite width, at two inputs.</summary>
/// <param name="FirstVariance">Σ(x, x).</param>
/// <param name="Covariance">Σ(x, x′).</param>
/// <param name="FirstTangent">Θ(x, x).</param>
/// <param name="CrossTangent">Θ(x, x′).</param>
public sealed record SampledKernels(Estimate FirstVariance, Estimate Covariance, Estimate FirstTangent, Estimate CrossTangent)
{
    /// <summary>Σ_i weight_i · kernels_i for independent samples.</summary>
    internal static SampledKernels Combine(IReadOnlyList<(double Weight, SampledKernels Kernels)> terms) => new(
        Combine(terms, kernels => kernels.FirstVariance),
        Combine(terms, kernels => kernels.Covariance),
        Combine(terms, kernels => kernels.FirstTangent),
        Combine(terms, kernels => kernels.CrossTangent));

    private static Estimate Combine(IReadOnlyList<(double Weight, SampledKernels Kernels)> terms, Func<SampledKernels, Estimate> part)
    {
        Estimate[] parts = [.. terms.Select(term => part(term.Kernels))];
        double mean = terms.Zip(parts, (term, estimate) => term.Weight * estimate.Mean).Sum();
        double variance = terms.Zip(parts, (term, estimate) => Math.Pow(term.Weight * estimate.StandardError, 2)).Sum();
        return new Estimate(mean, Math.Sqrt(variance), parts.Sum(estimate => estimate.Count), parts[0].Seed)
        {
            LargestShare = parts.Max(estimate => estimate.LargestShare),
        };
    }
}
