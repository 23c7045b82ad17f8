using System.Collections.Immutable;
using Verifier.Numeric.Evaluation;

namespace Verifier.Numeric.Kernels;

/// <summary>σ(x) = Σ_n p_n xⁿ.</summary>
/// <remarks>E[(sz)ⁿ h_k(z)] = sⁿ n!/(2^m m! √k!) for n = k + 2m (O'Donnell 2014, ch. 11).</remarks>
public sealed class PolynomialKernel(ImmutableArray<double> coefficients) : HermiteKernel
{
    private protected override PowerSeries Series(NormalPair pair) =>
        PowerSeries.OfProducts(Coefficients(pair.FirstVariance), Coefficients(pair.SecondVariance));

    private double[] Coefficients(double variance)
    {
        double[] result = new double[coefficients.Length];
        for (int n = 0; n < coefficients.Length; n++)
        {
            // From k to k − 2, m to m + 1: the factor √(k(k − 1))/(2(m + 1)).
            double term = coefficients[n] * Math.Pow(variance, n / 2.0) * RootFactorial(n);
            for (int k = n; k >= 0; k -= 2)
            {
                result[k] += term;
                term *= Math.Sqrt(k * (k - 1.0)) / (n - k + 2);
            }
        }

        return result;
    }

    private static double RootFactorial(int n)
    {
        double product = 1;
        for (int j = 2; j <= n; j++)
        {
            product *= Math.Sqrt(j);
        }

        return product;
    }
}
