using Verifier.Claims.Verdicts;

namespace Verifier.Claims;

/// <summary>How many lines ended with each verdict.</summary>
/// <param name="Lines">The number of lines; the other numbers add up to it.</param>
/// <param name="Proved">Lines that are proved.</param>
/// <param name="Enclosed">Lines that hold to the stated width.</param>
/// <param name="Sampled">Lines supported by samples.</param>
/// <param name="Refuted">Lines that are false.</param>
/// <param name="Undecided">Lines left open.</param>
/// <param name="NotApplicable">Lines with a failing hypothesis.</param>
public sealed record CheckSummary(int Lines, int Proved, int Enclosed, int Sampled, int Refuted, int Undecided, int NotApplicable)
{
    /// <summary>Counts the verdicts of <paramref name="lines"/>.</summary>
    public static CheckSummary Of(IReadOnlyList<CheckLine> lines) => new(
        lines.Count,
        Count<Proved>(lines),
        Count<Enclosed>(lines),
        Count<Sampled>(lines),
        Count<Refuted>(lines),
        Count<Undecided>(lines),
        Count<NotApplicable>(lines));

    private static int Count<TVerdict>(IReadOnlyList<CheckLine> lines) => lines.Count(line => line.Verdict is TVerdict);
}
