namespace Verifier.Claims.Verdicts;

/// <summary>Neither proved nor refuted.</summary>
/// <param name="Reason">What stopped the decision, and how far it got.</param>
public sealed record Undecided(string Reason) : Verdict
{
    /// <inheritdoc/>
    public override string Name => "Undecided";

    /// <inheritdoc/>
    public override string Explanation => Reason;
}
