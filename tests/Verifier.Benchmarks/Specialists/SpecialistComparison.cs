namespace Verifier.Benchmarks.Specialists;

/// <summary>
/// Hermite coefficients against the specialists in one run: FLINT, mpmath, gmpy2, scipy and SymPy, in process with both sides warmed, and as whole
/// processes. Every peer's values are compared with ours. The results go to the console and to the folder <c>results</c>.
/// </summary>
internal static class SpecialistComparison
{
    /// <summary>The highest degree of the comparison with numerical peers.</summary>
    public const int Highest = 20;

    private const double SecondsPerSide = 0.4;
    private static readonly int[] DigitCounts = [30, 300];

    /// <summary>Runs everything; arguments: nothing, or the tables wanted (smooth, closed, process).</summary>
    public static void Run(IReadOnlyCollection<string> wanted)
    {
        string folder = Directory.CreateTempSubdirectory("verifier-benchmarks").FullName;
        try
        {
            string? flint = FlintProgram.Compile(folder, out string? missing);
            List<ResultLine> lines = [];
            if (Wants("smooth"))
            {
                lines.AddRange(Smooth(Sides.Of(flint, missing)));
            }

            if (Wants("closed"))
            {
                lines.AddRange(ClosedClassComparison.Run());
            }

            if (Wants("process"))
            {
                lines.AddRange(ProcessComparison.Run(folder, flint));
            }

            foreach (string line in ResultTables.Markdown(lines))
            {
                Console.WriteLine(line);
            }

            if (wanted.Count == 0)
            {
                ResultFiles.Write(lines);
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }

        bool Wants(string table) => wanted.Count == 0 || wanted.Contains(table);
    }

    private static IEnumerable<ResultLine> Smooth(IReadOnlyList<ComparedSide> sides) =>
        from digits in DigitCounts
        from activation in SmoothActivation.All
        from line in Compare(sides, activation, digits)
        select line;

    /// <summary>Each side twice, in turn, and the better of its two medians, so that a busy spell of the machine counts for nobody.</summary>
    private static IEnumerable<ResultLine> Compare(IReadOnlyList<ComparedSide> sides, SmoothActivation activation, int digits)
    {
        ComparedSide[] asked = [.. sides.Where(side => side.MostDigits >= digits)];
        SideRun?[] first = [.. asked.Select(Run)];
        SideRun?[] runs = [.. asked.Select((side, i) => Run(side) is { } second && second.Cpu < first[i]?.Cpu ? second : first[i])];
        SideRun own = runs[0]!;
        string table = $"k ≤ {Highest}";
        foreach ((ComparedSide side, SideRun? run) in asked.Zip(runs))
        {
            yield return run is null
                ? new ResultLine(table, activation.Name, digits, side.Name, null, null, null, 0, null, null, "not run: " + (side.Missing ?? "failed"))
                : new ResultLine(
                    table,
                    activation.Name,
                    digits,
                    side.Name,
                    run.Cpu,
                    run.Wall,
                    run.Cpu / own.Cpu,
                    run.Repetitions,
                    run.Evaluations == 0 ? null : run.Evaluations,
                    run.DistanceFrom(own, digits),
                    null);
        }

        SideRun? Run(ComparedSide side) => side.Missing is null ? side.Run(activation.Name, digits, SecondsPerSide) : null;
    }
}
