namespace Verifier.Claims.Neighbours;

/// <summary>A neighbouring result: where it stands, and its formulas in our conventions.</summary>
/// <param name="Key">The name on the command line.</param>
/// <param name="Title">What it is about.</param>
/// <param name="Source">Authors and year.</param>
/// <param name="Formulas">The formulas that are checked.</param>
public sealed record Neighbour(string Key, string Title, string Source, IReadOnlyList<NeighbourFormula> Formulas);
