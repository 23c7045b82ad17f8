namespace Verifier.Arithmetic.Balls;

/// <summary>
/// Nicholson's function V(h, q): the standard bivariate normal probability of the triangle with corners (0, 0), (h, 0), (h, q), odd in h and in q.
/// </summary>
/// <remarks>Owen's T(h, a) is arctan(a)/(2π) − V(h, ah); V, unlike T, is analytic in both arguments.</remarks>
internal static class OwenTriangle
{
    private const int GuardBits = 10;
    private const double WidestSquare = 1e5;
    private static readonly Rational Half = new(1, 2);

    /// <summary>An enclosure of V(h, q).</summary>
    public static Ball Probability(Ball h, Ball q)
    {
        if (!h.IsFinite || !q.IsFinite)
        {
            return Ball.Indeterminate;
        }

        // The rectangle with corner (h, q) consists of two triangles.
        return Dyadic.Abs(q.Midpoint) > Dyadic.Abs(h.Midpoint)
            ? ((h.NormalCdf() - Half) * (q.NormalCdf() - Half)) - Flat(q, h)
            : Flat(h, q);
    }

    // |q| ≤ |h| about. Far out the triangle is the wedge of its angle but for less than e^{−h²/2} arctan(a)/(2π).
    private static Ball Flat(Ball h, Ball q)
    {
        int precision = Math.Max(h.Precision, q.Precision);
        double far = Math.Min(Math.Abs(h.Midpoint.ToDouble()), 1e100);
        return far * far / 2 > (precision + GuardBits) * Math.Log(2) && !h.ContainsZero ? Wedge(h, q, precision) : Series(h, q, precision);
    }

    private static Ball Wedge(Ball h, Ball q, int precision)
    {
        Ball angle = (q / h).Atan() / (2 * Ball.Pi(precision));
        Ball least = Ball.FromDyadic(h.MagnitudeLowerBound.ToDyadic(), precision);
        return angle.WithRadiusAdded((-(least * least * Half)).Exp() * angle);
    }

    // V = hq/(4π) e^{−x} Σ_j (−y)^j/((2j + 1)(j + 1)!) F_j with x = h²/2, y = q²/2, F_j = Σ_i x^i (j + 1)!/(i + j + 1)! = 1 + x/(j + 2) F_{j+1}.
    private static Ball Series(Ball h, Ball q, int precision)
    {
        Ball x = (h * h * Half).WithPrecision(precision + GuardBits);
        Ball y = (q * q * Half).WithPrecision(precision + GuardBits);
        int count = Count(Math.Max(x.MagnitudeUpperBound.ToDouble(), y.MagnitudeUpperBound.ToDouble()), precision + GuardBits);
        if (count == 0)
        {
            // The triangle lies in a quadrant.
            return Ball.Create(Dyadic.Zero, Magnitude.PowerOfTwo(-2), precision);
        }

        // From N ≥ 2x + 2, 2y + 2 on: 1 ≤ F_N ≤ 2, and Σ_{j ≥ N} relative to 1/(N + 1)! is below Σ 2^{N − j} · 2/(2j + 1) ≤ 1.
        Ball factor = Ball.FromRational(new Rational(3, 2), x.Precision).WithRadiusAdded(Ball.FromRational(Half, x.Precision));
        Ball sum = Ball.FromInteger(0, x.Precision).WithRadiusAdded(Magnitude.One);
        for (int j = count - 1; j >= 0; j--)
        {
            factor = 1 + (x * factor / (j + 2));
            sum = (factor / ((2 * j) + 1)) - (y * sum / (j + 2));
        }

        return (h * q * sum * (-x).Exp() / (4 * Ball.Pi(x.Precision))).WithPrecision(precision);
    }

    // The least N ≥ 4, 2x + 2 with x^N/(N + 1)! < 2^(−bits) about; 0 when x is out of reach. Only the work depends on it.
    private static int Count(double x, int bits)
    {
        if (!(x < WidestSquare))
        {
            return 0;
        }

        int count = Math.Max(4, (int)Math.Ceiling(2 * x) + 3);
        double logarithm = 0;
        for (int j = 1; j <= count; j++)
        {
            logarithm += Math.Log2(Math.Max(x, 1e-300) / (j + 1));
        }

        for (; logarithm > -bits; count++)
        {
            logarithm += Math.Log2(Math.Max(x, 1e-300) / (count + 2));
        }

        return count;
    }
}
