using Verifier.Arithmetic.Constants;

namespace Verifier.Symbolic.Kernels;

/// <summary>A summand weight · Φ₂(h, k; r) of a dual kernel, Φ₂ the distribution function of the bivariate normal law.</summary>
/// <param name="Weight">The factor.</param>
/// <param name="First">h.</param>
/// <param name="Second">k.</param>
/// <param name="Correlation">r.</param>
/// <param name="Complement">1 − r².</param>
public sealed record BivariateTerm(
    ExactConstant Weight, ExactConstant First, ExactConstant Second, ExactConstant Correlation, ExactConstant Complement)
{
    /// <summary>Whether both are multiples of the same Φ₂.</summary>
    internal bool IsAlike(BivariateTerm other) => Correlation.Equals(other.Correlation)
        && ((First.Equals(other.First) && Second.Equals(other.Second)) || (First.Equals(other.Second) && Second.Equals(other.First)));
}
