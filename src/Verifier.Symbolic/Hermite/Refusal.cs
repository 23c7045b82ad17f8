namespace Verifier.Symbolic.Hermite;

/// <summary>A reasoned refusal to expand an activation: what was proved, or what could not be shown, and where.</summary>
/// <param name="Kind">What kind of reason it is.</param>
/// <param name="Reason">One sentence for people.</param>
/// <param name="Where">The place: a point, an interval or a part of the expression; null when it is the whole activation.</param>
public sealed record Refusal(RefusalKind Kind, string Reason, string? Where = null)
{
    /// <inheritdoc/>
    public override string ToString() => Where is null ? Reason : Reason + " (" + Where + ")";
}
