namespace Verifier.Symbolic.Design;

/// <summary>Something that was asked of a designed activation and that it does not have.</summary>
/// <param name="Demand">What was asked: "degree 3".</param>
/// <param name="Reason">Why it cannot be met, or what stopped the search.</param>
/// <param name="IsImpossible">Whether it is proved that no activation of the kind meets it.</param>
public sealed record UnmetDemand(string Demand, string Reason, bool IsImpossible);
