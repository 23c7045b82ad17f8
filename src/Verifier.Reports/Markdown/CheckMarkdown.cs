using System.Text;
using Verifier.Claims;
using Verifier.Reports.Text;

namespace Verifier.Reports.Markdown;

/// <summary>A check as Markdown: one table per section.</summary>
public static class CheckMarkdown
{
    /// <summary>The document of <paramref name="report"/>.</summary>
    public static string Write(CheckReport report)
    {
        StringBuilder text = new();
        text.Append("# ").Append(report.Name ?? report.Subject).Append("\n\n`σ(x) = ").Append(report.Subject).Append("`\n");
        foreach (IGrouping<string, CheckLine> section in report.Lines.GroupBy(line => line.Section, StringComparer.Ordinal))
        {
            text.Append("\n## ").Append(section.Key).Append("\n\n| verdict | statement | rests on |\n|---|---|---|\n");
            foreach (CheckLine line in section)
            {
                text.Append("| ").Append(VerdictLook.Sign(line.Verdict)).Append(' ').Append(line.Verdict.Name)
                    .Append(" | ").Append(Cell(line.Statement))
                    .Append(" | ").Append(Cell($"{string.Join(", ", line.Routes)}: {line.Verdict.Explanation}")).Append(" |\n");
            }
        }

        return text.Append('\n').Append(CheckText.Summary(report.Summary)).Append(".\n").ToString();
    }

    /// <summary>A vertical bar would end the cell.</summary>
    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal);
}
