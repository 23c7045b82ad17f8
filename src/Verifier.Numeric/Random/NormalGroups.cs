using System.Runtime.Intrinsics;
using Verifier.Numeric.LinearAlgebra;

namespace Verifier.Numeric.Random;

/// <summary>Normal variates in groups, with the registers of a chosen path.</summary>
internal static unsafe class NormalGroups
{
    /// <summary>Variates in a group.</summary>
    public const int Length = NormalLanes<ScalarLane, double>.Group;

    /// <summary>Fills whole groups of a sequence from number <paramref name="firstGroup"/> on.</summary>
    public static void Fill(RandomSequence sequence, long firstGroup, Span<double> destination)
    {
        fixed (double* target = destination)
        {
            Fill(sequence, firstGroup, target, destination.Length / Length, VectorPaths.Widest);
        }
    }

    /// <summary>Writes whole groups of a sequence.</summary>
    public static void Fill(RandomSequence sequence, long firstGroup, double* target, int groups, VectorPath path)
    {
        switch (path)
        {
            case VectorPath.Avx512 or VectorPath.Avx512Winograd:
                NormalLanes<Lane512, Vector512<double>>.Fill(target, (ulong)firstGroup, groups, sequence);
                break;
            case VectorPath.Avx2:
                NormalLanes<Lane256, Vector256<double>>.Fill(target, (ulong)firstGroup, groups, sequence);
                break;
            case VectorPath.Scalar:
                NormalLanes<ScalarLane, double>.Fill(target, (ulong)firstGroup, groups, sequence);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(path), path, "A path without kernels.");
        }
    }
}
