using System.Globalization;

namespace Verifier.Claims.Verdicts;

/// <summary>Statistical agreement: no comparison was further out than the threshold.</summary>
/// <remarks>A sample supports a statement and never proves it.</remarks>
/// <param name="ZScore">The largest |mean − expected| / standard error over the comparisons.</param>
/// <param name="Threshold">The z-score beyond which the statement would have been refuted.</param>
/// <param name="Comparisons">How many z-scores were taken.</param>
/// <param name="Samples">The number of draws behind each.</param>
/// <param name="Seed">The seed of the draws.</param>
/// <param name="FalseAlarm">A bound on the chance that a true statement is refuted, over all comparisons, in the normal approximation.</param>
public sealed record Sampled(double ZScore, double Threshold, int Comparisons, long Samples, ulong Seed, double FalseAlarm) : Verdict
{
    /// <inheritdoc/>
    public override string Name => "Sampled";

    /// <inheritdoc/>
    public override string Explanation
    {
        get
        {
            string subject = Comparisons == 1 ? "|z|" : string.Create(CultureInfo.InvariantCulture, $"largest |z| of {Comparisons}");
            return string.Create(
                CultureInfo.InvariantCulture,
                $"{subject} = {ZScore:0.00}, n = {Samples}, seed {Seed}, false alarm below {FalseAlarm:0.0e+0}");
        }
    }
}
