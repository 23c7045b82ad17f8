using System.Globalization;

namespace Verifier.Benchmarks.Specialists;

/// <summary>Results as Markdown.</summary>
internal static class ResultTables
{
    /// <summary>A table for each kind of comparison.</summary>
    public static IEnumerable<string> Markdown(IReadOnlyList<ResultLine> lines)
    {
        foreach (IGrouping<string, ResultLine> table in lines.GroupBy(static line => line.Table))
        {
            string[] sides = [.. table.Select(static line => line.Side).Distinct()];
            bool isList = sides.Length == table.Count();
            foreach (string row in isList ? List([.. table]) : Grid([.. table], sides))
            {
                yield return row;
            }

            yield return string.Empty;
        }
    }

    /// <summary>Milliseconds with three digits, and the ratio.</summary>
    private static string Cell(ResultLine? line)
    {
        if (line is null)
        {
            return string.Empty;
        }

        if ((line.CpuMilliseconds ?? line.WallMilliseconds) is not { } time)
        {
            return line.Note ?? string.Empty;
        }

        return Number(time) + (line.Ratio is { } ratio && line.Ratio != 1 ? $" (×{Number(ratio)})" : string.Empty) + (line.Note is { } note ? ", " + note : string.Empty);
    }

    private static string Number(double value) =>
        value.ToString(value >= 99.95 ? "F0" : value >= 9.995 ? "F1" : value >= 0.9995 ? "F2" : "F3", CultureInfo.InvariantCulture);

    private static IEnumerable<string> Grid(ResultLine[] lines, string[] sides)
    {
        yield return $"| {lines[0].Table} | digits | {string.Join(" | ", sides)} |";
        yield return $"|---|---|{string.Concat(Enumerable.Repeat("---|", sides.Length))}";
        foreach (IGrouping<(string Activation, int Digits), ResultLine> row in lines.GroupBy(static line => (line.Activation, line.Digits)))
        {
            IEnumerable<string> cells = sides.Select(side => Cell(row.FirstOrDefault(line => line.Side == side)));
            yield return $"| {row.Key.Activation} | {row.Key.Digits.ToString(CultureInfo.InvariantCulture)} | {string.Join(" | ", cells)} |";
        }
    }

    private static IEnumerable<string> List(ResultLine[] lines)
    {
        yield return $"| {lines[0].Table} | ms |";
        yield return "|---|---|";
        foreach (ResultLine line in lines)
        {
            yield return $"| {line.Side} | {Cell(line)} |";
        }
    }
}
