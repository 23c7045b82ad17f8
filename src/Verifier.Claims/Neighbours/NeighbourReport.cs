using Verifier.Symbolic.Neighbours.SafranShamir;

namespace Verifier.Claims.Neighbours;

/// <summary>The checks of one neighbouring result.</summary>
/// <param name="Neighbour">The result.</param>
/// <param name="Check">A line per statement.</param>
/// <param name="Points">The critical points with their certificates, for the result that has any.</param>
public sealed record NeighbourReport(Neighbour Neighbour, CheckReport Check, IReadOnlyList<MinimumAnalysis> Points);
