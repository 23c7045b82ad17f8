using Verifier.Arithmetic.Balls;

namespace Verifier.Arithmetic.Quadrature;

/// <summary>
/// The ellipse with foci at the ends of a panel whose semi-axes are h(ρ ± 1/ρ)/2, and the error bound it gives for Gauss–Legendre
/// rules.
/// </summary>
/// <remarks>
/// If f is analytic with |f| ≤ M on the ellipse, the n-point rule (n ≥ 2) errs by at most h M ρ^(−2n) (64/15)/(1 − ρ^(−2))
/// (Trefethen, Approximation Theory and
/// Approximation Practice, Theorem 19.3): Chebyshev coefficients are at most 2Mρ^(−k), and the rule is exact up to degree 2n − 1.
/// The ellipse is covered by rectangles over its upper half; the integrand is real on the line, so reflection covers the lower half.
/// </remarks>
internal sealed class BernsteinEllipse
{
    private const int Strips = 4;
    private const int BoundPrecision = 64;

    private readonly double log2Rho;

    private BernsteinEllipse(Rational rho)
    {
        Rho = rho;
        log2Rho = Math.Log2(rho.ToDouble());
        Factor = Ball.FromRational(new Rational(64, 15) / (1 - (1 / (rho * rho))), BoundPrecision).MagnitudeUpperBound;
    }

    /// <summary>The ellipses tried, from the flattest.</summary>
    internal static IReadOnlyList<BernsteinEllipse> Ladder { get; } =
    [
        .. new[] { new Rational(5, 4), new(7, 5), new(8, 5), new(15, 8), new(9, 4), new(11, 4), new(7, 2), new(9, 2), 6, 9, 14 }
            .Select(rho => new BernsteinEllipse(rho)),
    ];

    private Rational Rho { get; }

    private Magnitude Factor { get; }

    /// <summary>A bound of each component over the ellipse around [c − h, c + h]; null where analyticity is not certain.</summary>
    internal Magnitude[]? Bound(Func<ComplexBall, ComplexBall[]> integrand, Dyadic center, Dyadic halfWidth)
    {
        Magnitude[]? bound = null;
        for (int strip = 0; strip < Strips; strip++)
        {
            ComplexBall[] values = integrand(Rectangle(strip, center, halfWidth));
            bound ??= new Magnitude[values.Length];
            for (int i = 0; i < values.Length; i++)
            {
                bound[i] = Magnitude.Max(bound[i], values[i].MagnitudeUpperBound);
                if (!values[i].IsFinite)
                {
                    return null;
                }
            }
        }

        return bound;
    }

    /// <summary>An even number of nodes for which the error bound is at most <paramref name="tolerance"/>, before certification.</summary>
    internal int NodesFor(Magnitude bound, Dyadic halfWidth, Magnitude tolerance)
    {
        if (bound.IsZero)
        {
            return 2;
        }

        double excess = (bound * Factor * Magnitude.FromDyadic(halfWidth)).TopExponent - (double)tolerance.TopExponent + 2;
        return 2 * (int)Math.Clamp(Math.Ceiling(excess / (4 * log2Rho)), 1, 1 << 20);
    }

    /// <summary>The error bound h M ρ^(−2n) (64/15)/(1 − ρ^(−2)).</summary>
    internal Magnitude Error(Magnitude bound, Dyadic halfWidth, int nodes)
    {
        Ball decay = Ball.FromRational(Rho, BoundPrecision).Pow(-2 * nodes);
        return bound * Factor * Magnitude.FromDyadic(halfWidth) * decay.MagnitudeUpperBound;
    }

    /// <summary>A rectangle over the part of the upper half ellipse with real part in the given strip.</summary>
    private ComplexBall Rectangle(int strip, Dyadic center, Dyadic halfWidth)
    {
        // Panels far smaller than their distance from 0 need the bits between.
        int bits = BoundPrecision + (int)Math.Max(0, center.IsZero ? 0 : center.TopExponent - halfWidth.TopExponent);
        Ball h = Ball.FromDyadic(halfWidth, bits);
        Ball c = Ball.FromDyadic(center, bits);
        Ball longAxis = h * ((Rho + (1 / Rho)) / 2);
        Ball shortAxis = h * ((Rho - (1 / Rho)) / 2);
        Rational left = new((2 * strip) - Strips, Strips);
        Rational right = new((2 * strip) + 2 - Strips, Strips);

        // The height over [left, right] is that of the point nearest to the centre: √(1 − u²).
        Rational nearest = left.Sign >= 0 ? left : right.Sign <= 0 ? right : 0;
        Ball height = shortAxis * Ball.FromRational(1 - (nearest * nearest), BoundPrecision).Sqrt();
        Ball real = (c + (longAxis * left)).Union(c + (longAxis * right));
        return new ComplexBall(real, height.Union(0));
    }
}
