using System.Globalization;
using Verifier.Numeric.Evaluation;
using Verifier.Numeric.LinearAlgebra;

namespace Verifier.Cli.Input;

/// <summary>A file with a teacher: for each unit a line <c>a: b_1, …, b_d</c>.</summary>
internal static class TeacherFile
{
    private const string Shape = "Accepted: a line for each unit, 'a: b1, b2, …', all with the same number of entries; '#' begins a comment.";
    private static readonly char[] Separators = [',', ' ', '\t'];

    /// <summary>The teacher in a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="problem">Why there is none; null when the result is not null.</param>
    public static TwoLayerNetwork? Read(string path, out InputProblem? problem)
    {
        string text;
        try
        {
            text = File.ReadAllText(path);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            problem = new InputProblem($"'{path}' cannot be read: {unreadable.Message}");
            return null;
        }

        List<double> weights = [];
        List<double[]> rows = [];
        string[] lines = text.Split('\n');
        for (int number = 0; number < lines.Length; number++)
        {
            string line = lines[number].Split('#')[0].Trim();
            if (line.Length > 0 && !AddUnit(line, weights, rows))
            {
                string place = (number + 1).ToString(CultureInfo.InvariantCulture);
                problem = InputProblem.WithHint($"Line {place} of '{path}' is no unit, or has another number of entries than the first.", Shape);
                return null;
            }
        }

        problem = rows.Count == 0 ? InputProblem.WithHint($"'{path}' has no unit.", Shape) : null;
        return problem is null ? new TwoLayerNetwork([.. weights], RowMatrix.FromRows([.. rows])) : null;
    }

    private static bool AddUnit(string line, List<double> weights, List<double[]> rows)
    {
        string[] parts = line.Split(':');
        string[] entries = parts.Length == 2 ? parts[1].Split(Separators, StringSplitOptions.RemoveEmptyEntries) : [];
        double[] row = [.. entries.Select(Number)];
        double weight = Number(parts[0]);
        if (row.Length == 0 || row.Any(double.IsNaN) || double.IsNaN(weight) || (rows.Count > 0 && rows[0].Length != row.Length))
        {
            return false;
        }

        weights.Add(weight);
        rows.Add(row);
        return true;
    }

    // NaN for what is no number.
    private static double Number(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) ? value : double.NaN;
}
