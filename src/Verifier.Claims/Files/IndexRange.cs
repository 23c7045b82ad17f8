using System.Globalization;
using Verifier.Claims.Checks;
using Verifier.Symbolic.IndexFormulas;

namespace Verifier.Claims.Files;

/// <summary>The indices first, first + step, … up to last.</summary>
/// <param name="First">The first index, at least 0.</param>
/// <param name="Last">No index is greater.</param>
/// <param name="Step">The distance of neighbours, at least 1.</param>
public sealed record IndexRange(int First, int Last, int Step)
{
    /// <summary>The greatest index a claim may name.</summary>
    public const int Greatest = 1000;

    /// <summary>Whether all k ≥ First with that step are meant; Last then only bounds what is compared one by one.</summary>
    public bool IsUnbounded { get; init; }

    /// <summary>All k ≥ first, or every second one.</summary>
    public static IndexRange AllFrom(int first, int step) =>
        new(first, Math.Max(IndexIdentity.FirstSafe, first) + (2 * step), step) { IsUnbounded = true };

    /// <summary>The parities of the indices: 0 even, 1 odd.</summary>
    public IEnumerable<int> Remainders() => Step == 2 ? [First % 2] : [0, 1];

    /// <inheritdoc/>
    public override string ToString() => (IsUnbounded, First == Last, Step) switch
    {
        (true, _, 1) => string.Create(CultureInfo.InvariantCulture, $"all k >= {First}"),
        (true, _, _) => string.Create(CultureInfo.InvariantCulture, $"all {(First % 2 == 0 ? "even" : "odd")} k >= {First}"),
        (_, true, _) => CheckContext.Case(First),
        _ => string.Create(CultureInfo.InvariantCulture, $"k = {First}, {First + Step}, …, {Indices().Last()}"),
    };

    /// <summary>The indices in ascending order.</summary>
    public IEnumerable<int> Indices()
    {
        for (int index = First; index <= Last; index += Step)
        {
            yield return index;
        }
    }
}
