namespace Verifier.Tests.House;

/// <summary>One line of tests/mutations.tsv: a formula broken in one place, and the test that notices.</summary>
internal sealed record Mutation(string Kind, string File, string Original, string Mutant, string KillingTest)
{
    public static IReadOnlyList<Mutation> ReadAll() =>
        [.. Repository.Read("tests/mutations.tsv").Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Where(line => !line.StartsWith('#'))
            .Select(Read)];

    private static Mutation Read(string line)
    {
        string[] fields = line.Split('\t');
        return fields.Length == 5
            ? new Mutation(fields[0], fields[1], fields[2], fields[3], fields[4])
            : throw new FormatException($"A mutation has five fields separated by tabs, not {fields.Length}: {line}");
    }
}
