namespace Verifier.Arithmetic.Balls;

/// <summary>The bivariate normal distribution function of balls.</summary>
public static class BallBivariateNormal
{
    private static readonly Rational Half = new(1, 2);

    /// <summary>Φ₂(h, k; r) = P(X ≤ h, Y ≤ k) for standard normals of correlation r.</summary>
    /// <param name="h">The first threshold.</param>
    /// <param name="k">The second threshold.</param>
    /// <param name="r">The correlation, −1 &lt; r &lt; 1.</param>
    /// <param name="complement">1 − r² &gt; 0, given apart so that nothing cancels as r → ±1.</param>
    /// <returns>
    /// An enclosure by (Φ(h) + Φ(k))/2 − arccos(r)/(2π) + V(h, (k − rh)/√(1 − r²)) + V(k, (h − rk)/√(1 − r²)) with Nicholson's V: Owen 1956, without
    /// its case distinctions. Indeterminate unless the complement is certainly positive.
    /// </returns>
    public static Ball NormalCdf(Ball h, Ball k, Ball r, Ball complement)
    {
        if (!complement.IsPositive)
        {
            return Ball.Indeterminate;
        }

        Ball root = complement.Sqrt();
        Ball pi = Ball.Pi(root.Precision);
        Ball angle = (pi * Half) - (r / root).Atan();
        Ball wedges = OwenTriangle.Probability(h, (k - (r * h)) / root) + OwenTriangle.Probability(k, (h - (r * k)) / root);
        return ((h.NormalCdf() + k.NormalCdf()) * Half) - (angle / (2 * pi)) + wedges;
    }
}
