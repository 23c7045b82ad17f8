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

        if (u.Radius.TopExponent > -4)
        {
            return Log1pPoint(u.Lower, u.Precision).Union(Log1pPoint(u.Upper, u.Precision));
        }

        Ball center = Log1pPoint(u.Midpoint, u.Precision);
        return u.IsExact ? center : center.WithRadiusAdded(u.Radius / (1 + u).MagnitudeLowerBound);
    }

    /// <summary>1/(1 + e^(−x)).</summary>
    public static Ball Sigmoid(this Ball x)
    {
        if (!x.IsFinite)
        {
            return Ball.Create(Dyadic.One.Scale(-1), Magnitude.PowerOfTwo(-1), x.Precision);
        }

        if (x.Radius.TopExponent > -3)
        {
            return SigmoidOf(x.LowerPoint()).Union(SigmoidOf(x.UpperPoint())).WithPrecision(x.Precision);
        }

        return SigmoidOf(x);
    }

    /// <summary>log(1 + e^x), the softplus function.</summary>
    public static Ball Log1pExp(this Ball x)
    {
        if (!x.IsFinite)
        {
            return x;
        }

        if (x.Radius.TopExponent > -3)
        {
            return Log1pExpOf(x.LowerPoint()).Union(Log1pExpOf(x.UpperPoint())).WithPrecision(x.Precision);
        }

        return Log1pExpOf(x);
    }

    /// <summary>log cosh x = log(1 + 2 sinh²(x/2)), with full relative accuracy near 0.</summary>
    public static Ball LogCosh(this Ball x)
    {
        Ball absolute = x.Abs();
        if (!x.IsFinite)
        {
            return x;
        }

        if (absolute.Midpoint.TopExponent <= 1 && absolute.Radius.TopExponent < 0)
        {
            return absolute.Scale(-1).Sinh().Pow(2).Scale(1).Log1p();
        }

        // log cosh x = |x| − log 2 + log(1 + e^(−2|x|)), increasing in |x|.
        if (absolute.Radius.TopExponent > -3)
        {
            Ball least = absolute.Lower.Sign > 0 ? absolute.LowerPoint() : default(Ball).WithPrecision(x.Precision);
            return LogCosh(least).Union(LogCosh(absolute.UpperPoint())).WithPrecision(x.Precision);
        }

        return absolute - Ball.Log2(x.Precision) + (-absolute.Scale(1)).Exp().Log1p();
    }

    private static Ball SigmoidOf(Ball x)
    {
        // e^(−|x|) ≤ 1 never overflows.
        Ball decay = (x.Midpoint.Sign < 0 ? x : -x).Exp();
        return x.Midpoint.Sign < 0 ? decay / (1 + decay) : 1 / (1 + decay);
    }

    private static Ball Log1pExpOf(Ball x)
    {
        Ball correction = (x.Midpoint.Sign < 0 ? x : -x).Exp().Log1p();
        return x.Midpoint.Sign < 0 ? correction : x + correction;
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
