using Verifier.Numeric.Convolution;

namespace Verifier.Reports.Convolution;

/// <summary>A table of outcomes with what it was made from.</summary>
/// <param name="Activation">The activation's name.</param>
/// <param name="PatchSize">p.</param>
/// <param name="WeightNorm">‖a*‖.</param>
/// <param name="Seed">The seed.</param>
/// <param name="Dropped">A bound of what the kernel in doubles leaves out.</param>
/// <param name="Cells">The cells, row by row.</param>
public sealed record OutcomeSummary(string Activation, int PatchSize, double WeightNorm, ulong Seed, double Dropped, IReadOnlyList<OutcomeCell> Cells)
{
    /// <summary>The chance that a printed interval misses the probability, at most.</summary>
    public const double Miss = 0.05;
}
