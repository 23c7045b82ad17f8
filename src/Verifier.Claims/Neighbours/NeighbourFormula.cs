namespace Verifier.Claims.Neighbours;

/// <summary>A formula of a paper.</summary>
/// <param name="Text">As plain text.</param>
/// <param name="Latex">As LaTeX, for display.</param>
public sealed record NeighbourFormula(string Text, string Latex);
