namespace Verifier.Numeric.Kernels;

/// <summary>σ(x) = m + h erf(αx); Φ(βx) has m = h = 1/2, α = β/√2.</summary>
/// <remarks>
/// κ = m² + (2h²/π) arcsin(2α²c/√(DD′)), D = 1 + 2α²q, c the covariance (Williams 1997). With R² = DD′ − 4α⁴c² the arcsine is
/// atan2(2α²c, R), and R² = 1 + 2α²(q + q′) + 4α⁴(qq′ − c²) has no cancellation.
/// </remarks>
public sealed class ErfKernel(double mean, double height, double slope) : PairKernel
{
    private readonly double factor = 2 * height * height / Math.PI;
    private readonly double twice = 2 * slope * slope;

    /// <inheritdoc/>
    public override double Value(NormalPair pair)
    {
        double scaled = twice * pair.Covariance;
        double root = Root(pair);
        return scaled > -root
            ? (mean * mean) + (factor * Math.Atan2(scaled, root))
            : ((mean - height) * (mean + height)) + (factor * Math.Atan2(root, -scaled));
    }

    /// <inheritdoc/>
    public override double Slope(NormalPair pair) => factor * twice / Root(pair);

    /// <inheritdoc/>
    public override double Fall(NormalPair pair)
    {
        double rho = pair.Correlation.Value;
        double root = Root(pair);
        double aligned = Root(pair.Align());
        double greatest = twice * pair.GeometricMean;

        // Sine and cosine of the difference of the angles, times DD′: greatest(R − ρR₁) with R² − ρ²R₁² = (1 − ρ²)DD′.
        double product = (aligned * aligned) + (greatest * greatest);
        double rise = rho > 0 ? product * pair.Correlation.Defect * pair.Correlation.Excess / (root + (rho * aligned)) : root - (rho * aligned);
        return factor * Math.Atan2(greatest * rise, (root * aligned) + (greatest * greatest * rho));
    }

    private double Root(NormalPair pair) =>
        Math.Sqrt(1 + (twice * (pair.FirstVariance + pair.SecondVariance)) + (twice * twice * pair.Determinant));
}
