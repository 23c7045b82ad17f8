using System.Globalization;
using Verifier.Claims;
using Verifier.Claims.Verdicts;

namespace Verifier.Reports.Text;

/// <summary>A check as a table for people: sections, a line per statement with its verdict, a summary.</summary>
public static class CheckText
{
    private const int Indent = 2;
    private const int VerdictColumns = 18;

    /// <summary>Writes <paramref name="report"/> onto <paramref name="page"/>.</summary>
    public static TextPage Write(TextPage page, CheckReport report)
    {
        page.Line(report.Name is null || report.Name == report.Subject ? report.Subject : $"{report.Name}: σ(x) = {report.Subject}", TextRole.Heading);
        WriteSections(page, report.Lines);
        return page.Line().Line(Summary(report.Summary), TextRole.Heading);
    }

    /// <summary>Writes the lines, section by section.</summary>
    internal static void WriteSections(TextPage page, IReadOnlyList<CheckLine> lines)
    {
        foreach (IGrouping<string, CheckLine> section in lines.GroupBy(line => line.Section, StringComparer.Ordinal))
        {
            page.Line().Line(section.Key, TextRole.Heading);
            foreach (CheckLine line in section)
            {
                WriteLine(page, line);
            }
        }
    }

    /// <summary>The summary as a sentence: "23 lines: 12 proved, 6 enclosed, 5 sampled, 0 refuted".</summary>
    public static string Summary(CheckSummary summary)
    {
        string counts = string.Create(
            CultureInfo.InvariantCulture,
            $"{summary.Lines} lines: {summary.Proved} proved, {summary.Enclosed} enclosed, {summary.Sampled} sampled, {summary.Refuted} refuted");
        string open = summary.Undecided == 0 ? string.Empty : string.Create(CultureInfo.InvariantCulture, $", {summary.Undecided} undecided");
        string apart = summary.NotApplicable == 0 ? string.Empty : string.Create(CultureInfo.InvariantCulture, $", {summary.NotApplicable} not applicable");
        return counts + open + apart;
    }

    private static void WriteLine(TextPage page, CheckLine line)
    {
        string label = $"{VerdictLook.Sign(line.Verdict)} {line.Verdict.Name}".PadRight(VerdictColumns);
        string lead = new string(' ', Indent) + page.Painted(label, VerdictLook.Role(line.Verdict));
        page.Paragraph(lead, Indent + VerdictColumns, line.Statement);
        string detail = Detail(line);
        if (detail.Length > 0)
        {
            TextRole role = line.Verdict is Refuted or Undecided ? VerdictLook.Role(line.Verdict) : TextRole.Faint;
            page.Paragraph(new string(' ', Indent + VerdictColumns), Indent + VerdictColumns, detail, role);
        }
    }

    private static string Detail(CheckLine line)
    {
        string routes = string.Join(" · ", line.Routes);
        return (routes.Length, line.Verdict.Explanation.Length) switch
        {
            (0, _) => line.Verdict.Explanation,
            (_, 0) => routes,
            _ => $"{routes}: {line.Verdict.Explanation}",
        };
    }
}
