using Verifier.Arithmetic;

namespace Verifier.Symbolic.Kernels;

/// <summary>The arguments X = m₁ + s₁x and Y = m₂ + s₂y of a dual kernel κ(ρ) = E[σ(X) σ(Y)], x and y standard normal of correlation ρ.</summary>
public sealed record KernelInputs
{
    /// <summary>The arguments with the given means and scales.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A scale is not positive.</exception>
    public KernelInputs(Rational mean1, Rational scale1, Rational mean2, Rational scale2)
    {
        First = (mean1, Positive(scale1, nameof(scale1)));
        Second = (mean2, Positive(scale2, nameof(scale2)));
    }

    /// <summary>Standard normal arguments.</summary>
    public static KernelInputs Standard { get; } = new(0, 1, 0, 1);

    /// <summary>m₁ and s₁.</summary>
    public (Rational Mean, Rational Scale) First { get; }

    /// <summary>m₂ and s₂.</summary>
    public (Rational Mean, Rational Scale) Second { get; }

    /// <summary>Whether X and Y have the same law: then κ is a sum of squares times ρ^k.</summary>
    public bool AreAlike => First == Second;

    /// <summary>Arguments of mean 0 and one scale.</summary>
    public static KernelInputs OfScale(Rational scale) => new(0, scale, 0, scale);

    private static Rational Positive(Rational scale, string name) =>
        scale.Sign > 0 ? scale : throw new ArgumentOutOfRangeException(name, scale, "The scale of an argument of a kernel is positive.");
}
