namespace Verifier.Claims.Verdicts;

/// <summary>The statement is false: an exact inequality, disjoint enclosures, or a z-score beyond its threshold.</summary>
/// <param name="Witness">The first failing case: "k = 3".</param>
/// <param name="Claimed">The value the statement gives there.</param>
/// <param name="Computed">The value found there.</param>
/// <param name="Repair">The nearest repair that holds, or null when none was found.</param>
public sealed record Refuted(string Witness, string Claimed, string Computed, string? Repair = null) : Verdict
{
    /// <inheritdoc/>
    public override string Name => "Refuted";

    /// <inheritdoc/>
    public override string Explanation =>
        $"at {Witness}: claimed {Claimed}, found {Computed}" + (Repair is null ? string.Empty : $"; nearest repair: {Repair}");
}
