using System.Globalization;
using System.Text;
using Verifier.Arithmetic.Balls;
using Verifier.Claims.Neighbours;
using Verifier.Reports.Latex;
using Verifier.Reports.Text;
using Verifier.Symbolic.Neighbours.SafranShamir;

namespace Verifier.Reports.Neighbours;

/// <summary>The formulas of neighbouring results as LaTeX sections for <c>\input</c> (amsmath), with the outcome of their checks.</summary>
public static class NeighbourLatex
{
    private const int LossPlaces = 15;
    private const int ParameterPlaces = 8;

    /// <summary>The text of <paramref name="reports"/>.</summary>
    public static string Write(IReadOnlyList<NeighbourReport> reports)
    {
        ArgumentNullException.ThrowIfNull(reports);
        StringBuilder text = new();
        foreach (NeighbourReport report in reports)
        {
            text.Append(CultureInfo.InvariantCulture, $"\\subsection*{{{LatexText.Words(report.Neighbour.Title)}}}\n");
            string outcome = CheckText.Summary(report.Check.Summary);
            text.Append(CultureInfo.InvariantCulture, $"{LatexText.Words(report.Neighbour.Source)}; {LatexText.Words(outcome)}.\n");
            foreach (NeighbourFormula formula in report.Neighbour.Formulas)
            {
                text.Append(CultureInfo.InvariantCulture, $"\\[\n  {formula.Latex}\n\\]\n");
            }

            if (report.Points.Count > 0)
            {
                WritePoints(text, report.Points);
            }
        }

        return text.ToString();
    }

    /// <summary>Values and places in tables of their own: one beside the other they are wider than a page.</summary>
    private static void WritePoints(StringBuilder text, IReadOnlyList<MinimumAnalysis> points)
    {
        Table(text, ["$k$", "$F$", "$\\lambda_{\\min}$"], points, point =>
            [Number(point.Point.Loss, LossPlaces), Number(point.LeastEigenvalue, LossPlaces)]);
        Table(text, ["$k$", "$d$", "$o$", "$c$", "$r$", "$q$"], points, point => point.Point.Student.ToArray().Select(x => Number(x, ParameterPlaces)));
    }

    private static void Table(
        StringBuilder text, string[] heads, IReadOnlyList<MinimumAnalysis> points, Func<MinimumAnalysis, IEnumerable<string>> cells)
    {
        text.Append(CultureInfo.InvariantCulture, $"\\begin{{center}}\n\\begin{{tabular}}{{{new string('r', heads.Length)}}}\n");
        text.AppendJoin(" & ", heads).Append(" \\\\\n\\hline\n");
        foreach (MinimumAnalysis point in points)
        {
            text.Append(CultureInfo.InvariantCulture, $"{point.Point.Size} & ").AppendJoin(" & ", cells(point)).Append(" \\\\\n");
        }

        text.Append("\\end{tabular}\n\\end{center}\n");
    }

    private static string Number(Ball ball, int places) => $"${ball.ToFixedDecimal(places).Value}$";
}
