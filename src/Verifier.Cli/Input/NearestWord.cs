namespace Verifier.Cli.Input;

/// <summary>The word a reader may have meant.</summary>
internal static class NearestWord
{
    /// <summary>The candidate within an edit distance of a third of its length, or null.</summary>
    public static string? To(string word, IEnumerable<string> candidates)
    {
        if (word.Length > 40)
        {
            return null;
        }

        (string Candidate, int Distance)? best = null;
        foreach (string candidate in candidates)
        {
            int distance = Distance(word, candidate);
            if (distance <= Math.Max(1, candidate.Length / 3) && (best is null || distance < best.Value.Distance))
            {
                best = (candidate, distance);
            }
        }

        return best?.Candidate;
    }

    /// <summary>Levenshtein distance, one row at a time.</summary>
    private static int Distance(string from, string to)
    {
        int[] row = [.. Enumerable.Range(0, to.Length + 1)];
        for (int i = 1; i <= from.Length; i++)
        {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= to.Length; j++)
            {
                int replaced = diagonal + (from[i - 1] == to[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replaced, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[^1];
    }
}
