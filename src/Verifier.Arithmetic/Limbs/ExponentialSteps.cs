namespace Verifier.Arithmetic.Limbs;

/// <summary>e^u at equidistant u, with one product per value.</summary>
/// <remarks>Errors grow like the number of values; one limb is kept in addition for them.</remarks>
public sealed class ExponentialSteps
{
    private readonly LimbBall ratio;
    private LimbBall value;

    /// <summary>e^u at u = <paramref name="first"/>, <paramref name="second"/>, …, with one limb less than these have.</summary>
    public ExponentialSteps(LimbBall first, LimbBall second)
    {
        ArgumentNullException.ThrowIfNull(second);
        value = first.Exp();
        ratio = (second - first).Exp();
    }

    /// <summary>The next value, starting with the first.</summary>
    public LimbBall Next()
    {
        LimbBall current = value;
        value *= ratio;
        return current.Shortened(current.Length - 1);
    }
}
