using Verifier.Arithmetic.Balls;

namespace Verifier.Arithmetic.Limbs;

/// <summary>The normal density at 0, h, 2h, … with two products per value: φ((j + 1)h) = φ(jh) q_j, q_j = e^(−h²/2) e^(−jh²).</summary>
/// <remarks>Errors grow like j² units; one limb is kept in addition for them.</remarks>
public sealed class DensitySteps
{
    private readonly int length;
    private readonly LimbBall decay;
    private LimbBall value;
    private LimbBall ratio;

    /// <summary>The values at the multiples of <paramref name="step"/> with a number of limbs.</summary>
    public DensitySteps(Dyadic step, int length)
    {
        this.length = length;
        LimbBall h = LimbBall.FromDyadic(step, length + 1);
        LimbBall square = h * h;
        ratio = (-square).Scale(-1).Exp();
        decay = (-square).Exp();
        value = LimbBall.FromDyadic(Dyadic.Zero, length + 1).NormalDensity();
    }

    /// <summary>The next value, starting with φ(0).</summary>
    public LimbBall Next()
    {
        LimbBall current = value;
        value *= ratio;
        ratio *= decay;
        return current.Shortened(length);
    }
}
