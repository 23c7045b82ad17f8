using Verifier.Arithmetic;
using Verifier.Arithmetic.Constants;
using Verifier.Symbolic.Gaussian;

namespace Verifier.Symbolic.Kernels;

/// <summary>The density of a normal variable at 0.</summary>
internal static class KernelDensity
{
    /// <summary>φ(m/√v)/√v = (2πv)^{−1/2} e^{−m²/(2v)}.</summary>
    public static T AtZero<T>(T mean, T variance, int bits)
        where T : IKernelScalar<T>
    {
        T half = T.From(new Rational(-1, 2), ExactConstant.Zero, bits);
        return T.From(SmoothCalculus.InverseRootTwoPi, ExactConstant.Zero, bits) * T.Exp(half * mean * mean / variance) / T.Sqrt(variance);
    }
}
