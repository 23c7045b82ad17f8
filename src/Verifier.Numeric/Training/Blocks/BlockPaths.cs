using System.Runtime.Intrinsics;
using Verifier.Numeric.LinearAlgebra;

namespace Verifier.Numeric.Training.Blocks;

/// <summary>The kernels of a path.</summary>
internal static class BlockPaths
{
    /// <summary>Kernels for doubles.</summary>
    public static BlockKernels<double> InDouble(VectorPath path) => path switch
    {
        VectorPath.Avx512Winograd => new WinogradBlockKernels<double, Lane512, Vector512<double>>(path),
        VectorPath.Avx512 => new LaneBlockKernels<double, Lane512, Vector512<double>>(path),
        VectorPath.Avx2 => new LaneBlockKernels<double, Lane256, Vector256<double>>(path),
        VectorPath.Scalar => new LaneBlockKernels<double, ScalarLane, double>(path),
        _ => throw new ArgumentOutOfRangeException(nameof(path), path, "A path without kernels."),
    };

    /// <summary>Kernels for floats.</summary>
    public static BlockKernels<float> InSingle(VectorPath path) => path switch
    {
        VectorPath.Avx512Winograd => new WinogradBlockKernels<float, SingleLane512, Vector512<float>>(path),
        VectorPath.Avx512 => new LaneBlockKernels<float, SingleLane512, Vector512<float>>(path),
        VectorPath.Avx2 => new LaneBlockKernels<float, SingleLane256, Vector256<float>>(path),
        VectorPath.Scalar => new LaneBlockKernels<float, SingleScalarLane, float>(path),
        _ => throw new ArgumentOutOfRangeException(nameof(path), path, "A path without kernels."),
    };
}
