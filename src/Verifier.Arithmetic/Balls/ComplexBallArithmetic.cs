namespace Verifier.Arithmetic.Balls;

/// <summary>Products, quotients and powers of rectangles, and the centred form that keeps wide rectangles tight.</summary>
public static class ComplexBallArithmetic
{
    /// <summary>The power z^<paramref name="exponent"/>; z^0 = 1, and a negative exponent takes the reciprocal.</summary>
    public static ComplexBall Pow(this ComplexBall z, int exponent)
    {
        if (z.IsReal)
        {
            return z.Real.Pow(exponent);
        }

        if (exponent < 0)
        {
            return 1 / NaturalPower(z, -(long)exponent);
        }

        if (exponent < 2 || z.IsExact)
        {
            return NaturalPower(z, exponent);
        }

        if (exponent == 2)
        {
            // (x + iy)² = x² − y² + 2ixy: x² and y² are sharp.
            return new ComplexBall(z.Real.Pow(2) - z.Imaginary.Pow(2), (z.Real * z.Imaginary).Scale(1));
        }

        // |z^n − m^n| ≤ n R max|z|^(n−1) on a convex set.
        Ball size = Ball.Create(z.MagnitudeUpperBound.ToDyadicOrZero(), Magnitude.Zero, 30);
        Magnitude slope = z.IsFinite ? (exponent * size.Pow(exponent - 1)).MagnitudeUpperBound : Magnitude.Infinity;
        return Centered(z, slope, m => NaturalPower(m, exponent)).Intersect(NaturalPower(z, exponent));
    }

    internal static ComplexBall Multiply(ComplexBall left, ComplexBall right)
    {
        if (left.IsReal)
        {
            return right.IsReal ? left.Real * right.Real : new ComplexBall(left.Real * right.Real, left.Real * right.Imaginary);
        }

        return right.IsReal
            ? new ComplexBall(left.Real * right.Real, left.Imaginary * right.Real)
            : new ComplexBall(
                (left.Real * right.Real) - (left.Imaginary * right.Imaginary),
                (left.Real * right.Imaginary) + (left.Imaginary * right.Real));
    }

    internal static ComplexBall Divide(ComplexBall left, ComplexBall right)
    {
        if (right.IsReal)
        {
            return left.IsReal ? left.Real / right.Real : new ComplexBall(left.Real / right.Real, left.Imaginary / right.Real);
        }

        return Multiply(left, Reciprocal(right));
    }

    /// <summary>
    /// f(m) enlarged by <paramref name="slope"/>·R: contains f(z) on the whole rectangle if |f'| ≤ <paramref name="slope"/> there,
    /// since rectangles are convex.
    /// </summary>
    internal static ComplexBall Centered(ComplexBall z, Magnitude slope, Func<ComplexBall, ComplexBall> function)
    {
        if (!z.IsFinite || slope.IsInfinite)
        {
            return ComplexBall.Indeterminate.WithPrecision(z.Precision);
        }

        ComplexBall center = function(z.Center());
        return z.IsExact ? center : center.WithRadiusAdded(slope * z.Radius);
    }

    /// <summary>The bound as a dyadic number, 0 in place of +∞.</summary>
    internal static Dyadic ToDyadicOrZero(this Magnitude magnitude) => magnitude.IsInfinite ? Dyadic.Zero : magnitude.ToDyadic();

    private static ComplexBall Reciprocal(ComplexBall z)
    {
        Magnitude least = z.MagnitudeLowerBound;
        if (least.IsZero || !z.IsFinite)
        {
            return ComplexBall.Indeterminate.WithPrecision(z.Precision);
        }

        ComplexBall direct = ReciprocalOf(z);
        if (z.IsExact)
        {
            return direct;
        }

        // |1/z − 1/m| = |z − m|/(|z||m|).
        ComplexBall center = z.Center();
        return Centered(z, Magnitude.One / least.MultiplyDown(center.MagnitudeLowerBound), ReciprocalOf).Intersect(direct);
    }

    /// <summary>1/z = (x − iy)/(x² + y²).</summary>
    private static ComplexBall ReciprocalOf(ComplexBall z)
    {
        Ball square = z.Real.Pow(2) + z.Imaginary.Pow(2);
        return new ComplexBall(z.Real / square, -z.Imaginary / square);
    }

    private static ComplexBall NaturalPower(ComplexBall z, long exponent)
    {
        ComplexBall result = ((ComplexBall)1).WithPrecision(z.Precision);
        while (exponent > 0)
        {
            if ((exponent & 1) == 1)
            {
                result *= z;
            }

            exponent >>= 1;
            z = exponent > 0 ? z * z : z;
        }

        return result;
    }
}
