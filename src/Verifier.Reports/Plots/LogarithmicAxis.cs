namespace Verifier.Reports.Plots;

/// <summary>A logarithmic axis that begins and ends at a power of ten.</summary>
internal sealed record LogarithmicAxis(int LeastExponent, int GreatestExponent)
{
    private const int MostLabels = 8;

    /// <summary>The exponents that carry a label: every one, or every second, fifth, … when there are many.</summary>
    public IEnumerable<int> LabelledExponents()
    {
        int stride = 1 + ((GreatestExponent - LeastExponent) / MostLabels);
        return Enumerable.Range(LeastExponent, GreatestExponent - LeastExponent + 1).Where(exponent => exponent % stride == 0);
    }

    /// <summary>The axis around positive values; 0.1 to 1 when there are none.</summary>
    public static LogarithmicAxis Over(IReadOnlyCollection<double> values)
    {
        if (values.Count == 0)
        {
            return new LogarithmicAxis(-1, 0);
        }

        int least = (int)Math.Floor(Math.Log10(values.Min()));
        return new LogarithmicAxis(least, Math.Max(least + 1, (int)Math.Ceiling(Math.Log10(values.Max()))));
    }

    /// <summary>The position of a positive value between 0 and 1.</summary>
    public double Place(double value) => (Math.Log10(value) - LeastExponent) / (GreatestExponent - LeastExponent);
}
