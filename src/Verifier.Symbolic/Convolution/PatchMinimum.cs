using Verifier.Arithmetic.Balls;
using Verifier.Symbolic.Networks;

namespace Verifier.Symbolic.Convolution;

/// <summary>A local minimum of the population loss, strict up to the scale of v.</summary>
/// <param name="Correlation">ρ = cos φ.</param>
/// <param name="Covariance">δ = κ(ρ) − σ̂_0² there.</param>
/// <param name="Loss">The loss there, with the best output weights.</param>
public sealed record PatchMinimum(Ball Correlation, CertifiedNumber Covariance, CertifiedNumber Loss)
{
    /// <summary>Whether the loss there is proved positive, so that the minimum is not global.</summary>
    public bool IsSpurious => Loss.TrySign() > 0;
}
