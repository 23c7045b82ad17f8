namespace Verifier.Numeric.Training;

/// <summary>A finished run.</summary>
/// <param name="Name">What was trained.</param>
/// <param name="Seed">The seed that repeats it.</param>
/// <param name="Records">At least one record, in the order of steps.</param>
/// <param name="Verdict">How it ended.</param>
public sealed record TrainingCurve(string Name, ulong Seed, IReadOnlyList<TrainingRecord> Records, TrainingVerdict Verdict)
{
    /// <summary>The error of gradients in single precision; null for runs in double precision.</summary>
    public GradientRounding? Rounding { get; init; }

    /// <summary>A bound of what the last loss lacks, where it is a series that ends; null where nothing is lacking. Rounding comes on top.</summary>
    public double? Truncation { get; init; }

    /// <summary>The verdict that <see cref="TrainingVerdict"/> describes.</summary>
    public static TrainingVerdict Judge(IReadOnlyList<TrainingRecord> records, double tolerance)
    {
        ArgumentOutOfRangeException.ThrowIfZero(records.Count);
        TrainingRecord last = records[^1];
        if (!double.IsFinite(last.Loss) || !double.IsFinite(last.GradientNorm))
        {
            return TrainingVerdict.Diverged;
        }

        if (last.SurrogateError <= tolerance)
        {
            return TrainingVerdict.Converged;
        }

        double earlier = records[2 * (records.Count - 1) / 3].Loss;
        return records.Count >= 4 && last.Loss > 0.99 * earlier ? TrainingVerdict.Stuck : TrainingVerdict.Unfinished;
    }
}
