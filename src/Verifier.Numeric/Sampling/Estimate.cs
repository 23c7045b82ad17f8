using MathNet.Numerics;

namespace Verifier.Numeric.Sampling;

/// <summary>A sample mean with its standard error.</summary>
/// <param name="Mean">The mean of the samples.</param>
/// <param name="StandardError">Their standard deviation over √n.</param>
/// <param name="Count">The number n of independent samples.</param>
/// <param name="Seed">The seed that repeats them.</param>
public sealed record Estimate(double Mean, double StandardError, long Count, ulong Seed)
{
    /// <summary>
    /// The share of the sum of squared deviations that the most extreme sample carries: about 2 ln(n)/n for normal samples; when it is not
    /// small the tails are too heavy for the mean to be close to normal, or for the standard error to be known.
    /// </summary>
    public double LargestShare { get; init; }

    /// <summary>(mean − expected) / standard error; 0 when both vanish; ±∞ when only the standard error does.</summary>
    public double ZScore(double expected)
    {
        double difference = Mean - expected;
        return difference == 0 ? 0 : difference / StandardError;
    }

    /// <summary>The z-score of the difference of two independent estimates of the same number.</summary>
    public double ZScore(Estimate other)
    {
        double difference = Mean - other.Mean;
        return difference == 0 ? 0 : difference / double.Hypot(StandardError, other.StandardError);
    }

    /// <summary>P(|Z| ≥ |z|) for a standard normal Z: the chance that a correct value looks at least this wrong.</summary>
    public static double FalseAlarmProbability(double zScore) => SpecialFunctions.Erfc(Math.Abs(zScore) / Constants.Sqrt2);

    /// <summary>The z with P(|Z| ≥ z) = <paramref name="probability"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not strictly between 0 and 1.</exception>
    public static double Threshold(double probability)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(probability, 0);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(probability, 1);
        return Constants.Sqrt2 * SpecialFunctions.ErfcInv(probability);
    }
}
