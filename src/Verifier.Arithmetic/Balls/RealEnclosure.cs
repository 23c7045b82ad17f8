namespace Verifier.Arithmetic.Balls;

/// <summary>How a function known at exact points is enclosed on a ball.</summary>
internal static class RealEnclosure
{
    private const int WideExponent = -7;

    /// <summary>Whether a ball is so wide that the endpoints of a monotone function serve better than a bound of its slope.</summary>
    internal static bool IsWide(Ball x) => x.Radius.TopExponent > WideExponent;

    /// <summary>Whether a ball is wide compared with its midpoint.</summary>
    internal static bool IsRelativelyWide(Ball x) =>
        x.Midpoint.IsZero ? !x.IsExact : x.Radius.TopExponent > x.Midpoint.TopExponent + WideExponent;

    /// <summary>
    /// A monotone function on a bounded ball: from its endpoints if that is wide, else f(m) ± r·slope, where
    /// <paramref name="slope"/> bounds |f'| on the ball, given the ball and f(m).
    /// </summary>
    internal static Ball Monotone(Ball x, Func<Dyadic, int, Ball> point, Func<Ball, Ball, Magnitude> slope)
    {
        if (IsWide(x))
        {
            return point(x.Lower, x.Precision).Union(point(x.Upper, x.Precision));
        }

        Ball center = point(x.Midpoint, x.Precision);
        return x.IsExact ? center : center.WithRadiusAdded(x.Radius * slope(x, center));
    }

    /// <summary>An even function that grows with |x|, on a bounded ball.</summary>
    internal static Ball EvenGrowing(Ball x, Func<Dyadic, int, Ball> point, Func<Ball, Ball, Magnitude> slope)
    {
        if (!IsWide(x) || !x.ContainsZero)
        {
            return Monotone(x.Midpoint.Sign < 0 ? -x : x, point, slope);
        }

        return point(Dyadic.Zero, x.Precision).Union(point(x.Abs().Upper, x.Precision));
    }

    /// <summary>The bits that 1 + x or e^x − 1 lose for a small x, at most <paramref name="precision"/>; all of them for 0.</summary>
    internal static int LostBits(Dyadic x, int precision) => x.IsZero ? precision : (int)Math.Clamp(-x.TopExponent, 0, precision);

    /// <summary>1 + 2r ≥ e^r for r ≤ 1: how much e^x can grow from the midpoint of a narrow ball.</summary>
    internal static Magnitude Growth(Ball x) => Magnitude.One + x.Radius + x.Radius;

    /// <summary>x ± |x|³, which contains sin, sinh, tanh, arctan and arcsin of a small x.</summary>
    internal static Ball Cubic(Dyadic x, int precision)
    {
        Magnitude size = Magnitude.FromDyadic(x);
        return Ball.Create(x, size * size * size, precision);
    }
}
