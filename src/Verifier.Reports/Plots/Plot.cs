namespace Verifier.Reports.Plots;

/// <summary>Curves over a linear x-axis and, unless said otherwise, a logarithmic y-axis, as papers show training errors.</summary>
/// <param name="Title">The text above.</param>
/// <param name="XLabel">The text below.</param>
/// <param name="YLabel">The text at the left.</param>
/// <param name="Curves">The curves, first one in front.</param>
public sealed record Plot(string Title, string XLabel, string YLabel, IReadOnlyList<Curve> Curves)
{
    /// <summary>Whether the y-axis of a figure is linear.</summary>
    public bool IsLinear { get; init; }

    /// <summary>The points that the axes of a figure can show.</summary>
    internal IEnumerable<(double X, double Y)> Points(Curve curve) =>
        IsLinear ? curve.Points.Where(point => double.IsFinite(point.X) && double.IsFinite(point.Y)) : Shown(curve);

    /// <summary>The points of a curve that a logarithmic axis can show: finite and positive.</summary>
    internal static IEnumerable<(double X, double Y)> Shown(Curve curve) =>
        curve.Points.Where(point => double.IsFinite(point.X) && double.IsFinite(point.Y) && point.Y > 0);
}
