namespace Verifier.Numeric.Sampling;

/// <summary>Count, mean and sum of squared deviations, merged without cancellation (Chan, Golub, LeVeque 1979).</summary>
internal readonly record struct RunningMoments(long Count, double Mean, double SquaredDeviations)
{
    /// <summary>The moments of every <paramref name="stride"/>-th value from <paramref name="first"/> on.</summary>
    public static RunningMoments Of(ReadOnlySpan<double> values, int first, int stride)
    {
        int count = 0;
        double sum = 0;
        for (int i = first; i < values.Length; i += stride, count++)
        {
            sum += values[i];
        }

        double mean = sum / count;
        double squares = 0;
        for (int i = first; i < values.Length; i += stride)
        {
            squares += (values[i] - mean) * (values[i] - mean);
        }

        return new RunningMoments(count, mean, squares);
    }

    /// <summary>The moments of both groups together.</summary>
    public RunningMoments Merge(RunningMoments other)
    {
        if (Count == 0)
        {
            return other;
        }

        double total = Count + other.Count;
        double difference = other.Mean - Mean;
        return new RunningMoments(
            Count + other.Count,
            Mean + (difference * other.Count / total),
            SquaredDeviations + other.SquaredDeviations + (difference * difference * Count * other.Count / total));
    }

    /// <summary>The estimate of the mean.</summary>
    public Estimate ToEstimate(ulong seed) => new(Mean, Math.Sqrt(SquaredDeviations / (Count - 1) / Count), Count, seed);
}
