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

    private static void WritePoints(StringBuilder text, IReadOnlyList<MinimumAnalysis> points)
    {
        text.Append("\\begin{center}\n\\begin{tabular}{rllrrrrr}\n$k$ & $F$ & $\\lambda_{\\min}$ & $d$ & $o$ & $c$ & $r$ & $q$ \\\\\n\\hline\n");
        foreach (MinimumAnalysis point in points)
        {
            IEnumerable<string> cells = (IEnumerable<string>)
            [
                point.Point.Size.ToString(CultureInfo.InvariantCulture),
                Number(point.Point.Loss, LossPlaces),
                Number(point.LeastEigenvalue, LossPlaces),
                .. point.Point.Student.ToArray().Select(x => Number(x, ParameterPlaces)),
            ];
            text.Append(string.Join(" & ", cells)).Append(" \\\\\n");
        }

        text.Append("\\end{tabular}\n\\end{center}\n");
    }

    private static string Number(Ball ball, int places) => $"${ball.ToFixedDecimal(places).Value}$";
}
