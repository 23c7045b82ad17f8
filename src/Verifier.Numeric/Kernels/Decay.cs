namespace Verifier.Numeric.Kernels;

/// <summary>1 − e^x without cancellation next to x = 0.</summary>
internal static class Decay
{
    /// <summary>1 − e^x = −2 e^{x/2} sinh(x/2). (The library's ExpM1 subtracts.)</summary>
    public static double From(double exponent) => -2 * Math.Exp(exponent / 2) * Math.Sinh(exponent / 2);
}
