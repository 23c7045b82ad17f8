namespace Verifier.Reports.Kernels;

/// <summary>What is tabulated of a dual kernel.</summary>
public enum KernelQuantity
{
    /// <summary>κ(ρ).</summary>
    Kernel,

    /// <summary>κ′(ρ).</summary>
    Derivative,

    /// <summary>1 − κ(ρ)/κ(1).</summary>
    Loss,
}
