using System.Runtime.Intrinsics.X86;

namespace Verifier.Numeric.LinearAlgebra;

/// <summary>What this processor can do.</summary>
public static class VectorPaths
{
    /// <summary>The widest path of this processor.</summary>
    public static VectorPath Widest { get; } = Supported[^1];

    /// <summary>All paths of this processor, narrowest first.</summary>
    public static IReadOnlyList<VectorPath> Supported =>
    [
        VectorPath.Scalar,
        .. Avx2.IsSupported && Fma.IsSupported ? new[] { VectorPath.Avx2 } : [],
        .. Avx512F.IsSupported && Avx512DQ.IsSupported ? new[] { VectorPath.Avx512 } : [],
    ];
}
