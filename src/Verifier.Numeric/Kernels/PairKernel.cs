namespace Verifier.Numeric.Kernels;

/// <summary>The dual kernel κ(q, q′, ρ) = E[σ(u)σ(v)] of jointly normal u, v with variances q, q′ and correlation ρ, in doubles.</summary>
/// <remarks>
/// Daniely, Frostig, Singer 2016. Values next to ρ = ±1 lose no digits: each kernel is written in 1 − ρ, 1 + ρ and the angle. Relative
/// errors stay below 1e-14 for variances of order 1, except next to a zero of the value itself.
/// </remarks>
public abstract class PairKernel
{
    /// <summary>κ = E[σ(u)σ(v)].</summary>
    public abstract double Value(NormalPair pair);

    /// <summary>The derivative of κ in the covariance, E[σ′(u)σ′(v)]; infinite at ρ = ±1 where σ jumps.</summary>
    public abstract double Slope(NormalPair pair);

    /// <summary>κ(q, q′, 1) − κ(q, q′, ρ) ≥ 0 for q = q′, to full relative accuracy.</summary>
    public abstract double Fall(NormalPair pair);

    /// <summary>E[σ(u)²] at a variance.</summary>
    public double SecondMoment(double variance) => Value(NormalPair.Same(variance));

    /// <summary>1 − κ(ρ)/κ(1), to full relative accuracy.</summary>
    public double RelativeFall(NormalPair pair) => Fall(pair) / Value(pair.Align());
}
