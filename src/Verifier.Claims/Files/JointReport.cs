namespace Verifier.Claims.Files;

/// <summary>The report about a claims file, from those about its documents.</summary>
public static class JointReport
{
    /// <summary>The report of a single document as it is; of several, a section for each activation.</summary>
    /// <param name="subject">The name of the file.</param>
    /// <param name="reports">The reports, at least one.</param>
    public static CheckReport Of(string subject, IReadOnlyList<CheckReport> reports) => reports.Count == 1
        ? reports[0]
        : new CheckReport(subject, null, [.. reports.SelectMany(report => report.Lines.Select(line => line with { Section = Title(report) }))]);

    private static string Title(CheckReport report) =>
        report.Name is null || report.Name == report.Subject ? $"σ(x) = {report.Subject}" : $"{report.Name}: σ(x) = {report.Subject}";
}
