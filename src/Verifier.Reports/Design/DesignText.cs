using System.Globalization;
using Verifier.Arithmetic.Balls;
using Verifier.Reports.Text;
using Verifier.Symbolic.Design;

namespace Verifier.Reports.Design;

/// <summary>A designed activation for people.</summary>
public static class DesignText
{
    private const int Columns = 10;

    /// <summary>Writes <paramref name="report"/> onto <paramref name="page"/>.</summary>
    public static TextPage Write(TextPage page, DesignReport report)
    {
        if (report.Activation is { } activation)
        {
            Row(page, "γ(x)", activation);
            if (report.Powers is { } powers)
            {
                Row(page, string.Empty, $"= {powers}");
            }

            foreach (DesignedComponent one in report.Components)
            {
                string note = one.IsExact ? string.Empty : ", of which γ has these decimals";
                Row(page, string.Create(CultureInfo.InvariantCulture, $"γ̂_{one.Degree}"), CertifiedText.Write(one.Wanted, report.Digits) + note);
            }
        }

        if (report.Kernel is { } kernel)
        {
            Row(page, "κ(ρ)", kernel);
        }

        foreach (DesignFact fact in report.Facts)
        {
            (string value, string radius) = fact.Value.ToFixedDecimal(report.Digits);
            Row(page, fact.Name, $"{value} ± {radius} ({fact.Note})");
        }

        if (report.Activation is not null)
        {
            Row(page, "LaTeX", report.ActivationLatex);
        }

        foreach (UnmetDemand unmet in report.Unmet)
        {
            string lead = page.Painted("not met".PadRight(Columns), unmet.IsImpossible ? TextRole.Wrong : TextRole.Open);
            page.Paragraph(lead, Columns, $"{unmet.Demand}: {unmet.Reason}");
        }

        return page;
    }

    private static void Row(TextPage page, string name, string text)
    {
        // A combining mark takes no column.
        int columns = Columns + name.Count(letter => CharUnicodeInfo.GetUnicodeCategory(letter) == UnicodeCategory.NonSpacingMark);
        page.Paragraph(name.PadRight(columns) + (name.Length >= columns ? " " : string.Empty), Columns, text);
    }
}
