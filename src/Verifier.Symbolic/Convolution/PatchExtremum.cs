using Verifier.Arithmetic.Balls;

namespace Verifier.Symbolic.Convolution;

/// <summary>A strict local extremum of κ inside (−1, 0).</summary>
/// <param name="Correlation">An enclosure of its place ρ; it is the only critical point there.</param>
/// <param name="IsMinimum">A minimum of κ, else a maximum.</param>
/// <param name="Covariance">An enclosure of δ = κ − σ̂_0² there.</param>
public sealed record PatchExtremum(Ball Correlation, bool IsMinimum, Ball Covariance);
