namespace Verifier.Symbolic.Expressions;

/// <summary>The functions of one argument in doubles, without overflow or cancellation in between.</summary>
internal static class DoubleFunctions
{
    // Below this size cosh is so near 1 that log(cosh u) is taken from sinh.
    private const double SmallHyperbolic = 1;

    /// <summary>values_i ← f(values_i).</summary>
    public static void Apply(Function function, Span<double> values)
    {
        Func<double, double> scalar = Of(function);
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = scalar(values[i]);
        }
    }

    /// <summary>The function for one value.</summary>
    public static Func<double, double> Of(Function function) => function switch
    {
        Function.Exp => Math.Exp,
        Function.Log => Math.Log,
        Function.Abs => Math.Abs,
        Function.Sign => static u => u > 0 ? 1 : u < 0 ? -1 : u,
        Function.Step => static u => u > 0 ? 1 : double.IsNaN(u) ? u : 0,
        Function.Sin => Math.Sin,
        Function.Cos => Math.Cos,
        Function.Sinh => Math.Sinh,
        Function.Cosh => Math.Cosh,
        Function.Tanh => Math.Tanh,
        Function.Atan => Math.Atan,
        Function.Asin => Math.Asin,
        Function.Erf => DoubleErrorFunction.Erf,
        Function.Erfc => DoubleErrorFunction.Erfc,
        Function.NormalCdf => DoubleErrorFunction.NormalCdf,
        Function.NormalDensity => DoubleErrorFunction.NormalDensity,
        Function.Sigmoid => Sigmoid,
        Function.Softplus => static u => Math.Max(u, 0) + LogOnePlus(Math.Exp(-Math.Abs(u))),
        Function.LogCosh => LogCosh,
        _ => throw UnknownNode.In(nameof(EvaluateDouble), function),
    };

    private static double Sigmoid(double u)
    {
        double decay = Math.Exp(-Math.Abs(u));
        return (u >= 0 ? 1 : decay) / (1 + decay);
    }

    private static double LogCosh(double u)
    {
        double size = Math.Abs(u);
        if (size < SmallHyperbolic)
        {
            double sinh = Math.Sinh(size);
            return 0.5 * LogOnePlus(sinh * sinh);
        }

        return size + LogOnePlus(Math.Exp(-2 * size)) - 0.69314718055994530942;
    }

    /// <summary>log(1 + t) for t ≥ 0: the rounding of 1 + t cancels in log(w)·t/(w − 1) (Kahan).</summary>
    private static double LogOnePlus(double t)
    {
        double w = 1 + t;
        return w == 1 ? t : double.IsPositiveInfinity(w) ? w : Math.Log(w) * (t / (w - 1));
    }
}
