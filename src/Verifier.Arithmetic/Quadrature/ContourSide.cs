using Verifier.Arithmetic.Balls;

namespace Verifier.Arithmetic.Quadrature;

/// <summary>
/// The part of a contour over x ≥ 0 or x ≤ 0: columns of a width of 1/2, counted from the middle, and the path along their cells.
/// </summary>
/// <param name="columns">The columns over this part.</param>
/// <param name="power">p.</param>
/// <param name="weight">The bound of |h_k φ|.</param>
internal sealed class ContourSide(ContourColumns columns, int power, HermiteWeight weight)
{
    private const double LogTwoOfE = 1.4426950408889634;
    private const double Slack = 1e-5;
    private const double Descent = 10;
    private readonly List<int> tops = [];

    /// <summary>The number of the cell along whose top the last path leaves the middle.</summary>
    internal int MiddleTop => tops[0];

    /// <summary>log₂ of a bound of |s^p h_k φ| near the real line from x = halves/2 to (halves + 1)/2; infinite where none is known.</summary>
    internal double LogBoundAt(int halves) => columns.At(halves).Reaches(0)
        ? (power * columns.At(halves)[0].LogBound) + weight.Log2(columns.At(halves).Distance, columns.Floor)
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
            if (Top(columns.At(i), step, allowed) is not { } top)
            {
                return null;
            }

            tops.Add(top);
            total += PowerOfTwo(LogSize(columns.At(i).Distance, columns.At(i)[top], columns.At(i)[top].Top, step) - 1);
            total += i == 0 ? Magnitude.Zero : RiseBetween(i - 1, top, step);
        }

        return total + End(columns.At(halves), tops[halves], step);
    }

    /// <summary>The vertical way in the middle from cell number <paramref name="from"/> to the top of cell number <paramref name="to"/>.</summary>
    internal Magnitude MiddleRise(int from, int to, double step) => Rise(columns.At(0), 0, from, to, step);

    /// <summary>The lowest cell along whose top the integrand is small enough.</summary>
    private int? Top(ContourColumn column, double step, double allowed)
    {
        double least = double.PositiveInfinity;
        for (int m = 0; column.Reaches(m); m++)
        {
            double size = LogSize(column.Distance, column[m], column[m].Top, step);
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
        ContourColumn higher = top > tops[index] ? columns.At(index + 1) : columns.At(index);

        // The line between the columns has their greater distance from the middle.
        return Rise(higher, columns.At(index + 1).Distance, Math.Min(top, tops[index]) + 1, Math.Max(top, tops[index]), step);
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

    private Magnitude Rise(ContourColumn column, double distance, int from, int to, double step) => Sum(
        from, to, m => LogSize(distance, column[m], column[m].Bottom, step) + Math.Log2(column[m].Top - column[m].Bottom));

    /// <summary>The vertical end, where |m| ≤ e^(−2πy/h), so that at most h/2π of the height of each cell counts.</summary>
    private Magnitude End(ContourColumn column, int to, double step) => Sum(
        0, to, m => LogBound(column.Distance, column[m]) - Turns(column[m].Bottom, step) + Math.Log2(Math.Min(column[m].Top - column[m].Bottom, step / 6.25)));

    /// <summary>log₂ of a bound of |f m| in a cell at the given distance from the middle and from the given height on.</summary>
    private double LogSize(double distance, ContourCell cell, double height, double step)
    {
        // 1/(e^t − 1) is at most 1/t, and at most 1.59 e^(−t) for t ≥ 1.
        double turns = Turns(height, step);
        return LogBound(distance, cell) + (turns >= LogTwoOfE ? 0.67 - turns : -Math.Log2(turns / LogTwoOfE));
    }

    private double LogBound(double distance, ContourCell cell) => (power * cell.LogBound) + weight.Log2(distance, cell.Top);

    /// <summary>log₂ e^(2πy/h).</summary>
    private static double Turns(double height, double step) => LogTwoOfE * 2 * Math.PI * height / step;

    /// <summary>2^<paramref name="exponent"/> rounded up, with room for the roundings of the exponent: 2^f ≤ 1 + f for 0 ≤ f ≤ 1.</summary>
    private static Magnitude PowerOfTwo(double exponent)
    {
        double whole = Math.Floor(exponent + Slack);
        return Magnitude.FromUnits((long)Math.Ceiling((1 + exponent + Slack - whole) * (1 << 24)), (long)whole - 24);
    }
}
