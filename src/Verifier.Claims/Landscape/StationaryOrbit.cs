using System.Globalization;
using Verifier.Numeric.Landscape;
using Verifier.Numeric.LinearAlgebra;

namespace Verifier.Claims.Landscape;

/// <summary>Stationary points that differ by signs and the order of rows only, and how many starts reached one of them.</summary>
internal sealed class StationaryOrbit(RowMatrix rows, StationaryPoint? point)
{
    private const double Resolution = 1e-5;

    /// <summary>The first point reached, in doubles.</summary>
    public RowMatrix Rows { get; } = rows;

    /// <summary>What is proved about it; null when it is not proved to exist.</summary>
    public StationaryPoint? Point { get; } = point;

    /// <summary>The number of starts.</summary>
    public int Starts { get; set; } = 1;

    /// <summary>A text that is the same on an orbit: overlaps to five digits, each row with its largest overlap positive, rows in order.</summary>
    /// <param name="overlaps">⟨b_j, b*_i⟩, row j.</param>
    /// <param name="anySigns">Whether the sign of a single overlap may be changed, as for orthonormal B*.</param>
    public static string Key(RowMatrix overlaps, bool anySigns) => string.Join(';', Enumerable.Range(0, overlaps.Rows)
        .Select(j => Row(overlaps.Row(j).ToArray(), anySigns)).Order(StringComparer.Ordinal));

    /// <summary>A text that is the same on an orbit: where the squared overlaps exceed <paramref name="zero"/>, rows in order.</summary>
    public static string Support(RowMatrix overlaps, double zero) => string.Join(';', Enumerable.Range(0, overlaps.Rows)
        .Select(j => string.Concat(overlaps.Row(j).ToArray().Select(x => x * x > zero ? '1' : '0'))).Order(StringComparer.Ordinal));

    private static string Row(double[] overlaps, bool anySigns)
    {
        double sign = overlaps[Array.FindIndex(overlaps, x => Math.Abs(x) > overlaps.Max(Math.Abs) - Resolution)] < 0 ? -1 : 1;
        return string.Join(',', overlaps
            .Select(x => Math.Round((anySigns ? Math.Abs(x) : sign * x) / Resolution) + 0.0)
            .Select(steps => steps.ToString(CultureInfo.InvariantCulture)));
    }
}
