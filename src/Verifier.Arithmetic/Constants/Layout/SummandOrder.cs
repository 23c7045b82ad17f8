namespace Verifier.Arithmetic.Constants.Layout;

/// <summary>The order in which summands are printed: 1 − Φ(1), 2Φ(1) − 1, √5 − 1, 5 + 2√6, π/4 − 1/2.</summary>
internal static class SummandOrder
{
    /// <summary>A positive rational comes first, a negative one last; if the first is negative, the first positive one goes before it.</summary>
    public static IReadOnlyList<SummandGroup> Sort(IEnumerable<SummandGroup> groups)
    {
        List<SummandGroup> sorted = [.. groups.Reverse().OrderByDescending(Place)];
        int positive = sorted.FindIndex(group => !group.IsNegative);
        if (positive > 0)
        {
            SummandGroup first = sorted[positive];
            sorted.RemoveAt(positive);
            sorted.Insert(0, first);
        }

        return sorted;
    }

    private static int Place(SummandGroup group) => !group.IsRational ? group.Rank : group.IsNegative ? -1 : int.MaxValue;
}
