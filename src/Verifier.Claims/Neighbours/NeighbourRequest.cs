using Verifier.Claims.Checks;
using Verifier.Symbolic.Neighbours.SafranShamir;

namespace Verifier.Claims.Neighbours;

/// <summary>How neighbouring results are checked.</summary>
/// <param name="Options">Seed and effort.</param>
/// <param name="SmallestSize">The least number of neurons whose critical point is certified.</param>
/// <param name="LargestSize">The largest one.</param>
public sealed record NeighbourRequest(CheckOptions Options, int SmallestSize, int LargestSize)
{
    /// <summary>The least k; at least <see cref="SymmetricCriticalPoint.SmallestSize"/>.</summary>
    public int SmallestSize { get; } = SmallestSize >= SymmetricCriticalPoint.SmallestSize
        ? SmallestSize
        : throw new ArgumentOutOfRangeException(nameof(SmallestSize), SmallestSize, "The family is certified from k = 5 on.");

    /// <summary>The largest k; at most <see cref="SymmetricCriticalPoint.LargestSize"/>.</summary>
    public int LargestSize { get; } = LargestSize >= SmallestSize && LargestSize <= SymmetricCriticalPoint.LargestSize
        ? LargestSize
        : throw new ArgumentOutOfRangeException(nameof(LargestSize), LargestSize, "The largest k is between the smallest one and 30.");
}
