using System.Diagnostics.CodeAnalysis;
using Verifier.Symbolic.Hermite;

namespace Verifier.Symbolic.Kernels;

/// <summary>The dual kernel of an activation, or why it has none here.</summary>
public sealed class DualKernelResult
{
    private DualKernelResult(DualKernel? kernel, Refusal? refusal)
    {
        Kernel = kernel;
        Refusal = refusal;
    }

    /// <summary>The kernel, or null.</summary>
    public DualKernel? Kernel { get; }

    /// <summary>The refusal, or null.</summary>
    public Refusal? Refusal { get; }

    /// <summary>Whether there is a kernel.</summary>
    [MemberNotNullWhen(true, nameof(Kernel))]
    [MemberNotNullWhen(false, nameof(Refusal))]
    public bool Succeeded => Kernel is not null;

    /// <summary>A success.</summary>
    public static DualKernelResult Of(DualKernel kernel) => new(kernel, null);

    /// <summary>A refusal.</summary>
    public static DualKernelResult Of(Refusal refusal) => new(null, refusal);
}
