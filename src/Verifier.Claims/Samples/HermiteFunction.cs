using Verifier.Arithmetic.Balls;
using Verifier.Numeric.Sampling;

namespace Verifier.Claims.Samples;

/// <summary>Orthonormal Hermite polynomials in doubles.</summary>
internal static class HermiteFunction
{
    /// <summary>h_k.</summary>
    public static ActivationFunction Of(int degree) => Combination([(degree, Ball.FromRational(1, Ball.MinimumPrecision))]);

    /// <summary>Σ c_k h_k.</summary>
    public static ActivationFunction Combination(IEnumerable<(int Degree, Ball Factor)> terms)
    {
        (int Degree, double Factor)[] factors = [.. terms.Select(term => (term.Degree, term.Factor.ToDouble()))];
        double[] coefficients = new double[factors.Max(term => term.Degree) + 1];
        foreach ((int degree, double factor) in factors)
        {
            coefficients[degree] += factor;
        }

        return (input, output) =>
        {
            for (int i = 0; i < input.Length; i++)
            {
                output[i] = Sum(coefficients, input[i]);
            }
        };
    }

    /// <summary>√(k+1) h_{k+1}(z) = z h_k(z) − √k h_{k−1}(z).</summary>
    private static double Sum(double[] coefficients, double z)
    {
        (double previous, double current, double sum) = (0, 1, 0);
        for (int k = 0; k < coefficients.Length; k++)
        {
            sum += coefficients[k] * current;
            (previous, current) = (current, ((z * current) - (Math.Sqrt(k) * previous)) / Math.Sqrt(k + 1));
        }

        return sum;
    }
}
