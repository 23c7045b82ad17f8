namespace Verifier.Numeric.Kernels;

/// <summary>σ(x) = A x Φ(βx).</summary>
/// <remarks>
/// With β = 1, D = 1 + q, R² = DD′ − c² = 1 + q + q′ + (qq′ − c²), and ψ = arcsin(c/√(DD′)):
/// κ = (c(π/2 + ψ) + (qq′ − c² + c²/D + c²/D′)/R)/(2π), by Stein's lemma in u and tilting by φ (q = q′ = 1: Tsuchida et al. 2020).
/// Its derivative in c is (π/2 + ψ + c(1/R³ + (1/D + 1/D′)/R))/(2π). For other β and A, κ is A²/β² times that of β²q, β²q′, β²c.
/// </remarks>
public sealed class GeluKernel(double steepness = 1, double amplitude = 1) : PairKernel
{
    private const double TwoPi = 2 * Math.PI;
    private static readonly QuadrantMoment Wedge = new(1);
    private readonly double square = steepness * steepness;
    private readonly double factor = amplitude * amplitude / TwoPi;

    /// <inheritdoc/>
    public override double Value(NormalPair pair)
    {
        Tilt tilt = Of(pair);
        double rational = (tilt.Determinant + (tilt.Covariance * tilt.Covariance * tilt.Inverses)) / tilt.Root;
        return factor / square * ((tilt.Covariance * tilt.Angle) + rational);
    }

    /// <inheritdoc/>
    public override double Slope(NormalPair pair)
    {
        Tilt tilt = Of(pair);
        double rational = ((1 / (tilt.Root * tilt.Root)) + tilt.Inverses) / tilt.Root;
        return factor * (tilt.Angle + (tilt.Covariance * rational));
    }

    /// <inheritdoc/>
    /// <remarks>The integral of the derivative from c to c₁ = √(qq′), term by term; every term but a small one is positive.</remarks>
    public override double Fall(NormalPair pair)
    {
        if (pair.Correlation.Value <= 0)
        {
            return Value(pair.Align()) - Value(pair);
        }

        Tilt tilt = Of(pair);
        Tilt end = Of(pair.Align());
        double roots = tilt.Determinant / (end.Root + tilt.Root);
        double rational = roots * ((1 / (end.Root * tilt.Root)) + tilt.Inverses);
        double linear = square * pair.GeometricMean * pair.Correlation.Defect * Math.PI / 2;
        return factor / square * (linear + ArcIntegral(tilt, end) + rational);
    }

    // √(DD′) ∫ s cos s ds from ψ to ψ₁, with m the middle and h half the length: 2m cos m sin h − 2 sin m (sin h − h cos h).
    private static double ArcIntegral(Tilt tilt, Tilt end)
    {
        double product = (end.Root * end.Root) + (end.Covariance * end.Covariance);
        double rho = tilt.Covariance / end.Covariance;
        double sine = tilt.Determinant / (end.Covariance * (tilt.Root + (rho * end.Root)));
        double cosine = ((end.Root * tilt.Root) + (end.Covariance * tilt.Covariance)) / product;
        double half = Math.Atan2(sine, cosine) / 2;
        double complement = Math.Atan2(end.Root, end.Covariance) + half;
        (double cosineMiddle, double sineMiddle) = Math.SinCos(complement);
        double quarter = Math.Sin(half / 2);
        double wedge = TwoPi * Wedge.Small(2 * quarter * quarter);
        double chord = ((Math.PI / 2) - complement) * cosineMiddle * Math.Sin(half);
        return 2 * Math.Sqrt(product) * (chord - (sineMiddle * wedge));
    }

    private Tilt Of(NormalPair pair)
    {
        double first = 1 + (square * pair.FirstVariance);
        double second = 1 + (square * pair.SecondVariance);
        double covariance = square * pair.Covariance;
        double determinant = square * square * pair.Determinant;
        double root = Math.Sqrt(first + (square * pair.SecondVariance) + determinant);
        return new Tilt(covariance, determinant, root, (1 / first) + (1 / second), Math.Atan2(root, -covariance));
    }

    /// <summary>c, qq′ − c², R, 1/D + 1/D′, π/2 + ψ.</summary>
    private readonly record struct Tilt(double Covariance, double Determinant, double Root, double Inverses, double Angle);
}
