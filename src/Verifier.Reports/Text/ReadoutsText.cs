using Verifier.Reports.Readouts;
using Verifier.Symbolic.Expressions;
using Verifier.Symbolic.Hermite;
using Verifier.Symbolic.Readouts;

namespace Verifier.Reports.Text;

/// <summary>Readouts for people.</summary>
public static class ReadoutsText
{
    private const int SymbolColumns = 10;

    /// <summary>Writes <paramref name="groups"/> onto <paramref name="page"/>.</summary>
    public static TextPage Write(TextPage page, HermiteSeries series, IReadOnlyList<ReadoutGroup> groups, int digits)
    {
        page.Line($"σ(x) = {ExpressionText.Write(series.Activation)}", TextRole.Heading);
        foreach (ReadoutGroup group in groups)
        {
            page.Line().Line(group.Title, TextRole.Heading);
            foreach (Readout readout in group.Readouts)
            {
                WriteReadout(page, readout, digits);
            }
        }

        return page;
    }

    private static void WriteReadout(TextPage page, Readout readout, int digits)
    {
        string lead = $"  {readout.Quantity.Symbol}".PadRight(SymbolColumns);
        string value = ReadoutValue.Of(readout, digits);
        page.Paragraph(lead, SymbolColumns, $"{value}{(value.Length > 0 ? " " : string.Empty)}({ReadoutWords.Of(readout.Status)})");
        string about = $"{readout.Quantity.Definition} [{readout.Quantity.Source}]";
        string blanks = new(' ', SymbolColumns);
        if (readout.Ground is { } ground)
        {
            page.Paragraph(blanks, SymbolColumns, ground);
        }

        page.Paragraph(blanks, SymbolColumns, about, TextRole.Faint);
    }
}
