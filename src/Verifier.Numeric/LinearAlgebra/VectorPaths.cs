using System.Runtime.Intrinsics.X86;

namespace Verifier.Numeric.LinearAlgebra;

/// <summary>What this processor can do.</summary>
public static class VectorPaths
{
    /// <summary>All paths of this processor, narrowest first.</summary>
    public static IReadOnlyList<VectorPath> Supported { get; } =
    [
        VectorPath.Scalar,
        .. Avx2.IsSupported && Fma.IsSupported ? new[] { VectorPath.Avx2 } : [],
        .. Avx512F.IsSupported && Avx512DQ.IsSupported ? new[] { VectorPath.Avx512, VectorPath.Avx512Winograd } : [],
    ];

    /// <summary>The path with the widest registers of this processor that multiplies plainly.</summary>
    public static VectorPath Widest { get; } = Supported.Last(path => path != VectorPath.Avx512Winograd);

    /// <summary>The fastest path of this processor.</summary>
    public static VectorPath Fastest { get; } = AddsWhileMultiplying ? Supported[^1] : Widest;

    /// <summary>The path itself, or the fastest for null.</summary>
    /// <exception cref="ArgumentOutOfRangeException">This processor does not have the path.</exception>
    internal static VectorPath Choose(VectorPath? path) =>
        path is null ? Fastest
        : Supported.Contains(path.Value) ? path.Value
        : throw new ArgumentOutOfRangeException(nameof(path), path, $"This processor has only the paths {string.Join(", ", Supported)}.");

    // AMD's have vector adders apart from the multipliers; Intel's add and multiply 512 bits with the same units.
    private static bool AddsWhileMultiplying => X86Base.IsSupported && X86Base.CpuId(0, 0) is (_, Ebx: 0x68747541, Ecx: 0x444D4163, Edx: 0x69746E65);
}
