using System.Globalization;
using Verifier.Arithmetic.Balls;
using Verifier.Claims;
using Verifier.Claims.Neighbours;
using Verifier.Reports.Text;
using Verifier.Symbolic.Neighbours.SafranShamir;

namespace Verifier.Reports.Neighbours;

/// <summary>Checks of neighbouring results for people: formulas, verdicts, and a table of certified points.</summary>
public static class NeighbourText
{
    private const int Indent = 2;
    private const int LossPlaces = 15;
    private const int ParameterPlaces = 10;

    /// <summary>Writes <paramref name="reports"/> onto <paramref name="page"/>.</summary>
    public static TextPage Write(TextPage page, IReadOnlyList<NeighbourReport> reports)
    {
        for (int i = 0; i < reports.Count; i++)
        {
            if (i > 0)
            {
                page.Line();
            }

            Write(page, reports[i]);
        }

        CheckSummary summary = CheckSummary.Of([.. reports.SelectMany(report => report.Check.Lines)]);
        return page.Line().Line(CheckText.Summary(summary), TextRole.Heading);
    }

    private static void Write(TextPage page, NeighbourReport report)
    {
        page.Line($"{report.Neighbour.Title} [{report.Neighbour.Source}]", TextRole.Heading);
        string blanks = new(' ', Indent);
        foreach (NeighbourFormula formula in report.Neighbour.Formulas)
        {
            page.Paragraph(blanks, Indent, formula.Text);
        }

        CheckText.WriteSections(page, report.Check.Lines);
        if (report.Points.Count > 0)
        {
            WritePoints(page, report.Points);
        }
    }

    private static void WritePoints(TextPage page, IReadOnlyList<MinimumAnalysis> points)
    {
        page.Line().Line("Certified points: w_i = d e_i + o Σ e_j + c e_k (i < k), w_k = r Σ e_j + q e_k", TextRole.Heading);
        page.Line($"{"k",4}  {"F",-17}  {"λ_min",18}  kind");
        foreach (MinimumAnalysis point in points)
        {
            string kind = point.IsSpuriousMinimum ? "spurious minimum" : point.IsSaddle ? "saddle" : "open";
            (string loss, string least) = (Digits(point.Point.Loss, LossPlaces), Digits(point.LeastEigenvalue, LossPlaces));
            page.Line(string.Create(CultureInfo.InvariantCulture, $"{point.Point.Size,4}  {loss}  {least,18}  {kind}"));
        }

        page.Line().Line($"{"k",4}  {"d",13} {"o",13} {"c",13} {"r",13} {"q",13}");
        foreach (MinimumAnalysis point in points)
        {
            IEnumerable<string> parameters = point.Point.Student.ToArray().Select(x => Digits(x, ParameterPlaces).PadLeft(13));
            page.Line(string.Create(CultureInfo.InvariantCulture, $"{point.Point.Size,4}  {string.Join(' ', parameters)}"));
        }

        page.Line().Paragraph(string.Empty, 0, "Every number lies within one unit of its last digit; --json prints 40 places with radii.", TextRole.Faint);
    }

    private static string Digits(Ball ball, int places) => ball.ToFixedDecimal(places).Value;
}
