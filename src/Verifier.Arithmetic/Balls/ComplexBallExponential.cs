namespace Verifier.Arithmetic.Balls;

/// <summary>Exponential, trigonometric and hyperbolic functions of a rectangle, from real functions whose ranges are sharp.</summary>
public static class ComplexBallExponential
{
    /// <summary>e^z = e^x (cos y + i sin y).</summary>
    public static ComplexBall Exp(this ComplexBall z)
    {
        Ball modulus = z.Real.Exp();
        return z.IsReal ? modulus : new ComplexBall(modulus * z.Imaginary.Cos(), modulus * z.Imaginary.Sin());
    }

    /// <summary>sin z = sin x cosh y + i cos x sinh y.</summary>
    public static ComplexBall Sin(this ComplexBall z) => z.IsReal
        ? z.Real.Sin()
        : new ComplexBall(z.Real.Sin() * z.Imaginary.Cosh(), z.Real.Cos() * z.Imaginary.Sinh());

    /// <summary>cos z = cos x cosh y − i sin x sinh y.</summary>
    public static ComplexBall Cos(this ComplexBall z) => z.IsReal
        ? z.Real.Cos()
        : new ComplexBall(z.Real.Cos() * z.Imaginary.Cosh(), -(z.Real.Sin() * z.Imaginary.Sinh()));

    /// <summary>sinh z = sinh x cos y + i cosh x sin y.</summary>
    public static ComplexBall Sinh(this ComplexBall z) => z.IsReal
        ? z.Real.Sinh()
        : new ComplexBall(z.Real.Sinh() * z.Imaginary.Cos(), z.Real.Cosh() * z.Imaginary.Sin());

    /// <summary>cosh z = cosh x cos y + i sinh x sin y.</summary>
    public static ComplexBall Cosh(this ComplexBall z) => z.IsReal
        ? z.Real.Cosh()
        : new ComplexBall(z.Real.Cosh() * z.Imaginary.Cos(), z.Real.Sinh() * z.Imaginary.Sin());

    /// <summary>tanh z; indeterminate if the rectangle contains a pole i(π/2 + nπ).</summary>
    public static ComplexBall Tanh(this ComplexBall z)
    {
        if (z.IsReal)
        {
            return z.Real.Tanh();
        }

        // |tanh' z| = 1/|cosh z|² = 2/(cosh 2x + cos 2y).
        Magnitude least = HyperbolicDistance(z.Scale(1));
        return least.IsZero
            ? ComplexBall.Indeterminate.WithPrecision(z.Precision)
            : ComplexBallArithmetic.Centered(z, Magnitude.FromUnits(2, 0) / least, TanhPoint);
    }

    /// <summary>A lower bound of cosh x + cos y = 2|cosh(z/2)|² over the rectangle, sharp because x and y vary independently.</summary>
    internal static Magnitude HyperbolicDistance(ComplexBall z)
    {
        if (!z.IsFinite)
        {
            return Magnitude.Zero;
        }

        ComplexBall coarse = z.WithPrecision(Math.Min(z.Precision, 64));

        // cosh is least where |x| is: a ball around the whole range would lose that end of a wide rectangle.
        // Beyond the exponent range cosh x is still larger than any bound needed here.
        Magnitude least = coarse.Real.MagnitudeLowerBound;
        if (least.TopExponent > 30)
        {
            return Magnitude.PowerOfTwo(1L << 30);
        }

        Ball sum = Ball.FromDyadic(least.ToDyadic(), coarse.Precision).Cosh() + coarse.Imaginary.Cos();
        return sum.IsPositive ? sum.MagnitudeLowerBound : Magnitude.Zero;
    }

    /// <summary>tanh z = (sinh 2x + i sin 2y)/(cosh 2x + cos 2y), multiplied through by q = e^(−2|x|) so that nothing overflows.</summary>
    private static ComplexBall TanhPoint(ComplexBall z)
    {
        int work = Math.Min(z.Precision + 10, Ball.MaximumPrecision);
        Ball q = (-z.Real.Abs().WithPrecision(work).Scale(1)).Exp();
        Ball angle = z.Imaginary.WithPrecision(work).Scale(1);
        Ball square = q * q;
        Ball denominator = 1 + square + (q * angle.Cos()).Scale(1);
        Ball real = (1 - square) / denominator;
        Ball imaginary = (q * angle.Sin()).Scale(1) / denominator;
        return new ComplexBall(z.Real.Midpoint.Sign < 0 ? -real : real, imaginary).WithPrecision(z.Precision);
    }
}
