namespace Verifier.Benchmarks.Specialists;

/// <summary>
/// Hermite coefficients against the specialists in one run: FLINT, mpmath, gmpy2, scipy and SymPy, in process with both sides warmed, and as whole
/// processes. Every peer's values are compared with ours. The results go to the console and to the folder <c>results</c>.
/// </summary>
internal static class SpecialistComparison
{
    /// <summary>The highest degree of the comparison with numerical peers.</summary>
    public const int Highest = 20;

    private const double SecondsPerSide = 0.6;
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

    /// <summary>Ours before and after the peers, so that a busy spell of the machine counts for both.</summary>
    private static IEnumerable<ResultLine> Compare(IReadOnlyList<ComparedSide> sides, SmoothActivation activation, int digits)
    {
        SideRun before = sides[0].Run(activation.Name, digits, SecondsPerSide)!;
        (ComparedSide Side, SideRun? Run)[] peers =
        [
            .. sides.Skip(1).Where(side => side.MostDigits >= digits)
                .Select(side => (side, side.Missing is null ? side.Run(activation.Name, digits, SecondsPerSide) : null)),
        ];
        SideRun after = sides[0].Run(activation.Name, digits, SecondsPerSide)!;
        double cpu = (before.Cpu + after.Cpu) / 2;
        string table = $"k ≤ {Highest}";
        yield return new ResultLine(
            table, activation.Name, digits, "ours", cpu, (before.Wall + after.Wall) / 2, 1, before.Repetitions + after.Repetitions, null, 0, null);
        foreach ((ComparedSide side, SideRun? run) in peers)
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
                    run.Cpu / cpu,
                    run.Repetitions,
                    run.Evaluations,
                    run.DistanceFrom(after, digits),
                    null);
        }
    }
}
