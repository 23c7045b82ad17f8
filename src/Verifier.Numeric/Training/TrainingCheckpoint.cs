using System.Globalization;
using System.Text;
using Verifier.Numeric.LinearAlgebra;

namespace Verifier.Numeric.Training;

/// <summary>The progress of several runs as text: doubles in the shortest form that reads back to the same bits.</summary>
/// <remarks>Lines: the format, the setting, then for each run its seed, step, end, records, rows and momentum.</remarks>
public static class TrainingCheckpoint
{
    private const string Format = "verifier checkpoint 1";

    /// <summary>The text for runs of one setting.</summary>
    /// <param name="setting">One line that must be the same when the runs go on.</param>
    /// <param name="runs">The runs, finished or not.</param>
    public static string Write(string setting, IReadOnlyList<TrainingProgress> runs)
    {
        StringBuilder text = new();
        text.Append(Format).Append('\n').Append(setting).Append('\n');
        foreach (TrainingProgress run in runs)
        {
            text.Append(CultureInfo.InvariantCulture, $"run {run.Seed} {run.Step} {(run.IsFinished ? 1 : 0)} ")
                .Append(CultureInfo.InvariantCulture, $"{run.Records.Count} {run.Rows.Rows} {run.Rows.Columns}\n");
            foreach (TrainingRecord record in run.Records)
            {
                text.Append(CultureInfo.InvariantCulture, $"{record.Step} {record.Loss:R} {record.SurrogateError:R} ")
                    .Append(CultureInfo.InvariantCulture, $"{record.GradientNorm:R} {record.StepSize:R}\n");
            }

            AppendLine(text, run.Rows.Values);
            AppendLine(text, run.Velocity.Values);
        }

        return text.ToString();
    }

    /// <summary>The setting and the runs of a text, or null when it is not a whole checkpoint.</summary>
    public static (string Setting, IReadOnlyList<TrainingProgress> Runs)? Read(string text)
    {
        string[] lines = text.Split('\n');
        if (lines.Length < 3 || lines[0] != Format || lines[^1].Length > 0)
        {
            return null;
        }

        List<TrainingProgress> runs = [];
        try
        {
            for (int line = 2; line < lines.Length - 1;)
            {
                runs.Add(ReadRun(lines, ref line));
            }
        }
        catch (Exception damage) when (damage is FormatException or OverflowException or IndexOutOfRangeException or ArgumentException)
        {
            return null;
        }

        return (lines[1], runs);
    }

    private static TrainingProgress ReadRun(string[] lines, ref int line)
    {
        string[] head = lines[line++].Split(' ');
        int records = Whole(head[4]);
        int rows = Whole(head[5]);
        int columns = Whole(head[6]);
        List<TrainingRecord> read = [];
        for (int i = 0; i < records; i++)
        {
            string[] parts = lines[line++].Split(' ');
            read.Add(new TrainingRecord(Whole(parts[0]), Number(parts[1]), Number(parts[2]), Number(parts[3]), Number(parts[4])));
        }

        double[] values = Numbers(lines[line++]);
        double[] velocity = Numbers(lines[line++]);
        TrainingProgress run = new(
            ulong.Parse(head[1], CultureInfo.InvariantCulture), new RowMatrix(rows, columns, values), new RowMatrix(rows, columns, velocity))
        {
            Step = Whole(head[2]),
            IsFinished = Whole(head[3]) == 1,
        };
        read.ForEach(run.Records.Add);
        return run;
    }

    private static void AppendLine(StringBuilder text, ReadOnlySpan<double> values)
    {
        for (int i = 0; i < values.Length; i++)
        {
            text.Append(i == 0 ? string.Empty : " ").Append(CultureInfo.InvariantCulture, $"{values[i]:R}");
        }

        text.Append('\n');
    }

    private static double[] Numbers(string line) => [.. line.Split(' ').Select(Number)];

    private static double Number(string text) => double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);

    private static int Whole(string text) => int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);
}
