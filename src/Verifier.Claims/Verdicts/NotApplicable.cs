namespace Verifier.Claims.Verdicts;

/// <summary>A hypothesis of the statement fails for this activation, so that there is nothing to check; no failure.</summary>
/// <param name="Reason">Which hypothesis fails, and why that is certain.</param>
public sealed record NotApplicable(string Reason) : Verdict
{
    /// <inheritdoc/>
    public override string Name => "Not applicable";

    /// <inheritdoc/>
    public override string Explanation => Reason;
}
