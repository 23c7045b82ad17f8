namespace Verifier.Arithmetic.Balls;

/// <summary>The logistic function and its relatives on balls, with full relative accuracy in the tails.</summary>
public static class BallLogistic
{
    /// <summary>log(1 + u), with full relative accuracy near 0; indeterminate unless u &gt; −1 is certain.</summary>
    public static Ball Log1p(this Ball u)
    {
        if (!(u + 1).IsPositive)
        {
            return Ball.Indeterminate.WithPrecision(u.Precision);
        }

        // log1p' = 1/(1 + u).
        return RealEnclosure.IsRelativelyWide(u + 1)
            ? Log1pPoint(u.Lower, u.Precision).Union(Log1pPoint(u.Upper, u.Precision))
            : RealEnclosure.Monotone(u, Log1pPoint, (x, _) => Magnitude.One / (1 + x).MagnitudeLowerBound);
    }

    /// <summary>1/(1 + e^(−x)).</summary>
    public static Ball Sigmoid(this Ball x)
    {
        // The derivative is σ(1 − σ) ≤ min(σ, 1/4), and σ grows no faster than e^x.
        static Magnitude Slope(Ball x, Ball center) =>
            Magnitude.Min(Magnitude.PowerOfTwo(-2), center.MagnitudeUpperBound * RealEnclosure.Growth(x));

        return x.IsFinite
            ? RealEnclosure.Monotone(x, SigmoidPoint, Slope)
            : Ball.Create(Dyadic.One.Scale(-1), Magnitude.PowerOfTwo(-1), x.Precision);
    }

    /// <summary>log(1 + e^x), the softplus function.</summary>
    public static Ball Log1pExp(this Ball x)
    {
        // The derivative is σ = u/(1 + u) ≤ min(1, log(1 + u)) for u = e^x.
        static Magnitude Slope(Ball x, Ball center) =>
            Magnitude.Min(Magnitude.One, center.MagnitudeUpperBound * RealEnclosure.Growth(x));

        return x.IsFinite ? RealEnclosure.Monotone(x, Log1pExpPoint, Slope) : x;
    }

    /// <summary>log cosh x, with full relative accuracy near 0.</summary>
    public static Ball LogCosh(this Ball x)
    {
        // The derivative is tanh x, and |tanh x| ≤ min(1, |x|).
        static Magnitude Slope(Ball x, Ball center) => Magnitude.Min(Magnitude.One, x.MagnitudeUpperBound);

        return x.IsFinite ? RealEnclosure.EvenGrowing(x, LogCoshPoint, Slope) : x;
    }

    private static Ball SigmoidPoint(Dyadic x, int precision)
    {
        // e^(−|x|) ≤ 1 never overflows.
        Ball decay = BallExponential.Point(-Dyadic.Abs(x), precision + 4);
        return ((x.Sign < 0 ? decay : 1) / (1 + decay)).WithPrecision(precision);
    }

    private static Ball Log1pExpPoint(Dyadic x, int precision)
    {
        Ball correction = BallExponential.Point(-Dyadic.Abs(x), precision + 4).Log1p();
        Ball value = x.Sign < 0 ? correction : Ball.Create(x, Magnitude.Zero, precision + 4) + correction;
        return value.WithPrecision(precision);
    }

    /// <summary>log(1 + 2 sinh²(x/2)) near 0, else |x| − log 2 + log(1 + e^(−2|x|)).</summary>
    private static Ball LogCoshPoint(Dyadic x, int precision)
    {
        Ball absolute = Ball.Create(Dyadic.Abs(x), Magnitude.Zero, precision + 8);
        Ball value = x.TopExponent <= 1
            ? absolute.Scale(-1).Sinh().Pow(2).Scale(1).Log1p()
            : absolute - Ball.Log2(precision + 8) + (-absolute.Scale(1)).Exp().Log1p();
        return value.WithPrecision(precision);
    }

    private static Ball Log1pPoint(Dyadic u, int precision)
    {
        if (u.TopExponent < -precision)
        {
            // |log(1 + u) − u| ≤ u² for |u| ≤ 1/2.
            Magnitude size = Magnitude.FromDyadic(u);
            return Ball.Create(u, size * size, precision);
        }

        return u.TopExponent > 2L * precision
            ? Ball.Create(u, Magnitude.One, precision).Log()
            : BallLogarithm.Point(Dyadic.One + u, precision);
    }
}
