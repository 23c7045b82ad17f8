using System.Collections.Immutable;
using Verifier.Arithmetic.Constants;

namespace Verifier.Symbolic.Gaussian;

/// <summary>e^{ay² + by} · Π_j Φ(α_j y + β_j) together with a frequency ω ≥ 0, which says which cos(ωy), sin(ωy) multiply it.</summary>
/// <remarks>
/// Equality: the same a, b, ω and the same multiset of factors. Distinct kernels are linearly independent over polynomials.
/// </remarks>
public sealed class GaussianKernel : IEquatable<GaussianKernel>
{
    /// <summary>The kernel with the given exponent, frequency and factors.</summary>
    public GaussianKernel(ExactConstant quadratic, ExactConstant linear, ExactConstant frequency, ImmutableArray<NormalFactor> factors)
    {
        Quadratic = quadratic;
        Linear = linear;
        Frequency = frequency;
        Factors = factors;
    }

    /// <summary>The kernel 1.</summary>
    public static GaussianKernel One { get; } = new(ExactConstant.Zero, ExactConstant.Zero, ExactConstant.Zero, []);

    /// <summary>a.</summary>
    public ExactConstant Quadratic { get; }

    /// <summary>b.</summary>
    public ExactConstant Linear { get; }

    /// <summary>ω ≥ 0.</summary>
    public ExactConstant Frequency { get; }

    /// <summary>The factors Φ(α_j y + β_j), with repetition.</summary>
    public ImmutableArray<NormalFactor> Factors { get; }

    /// <summary>Whether the kernel is 1: its multiples are polynomials.</summary>
    public bool IsOne => IsConstantExponential && Frequency.IsZero && Factors.IsEmpty;

    /// <summary>Whether a = b = 0.</summary>
    public bool IsConstantExponential => Quadratic.IsZero && Linear.IsZero;

    /// <summary>q = 1 − 2a: the expectation of an unbounded piece exists when q &gt; 0.</summary>
    public ExactConstant Width => ExactConstant.One - (2 * Quadratic);

    /// <summary>The kernel e^{ay² + by}.</summary>
    public static GaussianKernel Exponential(ExactConstant quadratic, ExactConstant linear) => new(quadratic, linear, ExactConstant.Zero, []);

    /// <summary>The same kernel with another frequency.</summary>
    public GaussianKernel WithFrequency(ExactConstant frequency) => new(Quadratic, Linear, frequency, Factors);

    /// <summary>The product of the exponentials and of the Φ-factors, at the given frequency.</summary>
    public GaussianKernel Times(GaussianKernel other, ExactConstant frequency) =>
        new(Quadratic + other.Quadratic, Linear + other.Linear, frequency, Factors.AddRange(other.Factors));

    /// <summary>The kernel in which φ(αy + β)·√(2π)e^{β²/2} takes the place of the factor Φ(αy + β) with the given index.</summary>
    /// <remarks>φ(αy + β) = (2π)^{−1/2} e^{−β²/2} · e^{−α²y²/2 − αβy}; the constant is left to the caller.</remarks>
    public GaussianKernel WithDensityInPlaceOf(int index)
    {
        NormalFactor factor = Factors[index];
        ExactConstant half = new Arithmetic.Rational(1, 2);
        return new GaussianKernel(
            Quadratic - (half * factor.Slope * factor.Slope), Linear - (factor.Slope * factor.Offset), Frequency, Factors.RemoveAt(index));
    }

    /// <inheritdoc/>
    public bool Equals(GaussianKernel? other) => other is not null
        && Quadratic.Equals(other.Quadratic) && Linear.Equals(other.Linear) && Frequency.Equals(other.Frequency)
        && SameFactors(other.Factors);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as GaussianKernel);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Quadratic, Linear, Frequency, Factors.Sum(factor => (long)factor.GetHashCode()));

    private bool SameFactors(ImmutableArray<NormalFactor> others)
    {
        ImmutableArray<NormalFactor> remaining = others;
        foreach (NormalFactor factor in Factors)
        {
            int index = remaining.IndexOf(factor);
            if (index < 0)
            {
                return false;
            }

            remaining = remaining.RemoveAt(index);
        }

        return remaining.IsEmpty;
    }
}
