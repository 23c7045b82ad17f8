using Verifier.Arithmetic.Constants;
using Verifier.Symbolic.Gaussian;

namespace Verifier.Symbolic.Hermite;

/// <summary>The factor Φ(λt + ν) that a Φ-factor or a half-line leaves after smoothing.</summary>
/// <param name="Slope">λ.</param>
/// <param name="Offset">ν.</param>
internal sealed record Threshold(ExactConstant Slope, ExactConstant Offset)
{
    /// <summary>Of Φ(αy + β): λ = α/(q s), ν = (αv + β)/s with s = √(1 + α²/q).</summary>
    public static Threshold? TryOf(TiltedKernel tilted, NormalFactor factor) =>
        ExactConstant.TryDivide(factor.Slope * factor.Slope, tilted.Width) is { } spread
        && ExactConstant.TrySqrt(ExactConstant.One + spread) is { } root
        && ExactConstant.TryDivide(factor.Slope, tilted.Width * root) is { } slope
        && ExactConstant.TryDivide((factor.Slope * tilted.Powers.Linear) + factor.Offset, root) is { } offset
            ? new Threshold(slope, offset)
            : null;

    /// <summary>Of y &gt; c: λ = 1/√q, ν = √q(v − c); of y &lt; c: the negatives.</summary>
    public static Threshold? TryOf(TiltedKernel tilted, HalfLine support) =>
        ExactConstant.TrySqrt(tilted.Width) is { } root && ExactConstant.TryDivide(support.Direction, root) is { } slope
            ? new Threshold(slope, support.Direction * root * (tilted.Powers.Linear - support.End))
            : null;
}
