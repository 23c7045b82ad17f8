namespace Verifier.Arithmetic.Balls;

/// <summary>The logistic function, softplus and log cosh of a rectangle, on the strip around the real line where they are analytic.</summary>
public static class ComplexBallLogistic
{
    /// <summary>1/(1 + e^(−z)); indeterminate if the rectangle contains a pole i(2n + 1)π.</summary>
    public static ComplexBall Sigmoid(this ComplexBall z)
    {
        if (z.IsReal)
        {
            return z.Real.Sigmoid();
        }

        // |σ'| = 1/|2 cosh(z/2)|² = 1/(2 (cosh x + cos y)).
        Magnitude least = ComplexBallExponential.HyperbolicDistance(z);
        return least.IsZero
            ? ComplexBall.Indeterminate.WithPrecision(z.Precision)
            : ComplexBallArithmetic.Centered(z, Magnitude.PowerOfTwo(-1) / least, SigmoidPoint);
    }

    /// <summary>log(1 + e^z), continued analytically from the real line to |Im z| &lt; π and to both half planes Re z ≠ 0; indeterminate beyond.</summary>
    public static ComplexBall Log1pExp(this ComplexBall z)
    {
        if (z.IsReal)
        {
            return z.Real.Log1pExp();
        }

        // The derivative is the logistic function.
        return HasBranch(z, Ball.Pi(z.Precision))
            ? ComplexBallArithmetic.Centered(z, z.WithPrecision(64).Sigmoid().MagnitudeUpperBound, Log1pExpPoint)
            : ComplexBall.Indeterminate.WithPrecision(z.Precision);
    }

    /// <summary>log cosh z = log(1 + e^(2z)) − z − log 2, continued like <see cref="Log1pExp"/>; indeterminate beyond.</summary>
    public static ComplexBall LogCosh(this ComplexBall z)
    {
        if (z.IsReal)
        {
            return z.Real.LogCosh();
        }

        // The derivative is tanh.
        return HasBranch(z, Ball.Pi(z.Precision).Scale(-1))
            ? ComplexBallArithmetic.Centered(z, z.WithPrecision(64).Tanh().MagnitudeUpperBound, LogCoshPoint)
            : ComplexBall.Indeterminate.WithPrecision(z.Precision);
    }

    /// <summary>Inside the strip |Im z| &lt; height, or on one side of the imaginary axis, where |e^(∓z)| &lt; 1 keeps 1 + e^(∓z) off the cut.</summary>
    private static bool HasBranch(ComplexBall z, Ball height) =>
        z.IsFinite && (z.Real.IsPositive || z.Real.IsNegative || ((height - z.Imaginary).IsPositive && (height + z.Imaginary).IsPositive));

    private static ComplexBall SigmoidPoint(ComplexBall z)
    {
        ComplexBall work = z.WithPrecision(Math.Min(z.Precision + 10, Ball.MaximumPrecision));
        bool left = z.Real.Midpoint.Sign < 0;
        ComplexBall decay = (left ? work : -work).Exp();
        return ((left ? decay : 1) / (1 + decay)).WithPrecision(z.Precision);
    }

    /// <summary>For Re z &gt; 0 as z + log(1 + e^(−z)): both principal logarithms are on the branch that is real on the line.</summary>
    private static ComplexBall Log1pExpPoint(ComplexBall z)
    {
        ComplexBall work = z.WithPrecision(Math.Min(z.Precision + 10, Ball.MaximumPrecision));
        bool left = z.Real.Midpoint.Sign < 0;
        ComplexBall correction = (1 + (left ? work : -work).Exp()).Log();
        return (left ? correction : work + correction).WithPrecision(z.Precision);
    }

    private static ComplexBall LogCoshPoint(ComplexBall z)
    {
        // Even: with Re z ≤ 0 the exponential does not overflow.
        ComplexBall half = z.Real.Midpoint.Sign > 0 ? -z : z;
        return Log1pExpPoint(half.Scale(1)) - half - Ball.Log2(z.Precision);
    }
}
