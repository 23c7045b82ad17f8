namespace Verifier.Symbolic.Networks;

/// <summary>G does not exist for the activation: σ̂_4 = 0, so the data part vanishes for every B.</summary>
/// <param name="Proof">How σ̂_4 = 0 is proved.</param>
public sealed record ObjectiveNotApplicable(string Proof) : ObjectiveOutcome
{
    /// <summary>One sentence.</summary>
    public override string ToString() => $"G is not applicable: s4 = 0 ({Proof})";
}
