using System.Numerics;

namespace Verifier.Arithmetic.Balls;

/// <summary>Absolute value, square root and powers with a ball exponent.</summary>
public static class BallPowers
{
    /// <summary>|x|.</summary>
    public static Ball Abs(this Ball x)
    {
        if (!x.ContainsZero || !x.IsFinite || x.IsExact)
        {
            return x.Midpoint.Sign < 0 ? -x : x;
        }

        Dyadic half = x.MagnitudeUpperBound.ToDyadic().Scale(-1);
        return Ball.Create(half, Magnitude.FromDyadic(half), x.Precision);
    }

    /// <summary>√x; indeterminate unless x is certainly non-negative.</summary>
    public static Ball Sqrt(this Ball x)
    {
        if (!x.IsNonNegative)
        {
            return Ball.Indeterminate.WithPrecision(x.Precision);
        }

        if (x.IsExact)
        {
            return SqrtPoint(x.Midpoint, x.Precision);
        }

        if (RealEnclosure.IsRelativelyWide(x))
        {
            Dyadic lower = x.Lower.Sign > 0 ? x.Lower : Dyadic.Zero;
            return SqrtPoint(lower, x.Precision).Union(SqrtPoint(x.Upper, x.Precision));
        }

        // |√x − √m| = |x − m|/(√x + √m) ≤ r/(2√(m − r)).
        Magnitude twice = x.MagnitudeLowerBound.SqrtDown().MultiplyDown(Magnitude.FromUnits(2, 0));
        return SqrtPoint(x.Midpoint, x.Precision).WithRadiusAdded(x.Radius / twice);
    }

    /// <summary>
    /// x^y = e^(y log x) for x &gt; 0; for an exact integer y any x; for y &gt; 0 also balls x ≥ 0 that contain 0. Otherwise
    /// indeterminate.
    /// </summary>
    public static Ball Pow(this Ball x, Ball exponent)
    {
        int precision = Math.Max(x.Precision, exponent.Precision);
        if (exponent.TryInteger(out int integer))
        {
            return x.WithPrecision(precision).Pow(integer);
        }

        if (x.IsPositive || !x.IsNonNegative)
        {
            return (exponent * x.WithPrecision(precision).Log()).Exp();
        }

        // On [0, b] with y > 0 the power is between 0 and max(b^y) over y.
        if (!exponent.IsPositive)
        {
            return Ball.Indeterminate.WithPrecision(precision);
        }

        Dyadic upper = x.Upper;
        Ball zero = default(Ball).WithPrecision(precision);
        return upper.IsZero ? zero : zero.Union(x.UpperPoint().Pow(exponent)).WithPrecision(precision);
    }

    /// <summary>x·2^<paramref name="power"/>, exactly.</summary>
    internal static Ball Scale(this Ball x, int power) => x.IsFinite
        ? Ball.Create(x.Midpoint.Scale(power), x.IsExact ? x.Radius : Magnitude.FromDyadic(x.Radius.ToDyadic().Scale(power)), x.Precision)
        : x;

    /// <summary>Whether the ball is one integer that fits in 31 bits.</summary>
    internal static bool TryInteger(this Ball x, out int integer)
    {
        integer = x.IsExact && x.Midpoint.TopExponent < 31 ? (int)x.Midpoint.ToFixedPoint(0) : 0;
        return x.IsExact && x.Midpoint == new Dyadic(integer, 0);
    }

    private static Ball SqrtPoint(Dyadic x, int precision)
    {
        if (x.IsZero)
        {
            return default(Ball).WithPrecision(precision);
        }

        // √(m 2^e) with an even exponent and 2·(precision + 2) bits under the root.
        long shift = Math.Max(0, (2L * (precision + 2)) - x.Mantissa.GetBitLength());
        shift += (x.Exponent - shift) & 1;
        BigInteger radicand = x.Mantissa << (int)shift;
        BigInteger root = IntegerRoot.Floor(radicand);
        long exponent = (x.Exponent - shift) / 2;
        return Ball.Create(new Dyadic(root, exponent), root * root == radicand ? Magnitude.Zero : Magnitude.PowerOfTwo(exponent), precision);
    }
}
