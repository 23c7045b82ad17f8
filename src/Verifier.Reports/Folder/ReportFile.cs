namespace Verifier.Reports.Folder;

/// <summary>A file of a report.</summary>
/// <param name="Name">Its name in the folder.</param>
/// <param name="Content">Its text.</param>
public sealed record ReportFile(string Name, string Content);
