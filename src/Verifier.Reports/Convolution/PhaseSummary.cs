using Verifier.Numeric.Convolution;

namespace Verifier.Reports.Convolution;

/// <summary>The phases of the descent with what they were measured for.</summary>
/// <param name="Activation">The activation's name.</param>
/// <param name="Patches">k.</param>
/// <param name="WeightNorm">‖a*‖.</param>
/// <param name="Dropped">A bound of what the kernel in doubles leaves out.</param>
/// <param name="EscapeRate">μ.</param>
/// <param name="Rates">Rates by theory and as measured.</param>
/// <param name="Escapes">p and the time of Phase I from cos φ = 1/√p.</param>
public sealed record PhaseSummary(
    string Activation,
    int Patches,
    double WeightNorm,
    double Dropped,
    double EscapeRate,
    IReadOnlyList<PhaseRate> Rates,
    IReadOnlyList<(int PatchSize, double Time)> Escapes);
