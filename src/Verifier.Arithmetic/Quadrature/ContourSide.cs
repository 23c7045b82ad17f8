using Verifier.Arithmetic.Balls;
using Verifier.Arithmetic.Boxes;

namespace Verifier.Arithmetic.Quadrature;

/// <summary>
/// The part of a contour over x ≥ 0 or x ≤ 0: columns of a width of 1/2, counted from the middle, and the path along their cells.
/// </summary>
/// <param name="function">s.</param>
/// <param name="direction">1 for x ≥ 0, −1 for x ≤ 0.</param>
/// <param name="power">p.</param>
/// <param name="weight">The bound of |h_k φ|.</param>
/// <param name="floor">The height of the lowest cells.</param>
internal sealed class ContourSide(Func<ComplexBox, ComplexBox> function, int direction, int power, HermiteWeight weight, double floor)
{
    private const double LogTwoOfE = 1.4426950408889634;
    private const double Slack = 1e-5;
    private const double Descent = 10;
    private readonly List<ContourColumn> columns = [];
    private readonly List<int> tops = [];

    /// <summary>The number of the cell along whose top the last path leaves the middle.</summary>
    internal int MiddleTop => tops[0];

    /// <summary>log₂ of a bound of |s^p h_k φ| near the real line from x = halves/2 to (halves + 1)/2; infinite where none is known.</summary>
    internal double LogBoundAt(int halves) => Column(halves).Reaches(0)
        ? (power * Column(halves)[0].LogBound) + weight.Log2(Column(halves).Distance, floor)
        : double.PositiveInfinity;

    /// <summary>
    /// A bound of ∫ |f m| |dz| over a path from above 0 to the vertical end at X, halves/2 ≤ X &lt; (halves + 1)/2, and down; null when a
    /// column offers no height at which log₂ |f m| is at most <paramref name="allowed"/>.
    /// </summary>
    internal Magnitude? Error(double step, int halves, double allowed)
    {
        tops.Clear();
        Magnitude total = Magnitude.Zero;
        for (int i = 0; i <= halves; i++)
        {
            if (Top(Column(i), step, allowed) is not { } top)
            {
                return null;
            }

            tops.Add(top);
            total += PowerOfTwo(LogSize(Column(i), Column(i)[top], Column(i)[top].Top, step) - 1);
            total += i == 0 ? Magnitude.Zero : RiseBetween(i - 1, top, step);
        }

        return total + End(Column(halves), tops[halves], step);
    }

    /// <summary>The vertical way in the middle from cell number <paramref name="from"/> to the top of cell number <paramref name="to"/>.</summary>
    internal Magnitude MiddleRise(int from, int to, double step) => Rise(Column(0), from, to, step);

    private ContourColumn Column(int index)
    {
        while (columns.Count <= index)
        {
            double near = direction * columns.Count * 0.5;
            double far = near + (direction * 0.5);
            columns.Add(new ContourColumn(function, new Interval(Math.Min(near, far), Math.Max(near, far)), floor));
        }

        return columns[index];
    }

    /// <summary>The lowest cell along whose top the integrand is small enough.</summary>
    private int? Top(ContourColumn column, double step, double allowed)
    {
        double least = double.PositiveInfinity;
        for (int m = 0; column.Reaches(m); m++)
        {
            double size = LogSize(column, column[m], column[m].Top, step);
            if (size <= allowed)
            {
                return m;
            }

            least = Math.Min(least, size);
            if (size > least + Descent)
            {
                return null;
            }
        }

        return null;
    }

    private Magnitude RiseBetween(int index, int top, double step)
    {
        ContourColumn higher = top > tops[index] ? Column(index + 1) : Column(index);
        return Rise(higher, Math.Min(top, tops[index]) + 1, Math.Max(top, tops[index]), step);
    }

    private static Magnitude Sum(int from, int to, Func<int, double> logSize)
    {
        Magnitude total = Magnitude.Zero;
        for (int m = from; m <= to; m++)
        {
            total += PowerOfTwo(logSize(m));
        }

        return total;
    }

    private Magnitude Rise(ContourColumn column, int from, int to, double step) => Sum(
        from, to, m => LogSize(column, column[m], column[m].Bottom, step) + Math.Log2(column[m].Top - column[m].Bottom));

    /// <summary>The vertical end, where |m| ≤ e^(−2πy/h), so that at most h/2π of the height of each cell counts.</summary>
    private Magnitude End(ContourColumn column, int to, double step) => Sum(
        0, to, m => LogBound(column, column[m]) - Turns(column[m].Bottom, step) + Math.Log2(Math.Min(column[m].Top - column[m].Bottom, step / 6.25)));

    /// <summary>log₂ of a bound of |f m| in a cell from the given height on.</summary>
    private double LogSize(ContourColumn column, ContourCell cell, double height, double step)
    {
        // 1/(e^t − 1) is at most 1/t, and at most 1.59 e^(−t) for t ≥ 1.
        double turns = Turns(height, step);
        return LogBound(column, cell) + (turns >= LogTwoOfE ? 0.67 - turns : -Math.Log2(turns / LogTwoOfE));
    }

    private double LogBound(ContourColumn column, ContourCell cell) => (power * cell.LogBound) + weight.Log2(column.Distance, cell.Top);

    /// <summary>log₂ e^(2πy/h).</summary>
    private static double Turns(double height, double step) => LogTwoOfE * 2 * Math.PI * height / step;

    /// <summary>2^<paramref name="exponent"/> rounded up, with room for the roundings of the exponent: 2^f ≤ 1 + f for 0 ≤ f ≤ 1.</summary>
    private static Magnitude PowerOfTwo(double exponent)
    {
        double whole = Math.Floor(exponent + Slack);
        return Magnitude.FromUnits((long)Math.Ceiling((1 + exponent + Slack - whole) * (1 << 24)), (long)whole - 24);
    }
}
