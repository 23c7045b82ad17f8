using System.Globalization;

namespace Verifier.Reports.Plots;

/// <summary>Draws a plot with characters, for a terminal.</summary>
public static class TextPlot
{
    private const int Rows = 12;
    private const int LabelColumns = 8;
    private static readonly char[] Marks = ['•', '+', '×', 'o', '*', '#'];

    /// <summary>The lines of the drawing, at most <paramref name="width"/> columns wide.</summary>
    public static IReadOnlyList<string> Write(Plot plot, int width)
    {
        int columns = Math.Max(10, width - LabelColumns - 2);
        LinearAxis x = LinearAxis.Over([.. plot.Curves.SelectMany(Plot.Shown).Select(point => point.X)]);
        LogarithmicAxis y = LogarithmicAxis.Over([.. plot.Curves.SelectMany(Plot.Shown).Select(point => point.Y)]);
        char[][] field = [.. Enumerable.Range(0, Rows).Select(_ => new string(' ', columns).ToCharArray())];
        for (int i = plot.Curves.Count - 1; i >= 0; i--)
        {
            foreach ((double X, double Y) point in Plot.Shown(plot.Curves[i]))
            {
                int row = (int)Math.Round((1 - y.Place(point.Y)) * (Rows - 1));
                field[row][(int)Math.Round(x.Place(point.X) * (columns - 1))] = Marks[i % Marks.Length];
            }
        }

        List<string> lines = [.. field.Select((row, index) => Label(y, index).PadLeft(LabelColumns) + " │" + new string(row).TrimEnd())];
        lines.Add(new string(' ', LabelColumns) + " └" + new string('─', columns));
        string last = x.Greatest.ToString("0.###", CultureInfo.InvariantCulture);
        string first = x.Least.ToString("0.###", CultureInfo.InvariantCulture);
        int gap = columns - first.Length - last.Length - plot.XLabel.Length;
        lines.Add(new string(' ', LabelColumns + 2) + first + Centred(plot.XLabel, gap) + last);
        lines.Add(new string(' ', LabelColumns + 2) + string.Join("   ", plot.Curves.Select((curve, index) => $"{Marks[index % Marks.Length]} {curve.Name}")));
        return lines;
    }

    private static string Label(LogarithmicAxis axis, int row)
    {
        double exponent = axis.GreatestExponent - ((axis.GreatestExponent - axis.LeastExponent) * (double)row / (Rows - 1));
        return row % 3 == 0 || row == Rows - 1 ? Math.Pow(10, exponent).ToString("0.0e+0", CultureInfo.InvariantCulture) : string.Empty;
    }

    private static string Centred(string text, int gap) =>
        gap < 2 ? "  " : new string(' ', gap / 2) + text + new string(' ', gap - (gap / 2));
}
