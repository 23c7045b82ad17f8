using System.Globalization;
using Verifier.Numeric.Convolution;
using Verifier.Reports.Text;

namespace Verifier.Reports.Convolution;

/// <summary>A table of outcomes for people: a row for each k, a column for each (1ᵀa*)²/‖a*‖².</summary>
public static class OutcomeTableText
{
    private const int Columns = 16;

    /// <summary>Writes <paramref name="summary"/> onto <paramref name="page"/>.</summary>
    public static TextPage Write(TextPage page, OutcomeSummary summary)
    {
        OutcomeCell first = summary.Cells[0];
        page.Line(
            string.Create(
                CultureInfo.InvariantCulture,
                $"CNN, {summary.Activation}, p = {summary.PatchSize}, ‖a*‖ = {summary.WeightNorm}: "
                    + $"share of {first.Starts} random starts that reach the teacher"),
            TextRole.Heading).Line();
        double[] ratios = [.. summary.Cells.Select(cell => cell.Ratio).Distinct()];
        page.Line("   k" + string.Concat(ratios.Select(ratio => ratio.ToString("0.####", CultureInfo.InvariantCulture).PadLeft(Columns))), TextRole.Faint);
        foreach (IGrouping<int, OutcomeCell> row in summary.Cells.GroupBy(cell => cell.Teacher.Patches))
        {
            page.Line(row.Key.ToString(CultureInfo.InvariantCulture).PadLeft(4) + string.Concat(ratios.Select(ratio => Share(row, ratio))));
            page.Line("    " + string.Concat(ratios.Select(ratio => Interval(row, ratio))), TextRole.Faint);
        }

        page.Line().Paragraph(string.Empty, 0, "Columns: (1ᵀa*)²/‖a*‖². Below each share, in thousandths: its exact binomial interval at 95 %, and "
            + "the closed-form limit for ‖a*‖ → 0.");
        DroppedText.Write(page, summary.Dropped);
        int open = summary.Cells.Sum(cell => cell.Open);
        return open == 0
            ? page
            : page.Line(string.Create(CultureInfo.InvariantCulture, $"{open} starts were not settled; they count as failures."), TextRole.Open);
    }

    private static string Share(IEnumerable<OutcomeCell> row, double ratio) =>
        Of(row, ratio) is { } cell ? cell.Share.ToString("0.0000", CultureInfo.InvariantCulture).PadLeft(Columns) : new string(' ', Columns);

    private static string Interval(IEnumerable<OutcomeCell> row, double ratio)
    {
        if (Of(row, ratio) is not { } cell)
        {
            return new string(' ', Columns);
        }

        (double lower, double upper) = cell.Interval(OutcomeSummary.Miss);
        return string.Create(CultureInfo.InvariantCulture, $"[{1000 * lower:000},{1000 * upper:000}] {1000 * cell.Limit:000}").PadLeft(Columns);
    }

    private static OutcomeCell? Of(IEnumerable<OutcomeCell> row, double ratio) => row.FirstOrDefault(cell => cell.Ratio == ratio);
}
