using Verifier.Numeric.LinearAlgebra;
using Verifier.Numeric.Threading;

namespace Verifier.Numeric.Training.Blocks;

/// <summary>Sums over a section added to those over another.</summary>
internal static class SumOfSections
{
    // Some pages: less is not worth the start of a thread.
    private const int ChunkLength = 2048;

    /// <summary>target ← target + source.</summary>
    public static void Add(AlignedArray<double> source, AlignedArray<double> target, int threads) =>
        WorkerTeam.Run((target.Length + ChunkLength - 1) / ChunkLength, threads, (chunk, _) =>
        {
            int first = chunk * ChunkLength, length = Math.Min(ChunkLength, target.Length - first);
            RowArithmetic.Add(source.Values.Slice(first, length), target.Values.Slice(first, length));
        });
}
