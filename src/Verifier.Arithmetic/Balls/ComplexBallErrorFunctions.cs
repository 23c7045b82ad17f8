namespace Verifier.Arithmetic.Balls;

/// <summary>The error functions and the normal distribution of a rectangle; all are entire.</summary>
public static class ComplexBallErrorFunctions
{
    private const int GuardBits = 24;
    private const double Log2OfE = 1.4426950408889634;
    private const double LargestSeriesSquare = 4096;

    /// <summary>erf z = (2/√π) ∫_0^z e^(−t²) dt.</summary>
    public static ComplexBall Erf(this ComplexBall z) => z.IsReal
        ? z.Real.Erf()
        : ComplexBallArithmetic.Centered(z, Slope(z), ErfPoint);

    /// <summary>erfc z = 1 − erf z, with relative accuracy for large Re z.</summary>
    public static ComplexBall Erfc(this ComplexBall z) => z.IsReal
        ? z.Real.Erfc()
        : ComplexBallArithmetic.Centered(z, Slope(z), ErfcPoint);

    /// <summary>Φ(z) = erfc(−z/√2)/2.</summary>
    public static ComplexBall NormalCdf(this ComplexBall z)
    {
        if (z.IsReal)
        {
            return z.Real.NormalCdf();
        }

        int guard = 4 + (int)Math.Clamp(2 * Math.Max(z.MagnitudeUpperBound.TopExponent, 0), 0, 100);
        ComplexBall work = -z.WithPrecision(Math.Min(z.Precision + guard, Ball.MaximumPrecision));
        return (work / BallErrorFunctions.RootTwo(work.Precision)).Erfc().Scale(-1).WithPrecision(z.Precision);
    }

    /// <summary>φ(z) = e^(−z²/2)/√(2π).</summary>
    public static ComplexBall NormalDensity(this ComplexBall z)
    {
        if (z.IsReal)
        {
            return z.Real.NormalDensity();
        }

        int guard = 4 + (int)Math.Clamp(2 * Math.Max(z.MagnitudeUpperBound.TopExponent, 0), 0, 100);
        ComplexBall work = z.WithPrecision(Math.Min(z.Precision + guard, Ball.MaximumPrecision));
        Ball scale = (2 * Ball.Pi(z.Precision + 4)).Sqrt();
        return ((-work.Pow(2).Scale(-1)).Exp() / scale).WithPrecision(z.Precision);
    }

    /// <summary>A bound of |erf'| = (2/√π) e^(y² − x²) over the rectangle.</summary>
    private static Magnitude Slope(ComplexBall z)
    {
        ComplexBall coarse = z.WithPrecision(Math.Min(z.Precision, 64));
        return (coarse.Imaginary.Pow(2) - coarse.Real.Pow(2)).Exp().MagnitudeUpperBound * Magnitude.FromUnits(289, -8);
    }

    private static ComplexBall ErfPoint(ComplexBall z)
    {
        if (z.Real.IsNegative)
        {
            return -ErfPoint(-z);
        }

        return Choose(z, z.Precision) switch
        {
            Method.Series => Series(z, z.Precision),
            Method.Asymptotic => 1 - Asymptotic(z, z.Precision),
            _ => Bound(z),
        };
    }

    private static ComplexBall ErfcPoint(ComplexBall z) => z.Real.IsNegative ? 2 - ErfcPointRight(-z) : ErfcPointRight(z);

    private static ComplexBall ErfcPointRight(ComplexBall z)
    {
        double x = z.Real.ToDouble();
        int lost = (int)Math.Min(x * x * Log2OfE, LargestSeriesSquare * 2);
        return Choose(z, z.Precision) switch
        {
            Method.Series => (1 - Series(z, z.Precision + lost)).WithPrecision(z.Precision),
            Method.Asymptotic => Asymptotic(z, z.Precision),
            _ => 1 - Bound(z),
        };
    }

    private enum Method
    {
        Series,
        Asymptotic,
        Bound,
    }

    /// <summary>The asymptotic series reaches about e^(−|z|²); its error factor stays below 5 for |Im z| ≤ 8 Re z.</summary>
    private static Method Choose(ComplexBall z, int precision)
    {
        double x = Math.Abs(z.Real.ToDouble());
        double y = Math.Abs(z.Imaginary.ToDouble());
        double square = (x * x) + (y * y);
        if (square * Log2OfE > precision + GuardBits + 8 && y <= 8 * x)
        {
            return Method.Asymptotic;
        }

        return square <= LargestSeriesSquare ? Method.Series : Method.Bound;
    }

    /// <summary>erf z = (2/√π) Σ (−1)^k z^(2k+1)/(k! (2k+1)) (DLMF 7.6.1), with |z|² log2 e bits more for the cancellation.</summary>
    private static ComplexBall Series(ComplexBall z, int precision)
    {
        double size = Math.Pow(z.MagnitudeUpperBound.ToDouble(), 2);
        int work = precision + GuardBits + (int)(size * Log2OfE);
        ComplexBall exact = z.WithPrecision(work);
        ComplexBall square = -exact.Pow(2);
        ComplexBall power = exact;
        ComplexBall sum = exact;
        int k = 0;

        // The terms fall by at least the factor 2 once k ≥ 2|z|², so the tail is below the last power.
        while (k < 2 * size || power.MagnitudeUpperBound.TopExponent > -work)
        {
            k++;
            power = power * square / k;
            sum += power / ((2 * k) + 1);
        }

        return (sum.WithRadiusAdded(power.MagnitudeUpperBound) * (2 / Ball.Pi(work).Sqrt())).WithPrecision(precision);
    }

    /// <summary>
    /// erfc z = e^(−z²)/(z√π) Σ (−1)^k (1/2)_k/z^(2k) for Re z &gt; 0; the error is at most the first omitted term times 1 for |arg
    /// z| ≤ π/4, else csc(2|arg z|) (DLMF 7.12(ii)).
    /// </summary>
    private static ComplexBall Asymptotic(ComplexBall z, int precision)
    {
        int work = precision + GuardBits;
        ComplexBall exact = z.WithPrecision(Math.Max(work, z.Precision));
        ComplexBall square = exact.Pow(2);
        ComplexBall ratio = -1 / square.Scale(1);
        ComplexBall term = 1;
        ComplexBall sum = 1;
        for (int k = 1; term.MagnitudeUpperBound.TopExponent > -work; k++)
        {
            term = term * ratio * ((2 * k) - 1);
            sum += term;
        }

        // 1/sin(2 arg z) = |z|²/(2xy).
        Magnitude factor = square.Real.IsNonNegative
            ? Magnitude.One
            : square.MagnitudeUpperBound / square.Imaginary.MagnitudeLowerBound;
        ComplexBall series = sum.WithRadiusAdded(term.MagnitudeUpperBound * factor);
        return ((-square).Exp() * series / (exact * Ball.Pi(work).Sqrt())).WithPrecision(precision);
    }

    /// <summary>|erf z| ≤ (2/√π) |z| e^(max(0, y² − x²)): the integrand on the segment from 0 to z.</summary>
    private static ComplexBall Bound(ComplexBall z)
    {
        Ball exponent = z.Imaginary.Pow(2) - z.Real.Pow(2);
        Magnitude largest = exponent.IsNegative ? Magnitude.One : exponent.Exp().MagnitudeUpperBound;
        return ((ComplexBall)0).WithPrecision(z.Precision).WithRadiusAdded(largest * z.MagnitudeUpperBound * Magnitude.FromUnits(289, -8));
    }
}
