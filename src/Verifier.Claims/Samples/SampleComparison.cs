using System.Globalization;
using Verifier.Arithmetic.Balls;
using Verifier.Claims.Verdicts;
using Verifier.Numeric.Sampling;

namespace Verifier.Claims.Samples;

/// <summary>Compares sample means with the numbers they should estimate, by z-scores.</summary>
/// <remarks>
/// Under a true statement each z is close to standard normal, so that over m comparisons |z| exceeds 6 somewhere with probability at most
/// 2 m (1 − Φ(6)) &lt; 2e-9 m (union bound; normal approximation of the mean). The threshold is far out because a check is run with many seeds.
/// Where one sample carries a tenth of the variance or more, that approximation fails (e^{4z}, h_12(z)²) and no z-score is formed.
/// </remarks>
/// <param name="seed">The seed of the whole check.</param>
/// <param name="obstacle">Why no sample of this activation says anything, or null.</param>
internal sealed class SampleComparison(ulong seed, NotApplicable? obstacle)
{
    /// <summary>The |z| beyond which a statement is refuted.</summary>
    private const double Threshold = 6;

    /// <summary>2 (1 − Φ(6)), rounded up.</summary>
    private const double ChancePerComparison = 2e-9;

    /// <summary>Rounding of doubles, relative to the size of what is averaged; keeps constants from having infinite z.</summary>
    private const double Rounding = 1e-11;

    /// <summary>The largest share of the variance that one sample may carry.</summary>
    private const double LargestShare = 0.1;

    private double worst;
    private int comparisons;
    private long samples;
    private Refuted? failure;
    private NotApplicable? obstacle = obstacle;

    /// <summary>The outcome over all comparisons so far.</summary>
    public Verdict Verdict => failure ?? obstacle as Verdict
        ?? new Sampled(worst, Threshold, comparisons, samples, seed, ChancePerComparison * comparisons);

    /// <summary>Compares one estimate with an enclosure of what it should estimate; only the distance to the enclosure counts.</summary>
    /// <param name="witness">Names the case.</param>
    /// <param name="expected">The value under test.</param>
    /// <param name="estimate">The sample mean.</param>
    public void Compare(string witness, Ball expected, Estimate estimate)
    {
        obstacle ??= Obstacle(witness, estimate);
        if (obstacle is not null)
        {
            return;
        }

        comparisons++;
        samples = estimate.Count;
        double value = expected.ToDouble();
        double distance = Math.Max(0, Math.Abs(estimate.Mean - value) - expected.Radius.ToDouble());
        double z = distance / (estimate.StandardError + (Rounding * (1 + Math.Abs(value))));
        worst = Math.Max(worst, z);
        if (!(z <= Threshold) && failure is null)
        {
            failure = new Refuted(
                witness,
                expected.ToDecimal(10).Value,
                string.Create(CultureInfo.InvariantCulture, $"{estimate.Mean:G10} ± {estimate.StandardError:G3}, |z| = {z:0.0}, n = {estimate.Count}"));
        }
    }

    private static NotApplicable? Obstacle(string witness, Estimate estimate) =>
        !double.IsFinite(estimate.StandardError) ? new NotApplicable($"at {witness} the samples leave the range of doubles")
        : estimate.LargestShare > LargestShare ? new NotApplicable(string.Create(
            CultureInfo.InvariantCulture,
            $"at {witness} one of {estimate.Count} samples carries {100 * estimate.LargestShare:0} % of the variance: such heavy tails have no z-score"))
        : null;
}
