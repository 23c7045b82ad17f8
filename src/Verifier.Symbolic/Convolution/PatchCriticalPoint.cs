using Verifier.Arithmetic.Balls;
using Verifier.Symbolic.Networks;

namespace Verifier.Symbolic.Convolution;

/// <summary>A critical point of the population loss, with a = a(ρ), on {v ≠ 0} × ℝᵏ; where κ′ jumps to ∞ at ρ = ±1 it is a kink.</summary>
/// <param name="Kind">Minimum or saddle.</param>
/// <param name="Correlation">ρ = cos φ.</param>
/// <param name="Covariance">δ = κ(ρ) − σ̂_0² there.</param>
/// <param name="Loss">The loss there.</param>
/// <param name="Ground">Why it is critical: "ρ = −1", "κ′ = 0", "aᵀa* = 0".</param>
public sealed record PatchCriticalPoint(PatchCriticalKind Kind, Ball Correlation, CertifiedNumber Covariance, CertifiedNumber Loss, string Ground);
