namespace Verifier.Arithmetic.Balls;

/// <summary>Logarithm, square root and powers of a rectangle (principal branches), and the inverse functions made from them.</summary>
public static class ComplexBallLogarithm
{
    private const int WideExponent = -8;

    /// <summary>The principal logarithm; indeterminate if the rectangle meets (−∞, 0].</summary>
    public static ComplexBall Log(this ComplexBall z)
    {
        if (z.IsReal)
        {
            return z.Real.Log();
        }

        if (MeetsNegativeAxis(z))
        {
            return ComplexBall.Indeterminate.WithPrecision(z.Precision);
        }

        // x² + y² is sharp and positive: x and y vary independently.
        Ball square = z.Real.Pow(2) + z.Imaginary.Pow(2);
        return new ComplexBall(square.Log().Scale(-1), Argument(z));
    }

    /// <summary>The principal square root; indeterminate if the rectangle meets (−∞, 0].</summary>
    public static ComplexBall Sqrt(this ComplexBall z)
    {
        if (z.IsReal)
        {
            return z.Real.Sqrt();
        }

        // |(√z)'| = 1/(2√|z|).
        Magnitude twice = z.MagnitudeLowerBound.SqrtDown().MultiplyDown(Magnitude.FromUnits(2, 0));
        return MeetsNegativeAxis(z)
            ? ComplexBall.Indeterminate.WithPrecision(z.Precision)
            : ComplexBallArithmetic.Centered(z, Magnitude.One / twice, SqrtPoint);
    }

    /// <summary>z^w = e^(w log z) with the principal logarithm; a real integer exponent needs no logarithm.</summary>
    public static ComplexBall Pow(this ComplexBall z, ComplexBall exponent)
    {
        if (exponent.IsReal && z.IsReal)
        {
            return z.Real.Pow(exponent.Real);
        }

        if (exponent.IsReal && exponent.Real.TryInteger(out int integer))
        {
            return z.Pow(integer);
        }

        return (exponent * z.Log()).Exp();
    }

    /// <summary>arctan z = (i/2)(log(1 − iz) − log(1 + iz)); indeterminate on the cuts ±i[1, ∞).</summary>
    public static ComplexBall Atan(this ComplexBall z)
    {
        if (z.IsReal)
        {
            return z.Real.Atan();
        }

        // Re z contains 0 and |Im z| reaches 1: the rectangle meets a cut. Elsewhere |arctan'| = 1/(|z − i||z + i|).
        Magnitude product = (z - ComplexBall.I).MagnitudeLowerBound.MultiplyDown((z + ComplexBall.I).MagnitudeLowerBound);
        bool cut = z.Real.ContainsZero && !((1 - z.Imaginary).IsPositive && (1 + z.Imaginary).IsPositive);
        return cut ? ComplexBall.Indeterminate.WithPrecision(z.Precision) : ComplexBallArithmetic.Centered(z, Magnitude.One / product, AtanPoint);
    }

    /// <summary>arcsin z = −i log(iz + √(1 − z²)); indeterminate on the cuts (−∞, −1] and [1, ∞).</summary>
    public static ComplexBall Asin(this ComplexBall z)
    {
        if (z.IsReal)
        {
            return z.Real.Asin();
        }

        // |arcsin'| = 1/√(|1 − z||1 + z|).
        Magnitude product = (1 - z).MagnitudeLowerBound.MultiplyDown((1 + z).MagnitudeLowerBound);
        bool cut = z.Imaginary.ContainsZero && !((1 - z.Real).IsPositive && (1 + z.Real).IsPositive);
        return cut ? ComplexBall.Indeterminate.WithPrecision(z.Precision) : ComplexBallArithmetic.Centered(z, Magnitude.One / product.SqrtDown(), AsinPoint);
    }

    private static bool MeetsNegativeAxis(ComplexBall z) => !z.IsFinite || (z.Imaginary.ContainsZero && !z.Real.IsPositive);

    /// <summary>The argument on a rectangle that does not meet (−∞, 0].</summary>
    private static Ball Argument(ComplexBall z)
    {
        if (z.Real.IsPositive)
        {
            return AngleOf(z.Imaginary, z.Real);
        }

        Ball quarterTurn = Ball.Pi(z.Precision).Scale(-1);
        return z.Imaginary.IsPositive
            ? quarterTurn - AngleOf(z.Real, z.Imaginary)
            : AngleOf(z.Real, -z.Imaginary) - quarterTurn;
    }

    /// <summary>arctan(a/b) for b &gt; 0; on wide balls from the extreme corners.</summary>
    private static Ball AngleOf(Ball a, Ball b)
    {
        if (b.Radius.TopExponent < b.Midpoint.TopExponent + WideExponent || a.IsExact)
        {
            return (a / b).Atan();
        }

        Ball least = a.LowerPoint();
        Ball greatest = a.UpperPoint();
        Ball lower = least / (least.IsPositive ? b.UpperPoint() : b.LowerPoint());
        Ball upper = greatest / (greatest.IsPositive ? b.LowerPoint() : b.UpperPoint());
        return Ball.FromEndpoints(lower.Atan(), upper.Atan(), Math.Max(a.Precision, b.Precision));
    }

    /// <summary>√(x + iy) = u + iv with u² = (|z| + x)/2, v² = (|z| − x)/2; the larger is computed, the other is y/2 over it.</summary>
    private static ComplexBall SqrtPoint(ComplexBall z)
    {
        int work = Math.Min(z.Precision + 6, Ball.MaximumPrecision);
        Ball x = z.Real.WithPrecision(work);
        Ball y = z.Imaginary.WithPrecision(work);
        Ball modulus = (x.Pow(2) + y.Pow(2)).Sqrt();
        Ball larger = (modulus + x.Abs()).Scale(-1).Sqrt();
        Ball smaller = y.Scale(-1) / larger;
        ComplexBall root = x.Midpoint.Sign >= 0
            ? new ComplexBall(larger, smaller)
            : y.Midpoint.Sign >= 0 ? new ComplexBall(smaller, larger) : new ComplexBall(-smaller, -larger);
        return root.WithPrecision(z.Precision);
    }

    private static ComplexBall AtanPoint(ComplexBall z)
    {
        if (z.IsReal)
        {
            return z.Real.Atan();
        }

        ComplexBall rotated = ComplexBall.I * z.WithPrecision(Math.Min(z.Precision + 10, Ball.MaximumPrecision));
        ComplexBall difference = (1 - rotated).Log() - (1 + rotated).Log();
        return (ComplexBall.I * difference).Scale(-1).WithPrecision(z.Precision);
    }

    private static ComplexBall AsinPoint(ComplexBall z)
    {
        if (z.IsReal)
        {
            return z.Real.Asin();
        }

        // |iz + √(1 − z²)| < 1 for Im z > 0: the sum would cancel, so that half plane is mirrored.
        if (z.Imaginary.IsPositive)
        {
            return AsinPoint(z.Conjugate()).Conjugate();
        }

        ComplexBall work = z.WithPrecision(Math.Min(z.Precision + 16, Ball.MaximumPrecision));
        ComplexBall logarithm = ((ComplexBall.I * work) + ((1 - work) * (1 + work)).Sqrt()).Log();
        return (-(ComplexBall.I * logarithm)).WithPrecision(z.Precision);
    }
}
