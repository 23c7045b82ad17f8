namespace Verifier.Claims;

/// <summary>The outcome of a check: one line per statement, none without a verdict.</summary>
/// <param name="Subject">What was checked: an activation in its canonical text.</param>
/// <param name="Name">The name the reader gave it, or null: "gelu", a claims file's name.</param>
/// <param name="Lines">The lines, in the order of the sections.</param>
public sealed record CheckReport(string Subject, string? Name, IReadOnlyList<CheckLine> Lines)
{
    /// <summary>The numbers of lines per verdict.</summary>
    public CheckSummary Summary { get; } = CheckSummary.Of(Lines);

    /// <summary>1 when a line is refuted, otherwise 2 when one is undecided, otherwise 0.</summary>
    public int ExitCode => Summary switch
    {
        { Refuted: > 0 } => 1,
        { Undecided: > 0 } => 2,
        _ => 0,
    };
}
