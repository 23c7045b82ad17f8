using Verifier.Numeric.LinearAlgebra;

namespace Verifier.Numeric.Convolution;

/// <summary>One filter shared by k patches and their output weights: f(Z, w, a) = Σ_j a_j σ(wᵀZ_j), Z = [Z_1 … Z_k] ∈ ℝ^{p×k}.</summary>
/// <remarks>A student in weight-normalised form holds v and acts with w = v/‖v‖. Mutable storage; equality is identity of the arrays.</remarks>
public sealed record ConvolutionNetwork
{
    /// <summary>The network of the given filter and output weights, which are kept, not copied.</summary>
    /// <exception cref="ArgumentException">The filter is 0 or has no entry, or there is no weight.</exception>
    public ConvolutionNetwork(double[] filter, double[] weights)
    {
        (Filter, Weights) = (filter, weights);
        FilterNorm = RowArithmetic.Norm(filter);
        if (!(FilterNorm > 0) || weights.Length == 0)
        {
            throw new ArgumentException("A convolutional network needs a filter other than 0 and at least one output weight.", nameof(filter));
        }
    }

    /// <summary>v, or w* of a teacher.</summary>
    public double[] Filter { get; }

    /// <summary>a.</summary>
    public double[] Weights { get; }

    /// <summary>‖v‖.</summary>
    public double FilterNorm { get; }

    /// <summary>k.</summary>
    public int Patches => Weights.Length;

    /// <summary>p.</summary>
    public int PatchSize => Filter.Length;

    /// <summary>1ᵀa.</summary>
    public double WeightSum => Weights.Sum();

    /// <summary>
    /// A teacher with ‖w*‖ = 1, ‖a*‖ = <paramref name="norm"/> and (1ᵀa*)²/‖a*‖² = <paramref name="ratio"/>: w* = e_1, a* in the plane of 1 and
    /// (1, −1, 1, −1, …), the latter without its mean.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The ratio is outside [0, k], or the norm is not positive, or k = 1 with a ratio other than 1.</exception>
    public static ConvolutionNetwork Teacher(int patchSize, int patches, double ratio, double norm)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(patchSize);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(patches);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(norm);
        ArgumentOutOfRangeException.ThrowIfLessThan(ratio, patches == 1 ? 1 : 0);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(ratio, patches);
        double[] filter = new double[patchSize];
        filter[0] = 1;
        double along = norm * Math.Sqrt(ratio) / patches;
        double[] weights = [.. Enumerable.Range(0, patches).Select(j => (j % 2 == 0 ? 1.0 : -1.0) - (patches % 2 == 0 ? 0 : 1.0 / patches))];
        double length = RowArithmetic.Norm(weights);
        double across = norm * Math.Sqrt(1 - (ratio / patches)) / (length > 0 ? length : 1);
        return new ConvolutionNetwork(filter, [.. weights.Select(weight => along + (across * weight))]);
    }

    /// <summary>The angle φ ∈ [0, π] between the filters, accurate near both ends: 2 atan2(‖ŵ − ŵ′‖, ‖ŵ + ŵ′‖).</summary>
    /// <exception cref="ArgumentException">The filters differ in length.</exception>
    public double AngleTo(ConvolutionNetwork other)
    {
        Require.Length(PatchSize, other.PatchSize, nameof(other));
        double difference = 0;
        double sum = 0;
        for (int i = 0; i < PatchSize; i++)
        {
            double mine = Filter[i] / FilterNorm;
            double theirs = other.Filter[i] / other.FilterNorm;
            difference += (mine - theirs) * (mine - theirs);
            sum += (mine + theirs) * (mine + theirs);
        }

        return 2 * Math.Atan2(Math.Sqrt(difference), Math.Sqrt(sum));
    }
}
