namespace Verifier.Claims.Files;

/// <summary>The indices first, first + step, … up to last.</summary>
/// <param name="First">The first index, at least 0.</param>
/// <param name="Last">No index is greater.</param>
/// <param name="Step">The distance of neighbours, at least 1.</param>
public sealed record IndexRange(int First, int Last, int Step)
{
    /// <summary>The greatest index a claim may name.</summary>
    public const int Greatest = 1000;

    /// <summary>The indices in ascending order.</summary>
    public IEnumerable<int> Indices()
    {
        for (int index = First; index <= Last; index += Step)
        {
            yield return index;
        }
    }
}
