using Verifier.Arithmetic.Constants;
using Verifier.Symbolic.Gaussian;

namespace Verifier.Symbolic.Hermite;

/// <summary>
/// E[e^{a(z+t)² + b(z+t)}] = height · e^{ut²/2 + vt} with q = 1 − 2a &gt; 0, u = 2a/q, v = b/q, height q^{−1/2}e^{b²/(2q)}.
/// </summary>
/// <param name="Width">q.</param>
/// <param name="Height">q^{−1/2}e^{b²/(2q)}.</param>
/// <param name="Powers">The sequence G_m(u, v).</param>
internal sealed record TiltedKernel(ExactConstant Width, ExactConstant Height, AppellSequence Powers)
{
    /// <summary>The exponential factor of a real kernel, or null when a constant is outside the class or q ≤ 0.</summary>
    public static TiltedKernel? TryFrom(GaussianKernel kernel) =>
        KernelMass.TryOn(GaussianKernel.Exponential(kernel.Quadratic, kernel.Linear), null) is { } mass
        && TryParameters(kernel) is { } parameters
            ? new TiltedKernel(kernel.Width, mass.Real, new AppellSequence(parameters.Quadratic, parameters.Linear))
            : null;

    /// <summary>u = 2a/q, v = b/q, w = ω/q.</summary>
    public static (ExactConstant Quadratic, ExactConstant Linear, ExactConstant Frequency)? TryParameters(GaussianKernel kernel) =>
        ExactConstant.TryDivide(1, kernel.Width) is { } inverse
            ? (2 * inverse * kernel.Quadratic, inverse * kernel.Linear, inverse * kernel.Frequency)
            : null;
}
