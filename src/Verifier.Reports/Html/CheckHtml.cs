using Verifier.Claims;
using Verifier.Reports.Text;

namespace Verifier.Reports.Html;

/// <summary>A check as HTML: a table of verdicts per section.</summary>
internal static class CheckHtml
{
    /// <summary>Adds the sections.</summary>
    public static void Write(HtmlPage page, CheckReport report)
    {
        page.Heading("Check by independent routes");
        page.Paragraph($"{CheckText.Summary(report.Summary)}.");
        foreach (IGrouping<string, CheckLine> section in report.Lines.GroupBy(line => line.Section, StringComparer.Ordinal))
        {
            page.Raw($"<h3>{HtmlPage.Prose(section.Key)}</h3>\n");
            page.Table(["verdict", "statement"], section.Select(Row));
        }
    }

    private static string[] Row(CheckLine line)
    {
        string role = VerdictLook.Role(line.Verdict).ToString().ToLowerInvariant();
        string routes = string.Join(" · ", line.Routes);
        string detail = string.Join(": ", new[] { routes, line.Verdict.Explanation }.Where(part => part.Length > 0));
        return
        [
            $"<span class=\"verdict {role}\">{VerdictLook.Sign(line.Verdict)} {HtmlPage.Escape(line.Verdict.Name)}</span>",
            $"{HtmlPage.Prose(line.Statement)}<br/><span class=\"faint\">{HtmlPage.Prose(detail)}</span>",
        ];
    }
}
