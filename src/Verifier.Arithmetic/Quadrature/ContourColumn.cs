using Verifier.Arithmetic.Boxes;

namespace Verifier.Arithmetic.Quadrature;

/// <summary>
/// A column of cells in the upper half plane, examined from the real line upwards as far as somebody asks: bounds of a function
/// in each, up to the first cell in which it is not certainly analytic.
/// </summary>
/// <param name="function">The function.</param>
/// <param name="ground">The side of the cells on the real line.</param>
/// <param name="floor">The height of the lowest cell.</param>
internal sealed class ContourColumn(Func<ComplexBox, ComplexBox> function, Interval ground, double floor)
{
    private const double Growth = 0.25;
    private const double LargestStep = 0.25;
    private const double Ceiling = 64;
    private readonly List<ContourCell> cells = [];
    private bool isClosed;

    /// <summary>The least |Re z| in the column.</summary>
    internal double Distance => ground.MinimalMagnitude;

    /// <summary>A certified cell.</summary>
    internal ContourCell this[int index] => cells[index];

    /// <summary>Whether there is a certified cell with the given number; looks at it if nobody has yet.</summary>
    internal bool Reaches(int index)
    {
        while (!isClosed && cells.Count <= index)
        {
            Climb();
        }

        return cells.Count > index;
    }

    private void Climb()
    {
        double bottom = cells.Count == 0 ? 0 : cells[^1].Top;
        double top = bottom + (bottom == 0 ? floor : Math.Min(LargestStep, Math.Max(floor, bottom * Growth)));
        double bound = function(new ComplexBox(ground, new Interval(bottom, top))).MaximalMagnitude;
        isClosed = !double.IsFinite(bound) || top > Ceiling;
        if (!isClosed)
        {
            // Zero and subnormal bounds are rounded up to a normal one.
            cells.Add(new ContourCell(bottom, top, Math.ILogB(Math.Max(bound, 1e-300)) + 1));
        }
    }
}
