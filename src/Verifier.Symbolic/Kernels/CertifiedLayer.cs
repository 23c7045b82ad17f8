using Verifier.Arithmetic.Balls;

namespace Verifier.Symbolic.Kernels;

/// <summary>The kernels of a wide network after some hidden layers, at two inputs x, x′, enclosed.</summary>
/// <param name="Layer">How many hidden layers have acted; 0 for the first affine map alone.</param>
/// <param name="Outputs">Σ(x, x), Σ(x′, x′) and Σ(x, x′): variances and covariance of the outputs over random weights (NNGP).</param>
/// <param name="FirstTangent">Θ(x, x); indeterminate when it is infinite or not known.</param>
/// <param name="SecondTangent">Θ(x′, x′).</param>
/// <param name="CrossTangent">Θ(x, x′), the neural tangent kernel.</param>
public sealed record CertifiedLayer(int Layer, EnclosedPair Outputs, Ball FirstTangent, Ball SecondTangent, Ball CrossTangent)
{
    /// <summary>Whether every kernel is known to 2^(−bits); the tangents count only where they are known at all.</summary>
    internal bool IsWithin(int bits) =>
        new[] { Outputs.FirstVariance, Outputs.SecondVariance, Outputs.Covariance }.All(value => value.RadiusIsAtMost(bits))
        && new[] { FirstTangent, SecondTangent, CrossTangent }.All(value => !value.IsFinite || value.RadiusIsAtMost(bits));
}
