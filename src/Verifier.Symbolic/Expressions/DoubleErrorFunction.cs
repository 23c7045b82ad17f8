namespace Verifier.Symbolic.Expressions;

/// <summary>The error function family in doubles.</summary>
/// <remarks>
/// erfc(x) = e^(−x²) g(t)/(1 + 2x) for x ≥ 0 with t = (x − 3.75)/(x + 3.75), g a Chebyshev series (the form of Shepherd, Laframboise
/// 1981; coefficients computed here with 40 digits, dropped ones sum to less than 3e-18). erf(x)/x is a Chebyshev series in x² on |x| ≤ 1.
/// Relative errors found against 100-bit enclosures stay below 1e-15 where the result is a normal number.
/// </remarks>
internal static class DoubleErrorFunction
{
    private const double Scale = 3.75;
    private const double InverseRootTwo = 0.70710678118654752440;
    private const double InverseRootTwoPi = 0.39894228040143267794;

    private static readonly double[] ScaledComplement =
    [
        1.1775789345674017541,
        -4.5900545806464773309e-3,
        -8.4249133366517915584e-2,
        5.9209939998191890498e-2,
        -2.6658668435305752277e-2,
        9.0749976707052650939e-3,
        -2.4131635404176081909e-3,
        4.9077583652580863229e-4,
        -6.9169733025012063671e-5,
        4.1390279860730101675e-6,
        7.7403830661984906686e-7,
        -2.1886401049234395661e-7,
        1.0764999465670910377e-8,
        4.5219598112182868979e-9,
        -7.7544002088313511065e-10,
        -6.3180883408866844944e-11,
        2.8687950109306698981e-11,
        1.945586854577734723e-13,
        -9.6546967484334389059e-13,
        3.2525481481487398415e-14,
        3.3478119482868053878e-14,
        -1.8645628804193131015e-15,
        -1.2507950530688647085e-15,
        7.418235256624043463e-17,
        5.0681489047961113168e-17,
        -2.2370566594359995974e-18,
    ];

    private static readonly double[] ErfOverX =
    [
        9.7547693938265409598e-1,
        -1.4226120510371364238e-1,
        1.0035582187599795576e-2,
        -5.7687646997674847651e-4,
        2.7419931252196061034e-5,
        -1.1043175507344507604e-6,
        3.848875542034503695e-8,
        -1.180858253387546697e-9,
        3.2334215826050909646e-11,
        -7.9910159470045487582e-13,
        1.7990725113961455612e-14,
        -3.7186354878186926382e-16,
        7.1035990037142529712e-18,
    ];

    /// <summary>erf(x).</summary>
    public static double Erf(double x)
    {
        double size = Math.Abs(x);
        double value = size <= 1 ? size * Chebyshev(ErfOverX, (2 * size * size) - 1) : 1 - Erfc(size);
        return double.IsNaN(x) ? x : Math.CopySign(value, x);
    }

    /// <summary>erfc(x) = 1 − erf(x), with small relative error for large x.</summary>
    public static double Erfc(double x)
    {
        if (Math.Abs(x) < 0.5)
        {
            return 1 - Erf(x);
        }

        double size = Math.Abs(x);
        double value = ExpOfMinusSquare(size) * Scaled(size);
        return x > 0 ? value : 2 - value;
    }

    /// <summary>Φ(x), with small relative error for large negative x.</summary>
    public static double NormalCdf(double x)
    {
        double size = Math.Abs(x);
        double tail = 0.5 * ExpOfMinusHalfSquare(size) * Scaled(size * InverseRootTwo);
        return x > 0 ? 1 - tail : tail;
    }

    /// <summary>φ(x) = e^(−x²/2)/√(2π).</summary>
    public static double NormalDensity(double x) => InverseRootTwoPi * ExpOfMinusHalfSquare(Math.Abs(x));

    /// <summary>e^(x²) erfc(x) for x ≥ 0.</summary>
    private static double Scaled(double x)
    {
        double t = double.IsPositiveInfinity(x) ? 1 : (x - Scale) / (x + Scale);
        return Chebyshev(ScaledComplement, t) / (1 + (2 * x));
    }

    /// <summary>e^(−x²), with x² split into an exact square and a rest so that its rounding does not grow.</summary>
    private static double ExpOfMinusSquare(double x)
    {
        double head = Math.Floor(Math.Min(x, 1024) * 16) / 16;
        return Math.Exp(-head * head) * Math.Exp((head - x) * (head + x));
    }

    private static double ExpOfMinusHalfSquare(double x)
    {
        double head = Math.Floor(Math.Min(x, 1024) * 16) / 16;
        return Math.Exp(-0.5 * head * head) * Math.Exp(0.5 * (head - x) * (head + x));
    }

    /// <summary>Σ c_k T_k(t) by Clenshaw's recurrence b_k = 2t b_(k+1) − b_(k+2) + c_k.</summary>
    private static double Chebyshev(ReadOnlySpan<double> coefficients, double t)
    {
        double next = 0;
        double afterNext = 0;
        for (int k = coefficients.Length - 1; k > 0; k--)
        {
            (next, afterNext) = ((2 * t * next) - afterNext + coefficients[k], next);
        }

        return (t * next) - afterNext + coefficients[0];
    }
}
