namespace Verifier.Numeric.FiniteSamples;

/// <summary>Which data sets are tried.</summary>
/// <param name="Sizes">The numbers N of samples, at least two different ones.</param>
/// <param name="Runs">Independent data sets of each size.</param>
/// <param name="Batch">Samples in each step; null for the whole data set.</param>
public sealed record SampleSizeSettings(IReadOnlyList<int> Sizes, int Runs, int? Batch)
{
    /// <summary>The least N: enough for the estimate of the low degrees of the label.</summary>
    public const int LeastSize = 256;
}
