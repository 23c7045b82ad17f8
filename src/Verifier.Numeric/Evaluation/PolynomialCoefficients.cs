namespace Verifier.Numeric.Evaluation;

/// <summary>The coefficients of a scaled finite Hermite series γ = Σ_n c_n h_n.</summary>
/// <remarks>
/// From He_n(rz) = Σ_j n!/(2^j j!(n−2j)!) r^{n−2j}(r²−1)^j He_{n−2j}(z):
/// γ̂_k(r) = r^k Σ_j c_{k+2j} √((k+2j)!/k!) (r²−1)^j/(2^j j!). Not homogeneous, hence rows are projected when a designed loss is trained.
/// </remarks>
/// <param name="coefficients">c_0, c_1, …, all that are not 0.</param>
public sealed class PolynomialCoefficients(double[] coefficients) : RadialCoefficients
{
    /// <inheritdoc/>
    public override void Evaluate(double norm, Span<double> values)
    {
        for (int k = 0; k < values.Length; k++)
        {
            double sum = 0;
            double factor = Math.Pow(norm, k);
            for (int n = k, j = 0; n < coefficients.Length; n += 2, j++)
            {
                sum += coefficients[n] * factor;
                factor *= Math.Sqrt((n + 1.0) * (n + 2.0)) * ((norm * norm) - 1) / (2 * (j + 1));
            }

            values[k] = sum;
        }
    }

    /// <inheritdoc/>
    public override double Tail(double norm, int count) => SumOfSquares(norm, count, coefficients.Length);
}
