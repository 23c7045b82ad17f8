namespace Verifier.Tests.Numeric.Evaluation;

/// <summary>The coefficients of max(0, x): σ̂_0 = 1/√(2π), σ̂_1 = 1/2, even k: (−1)^{k/2−1}(k−3)!!/√(2π k!), odd k ≥ 3: 0.</summary>
internal static class ReluCoefficients
{
    public static double[] UpTo(int degree)
    {
        double[] result = new double[degree + 1];
        result[0] = 1 / Math.Sqrt(2 * Math.PI);
        if (degree >= 1)
        {
            result[1] = 0.5;
        }

        // σ̂_{k+2}/σ̂_k = −(k−1)/√((k+1)(k+2)).
        for (int k = 2; k <= degree; k += 2)
        {
            result[k] = k == 2 ? 1 / Math.Sqrt(4 * Math.PI) : -result[k - 2] * (k - 3) / Math.Sqrt(k * (k - 1.0));
        }

        return result;
    }
}
