namespace Verifier.Numeric.Sampling;

/// <summary>Count, mean and sum of squared deviations, merged without cancellation (Chan, Golub, LeVeque 1979). The default is of none.</summary>
/// <param name="Count">How many numbers.</param>
/// <param name="Mean">Their mean.</param>
/// <param name="SquaredDeviations">Σ (x − mean)².</param>
/// <param name="LargestSquare">The largest squared deviation of one number from the mean of its own block.</param>
public readonly record struct RunningMoments(long Count, double Mean, double SquaredDeviations, double LargestSquare)
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
        double largest = 0;
        for (int i = first; i < values.Length; i += stride)
        {
            double square = (values[i] - mean) * (values[i] - mean);
            squares += square;
            largest = Math.Max(largest, square);
        }

        return new RunningMoments(count, mean, squares, largest);
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
            SquaredDeviations + other.SquaredDeviations + (difference * difference * Count * other.Count / total),
            Math.Max(LargestSquare, other.LargestSquare));
    }

    /// <summary>The estimate of the mean.</summary>
    public Estimate ToEstimate(ulong seed) => new(Mean, Math.Sqrt(SquaredDeviations / (Count - 1) / Count), Count, seed)
    {
        LargestShare = SquaredDeviations == 0 ? 0 : LargestSquare / SquaredDeviations,
    };
}
