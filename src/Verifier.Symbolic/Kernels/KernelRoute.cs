namespace Verifier.Symbolic.Kernels;

/// <summary>How values of a dual kernel are found.</summary>
public enum KernelRoute
{
    /// <summary>By tilts, moments of orthants and the bivariate normal distribution: a closed form in ρ.</summary>
    ClosedForm,

    /// <summary>By Mehler's sum Σ s_k(m₁, s₁) s_k(m₂, s₂) ρ^k with a bound of its tail.</summary>
    MehlerSum,
}
