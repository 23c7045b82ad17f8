namespace Verifier.Symbolic.Expressions.Parsing;

/// <summary>The known name nearest to an unknown one.</summary>
internal static class NameSuggestion
{
    private const int LongestName = 40;

    /// <summary>A name that differs in case only or by few edits, or null; for a single letter where x may stand, x.</summary>
    public static string? For(string name, IReadOnlyCollection<string> known)
    {
        if (name.Length > LongestName)
        {
            return null;
        }

        if (name[0] == 'x' && name.Skip(1).All(char.IsAsciiDigit) && name.Length > 1)
        {
            return $"x^{name[1..]} or {name[1..]}*x";
        }

        // Heuristic: one edit for up to three letters, then one more for every three.
        int allowed = Math.Max(1, name.Length / 3);
        return known
            .Select(candidate => (Candidate: candidate, Distance: Edits(name, candidate)))
            .Where(pair => pair.Distance <= allowed && pair.Distance < name.Length)
            .OrderBy(pair => pair.Distance)
            .ThenBy(pair => pair.Candidate, StringComparer.Ordinal)
            .Select(pair => pair.Candidate)
            .FirstOrDefault() ?? (name.Length == 1 && known.Contains("x") ? "x" : null);
    }

    /// <summary>The restricted Damerau–Levenshtein distance; a letter in the other case costs nothing more than a tie break.</summary>
    private static int Edits(string from, string to)
    {
        int[,] cost = new int[from.Length + 1, to.Length + 1];
        for (int i = 0; i <= from.Length; i++)
        {
            for (int j = 0; j <= to.Length; j++)
            {
                cost[i, j] = i == 0 || j == 0 ? i + j : Cheapest(cost, from, to, i, j);
            }
        }

        return cost[from.Length, to.Length];
    }

    private static int Cheapest(int[,] cost, string from, string to, int i, int j)
    {
        bool same = char.ToUpperInvariant(from[i - 1]) == char.ToUpperInvariant(to[j - 1]);
        int best = Math.Min(Math.Min(cost[i - 1, j], cost[i, j - 1]) + 1, cost[i - 1, j - 1] + (same ? 0 : 1));
        bool swapped = i > 1 && j > 1 && from[i - 1] == to[j - 2] && from[i - 2] == to[j - 1];
        return swapped ? Math.Min(best, cost[i - 2, j - 2] + 1) : best;
    }
}
