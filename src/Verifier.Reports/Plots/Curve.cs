namespace Verifier.Reports.Plots;

/// <summary>A named curve.</summary>
/// <param name="Name">The text of the legend.</param>
/// <param name="Points">The points in the order in which they are joined; points that an axis cannot show are left out.</param>
public sealed record Curve(string Name, IReadOnlyList<(double X, double Y)> Points);
