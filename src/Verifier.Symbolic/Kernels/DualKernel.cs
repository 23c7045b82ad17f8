using Verifier.Arithmetic;
using Verifier.Arithmetic.Balls;
using Verifier.Symbolic.Expressions;

namespace Verifier.Symbolic.Kernels;

/// <summary>
/// The dual kernel κ(ρ) = E[σ(m₁ + s₁x) σ(m₂ + s₂y)] of an activation, x and y standard normal of correlation ρ (Daniely, Frostig, Singer 2016;
/// Cho, Saul 2009), with certified values.
/// </summary>
/// <remarks>Thread-safe. Made by <see cref="DualKernelAnalysis"/>.</remarks>
public abstract class DualKernel
{
    private const int GuardBits = 16;
    private const int MostBits = 1 << 15;

    private protected DualKernel(Expression activation, KernelInputs inputs)
    {
        Activation = activation;
        Inputs = inputs;
    }

    /// <summary>σ.</summary>
    public Expression Activation { get; }

    /// <summary>The means and scales.</summary>
    public KernelInputs Inputs { get; }

    /// <summary>How values are found.</summary>
    public abstract KernelRoute Route { get; }

    /// <summary>κ as a function of ρ in closed form; null when none is known.</summary>
    public virtual DualFormula? Formula => null;

    /// <summary>κ′ as a function of ρ in closed form; null when none is known.</summary>
    public virtual DualFormula? DerivativeFormula => null;

    /// <summary>κ(ρ) at a rational ρ in closed form; null when none is known.</summary>
    public virtual DualFormula? Exact(Rational rho, CancellationToken cancellation = default) => null;

    /// <summary>κ′(ρ) at a rational ρ in closed form; null when none is known.</summary>
    public virtual DualFormula? ExactDerivative(Rational rho, CancellationToken cancellation = default) => null;

    /// <summary>An enclosure of κ(ρ), of radius at most 2^(−<paramref name="bits"/>) where the route reaches that, and honest everywhere.</summary>
    public abstract Ball Enclose(Correlation correlation, int bits, CancellationToken cancellation = default);

    /// <summary>
    /// An enclosure of κ′(ρ) = s₁s₂ E[σ′(X)σ′(Y)], of radius at most 2^(−<paramref name="bits"/>) where the route reaches that. Indeterminate
    /// where κ′ is infinite, as at ±1 for an activation with jumps.
    /// </summary>
    public abstract Ball EncloseDerivative(Correlation correlation, int bits, CancellationToken cancellation = default);

    /// <summary>An enclosure of 1 − κ(ρ)/κ(1), of relative radius about 2^(−<paramref name="bits"/>) also as ρ → 1.</summary>
    public Ball EncloseLoss(Correlation correlation, int bits, CancellationToken cancellation = default)
    {
        Ball loss = Ball.Indeterminate;
        for (int working = bits + GuardBits; working <= MostBits; working *= 2)
        {
            Ball one = Enclose(Correlation.Of(1), working, cancellation);
            loss = Difference(correlation, working, cancellation) / one;
            if (loss.IsExact || (!loss.ContainsZero && loss.Radius.TopExponent + bits <= loss.MagnitudeUpperBound.TopExponent))
            {
                return loss;
            }
        }

        return loss;
    }

    /// <summary>An enclosure of κ(1) − κ(ρ), of radius about 2^(−bits).</summary>
    private protected virtual Ball Difference(Correlation correlation, int bits, CancellationToken cancellation) =>
        Enclose(Correlation.Of(1), bits, cancellation) - Enclose(correlation, bits, cancellation);
}
