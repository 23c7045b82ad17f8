namespace Verifier.Reports.Plots;

/// <summary>A linear axis with ticks at 1, 2 or 5 times a power of ten.</summary>
internal sealed record LinearAxis(double Least, double Greatest, IReadOnlyList<double> Ticks)
{
    private const int WantedTicks = 6;

    /// <summary>The axis from 0 or the least value to the greatest.</summary>
    public static LinearAxis Over(IReadOnlyCollection<double> values)
    {
        double least = values.Count == 0 ? 0 : Math.Min(0, values.Min());
        double greatest = values.Count == 0 ? 1 : values.Max();
        greatest = greatest > least ? greatest : least + 1;
        double step = Step((greatest - least) / WantedTicks);
        int first = (int)Math.Ceiling(least / step);
        int last = (int)Math.Floor((greatest / step) + 1e-9);
        return new LinearAxis(least, greatest, [.. Enumerable.Range(first, last - first + 1).Select(index => index * step)]);
    }

    /// <summary>The position of a value between 0 and 1.</summary>
    public double Place(double value) => (value - Least) / (Greatest - Least);

    private static double Step(double raw)
    {
        double power = Math.Pow(10, Math.Floor(Math.Log10(raw)));
        double mantissa = raw / power;
        return power * (mantissa <= 1 ? 1 : mantissa <= 2 ? 2 : mantissa <= 5 ? 5 : 10);
    }
}
