namespace Verifier.Numeric.Convolution;

/// <summary>A finished descent.</summary>
/// <param name="Name">What was trained.</param>
/// <param name="Seed">The seed of the start.</param>
/// <param name="Attempt">Which independent start this is, from 1.</param>
/// <param name="StepSize">η.</param>
/// <param name="Dropped">A bound of what the kernel in doubles leaves out.</param>
/// <param name="Records">The records, the last one at the end.</param>
/// <param name="Outcome">Where it ended.</param>
/// <param name="FirstPhaseEnd">The first step with φ ≤ π/4 and aᵀa* ≥ ½‖a*‖²; null when there is none.</param>
public sealed record ConvolutionCurve(
    string Name,
    ulong Seed,
    int Attempt,
    double StepSize,
    double Dropped,
    IReadOnlyList<ConvolutionRecord> Records,
    DescentOutcome Outcome,
    int? FirstPhaseEnd);
