namespace Verifier.Claims.Verdicts;

/// <summary>An exact identity in a canonical form, or an inequality decided by enclosures.</summary>
/// <param name="Basis">The argument, as a phrase: "equal in canonical form", "symmetry".</param>
public sealed record Proved(string Basis) : Verdict
{
    /// <inheritdoc/>
    public override string Name => "Proved";

    /// <inheritdoc/>
    public override string Explanation => Basis;
}
