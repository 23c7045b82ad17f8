namespace Verifier.Arithmetic.Quadrature;

/// <summary>A bound of |h_k(z) φ(z)| off the real line, for one k and with it for all smaller ones.</summary>
/// <remarks>
/// Mehler's formula at w = z̄ with 0 &lt; r &lt; 1 is Σ_k r^k |h_k(x + iy)|² = (1 − r²)^(−1/2) exp(x² r/(1 + r) + y² r/(1 − r)), a sum of
/// positive terms. Hence |h_k φ| ≤ r^(−k/2) (1 − r²)^(−1/4) (2π)^(−1/2) exp(−x²/(2(1 + r)) + y²/(2(1 − r))); for k = 0 also with r = 0.
/// The bound grows with k, falls with |x| and grows with |y|.
/// </remarks>
public sealed class HermiteWeight
{
    private const double LogTwoOfE = 1.4426950408889634;
    private const double LogTwoOfRootTwoPi = 1.3257480647361593;
    private static readonly double[] Radii = [0.02, 0.05, 0.1, 0.15, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.87, 0.92, 0.95, 0.98, 0.99];

    private readonly double[] radii;
    private readonly double[] scales;

    /// <summary>The bound for h_0, …, h_k.</summary>
    public HermiteWeight(int degree)
    {
        radii = degree == 0 ? [0, .. Radii] : Radii;
        scales = [.. radii.Select(r => -(degree == 0 ? 0 : degree * Math.Log2(r) / 2) - (Math.Log2(1 - (r * r)) / 4) - LogTwoOfRootTwoPi)];
    }

    /// <summary>log₂ of the bound for |Re z| ≥ x ≥ 0 and |Im z| ≤ y; the caller allows for rounding errors.</summary>
    public double Log2(double x, double y)
    {
        double least = double.PositiveInfinity;
        for (int i = 0; i < radii.Length; i++)
        {
            double exponent = ((y * y / (1 - radii[i])) - (x * x / (1 + radii[i]))) / 2;
            least = Math.Min(least, scales[i] + (LogTwoOfE * exponent));
        }

        return least;
    }
}
