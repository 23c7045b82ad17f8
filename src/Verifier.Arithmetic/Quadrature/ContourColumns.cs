using Verifier.Arithmetic.Boxes;

namespace Verifier.Arithmetic.Quadrature;

/// <summary>The columns of a width of 1/2 over x ≥ 0 or x ≤ 0, counted from the middle; what has been examined is kept.</summary>
/// <param name="function">The function to bound.</param>
/// <param name="direction">1 for x ≥ 0, −1 for x ≤ 0.</param>
/// <param name="floor">The height of the lowest cells.</param>
internal sealed class ContourColumns(Func<ComplexBox, ComplexBox> function, int direction, double floor)
{
    private readonly List<ContourColumn> columns = [];

    /// <summary>The height of the lowest cells.</summary>
    internal double Floor => floor;

    /// <summary>A column.</summary>
    internal ContourColumn At(int index)
    {
        while (columns.Count <= index)
        {
            double near = direction * columns.Count * 0.5;
            double far = near + (direction * 0.5);
            columns.Add(new ContourColumn(function, new Interval(Math.Min(near, far), Math.Max(near, far)), floor));
        }

        return columns[index];
    }
}
