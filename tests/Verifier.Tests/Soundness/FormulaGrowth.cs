namespace Verifier.Tests.Soundness;

/// <summary>
/// Crude bounds on the tails, derived apart from the engine's: |f(x)| ≤ exp(L + b|x| + a x²) for |x| ≥ 8, in doubles rounded up by far.
/// </summary>
/// <param name="Constant">L.</param>
/// <param name="Linear">b ≥ 0.</param>
/// <param name="Quadratic">a ≥ 0.</param>
internal readonly record struct FormulaGrowth(double Constant, double Linear, double Quadratic)
{
    private const double Start = 8;
    private const double Slack = 1e-6;

    /// <summary>The bound of a formula, or null when these rules give none.</summary>
    public static FormulaGrowth? Of(Formula f) => f.Head switch
    {
        "number" => Bounded(Math.Abs(f.Value.ToDouble())),
        // log y ≤ log 8 + (y − 8)/8.
        "x" => new FormulaGrowth(Math.Log(Start) - 1 + Slack, 1 / Start, 0),
        "+" or "-" or "max" or "min" => Combine(Of(f[0]), Of(f[1]), Sum),
        "*" => Combine(Of(f[0]), Of(f[1]), Product),
        "/" => AtLeast(f[1]) is > 0 and var least ? Combine(Of(f[0]), Bounded(1 / least), Product) : null,
        "^" => OfPower(f),
        "if" => Combine(Of(f[2]), Of(f[3]), Sum),
        "clamp" => Combine(Of(f[1]), Of(f[2]), Sum),
        "quotient" => Of(f[0]),
        "abs" or "relu" or "logcosh" => Of(f[0]),
        "softplus" => Combine(Of(f[0]), Bounded(0.7), Sum),
        "sqrt" => Of(f[0])?.Times(0.5),
        "exp" => Exponential(Above(f[0], 1)),
        "sinh" or "cosh" => Exponential(Join(Above(f[0], 1), Above(f[0], -1))),
        "log" => OfLogarithm(f[0]),
        "h" or "He" => OfHermite(f),
        "sin" or "cos" or "tanh" or "atan" or "asin" or "erf" or "erfc" or "Phi" or "phi" or "sigmoid" or "step" or "sign" => Bounded(2),
        _ => throw new ArgumentOutOfRangeException(nameof(f), f.Head, "No rule."),
    };

    /// <summary>A half-integer T such that the tails of |f h_k| φ, for every k, or of |f| φ are together at most 2^(−bits); or null.</summary>
    /// <remarks>
    /// φ ≤ 0.4 e^{−x²/2} and |h_k| ≤ 1.0865 e^{x²/4} (Cramér), so each tail is at most 0.44 ∫_T^∞ exp(L + bx − cx²) dx, which is below
    /// exp(L + bT − cT²)/(2cT − b) once 2cT − b ≥ 1; c = d − a.
    /// </remarks>
    /// <param name="bits">The accuracy.</param>
    /// <param name="decay">d: 1/4 for |f h_k| φ, 1/2 for |f| φ.</param>
    public double? Cut(int bits, double decay)
    {
        double c = decay - Quadratic - Slack;
        for (double t = Start; t < 500 && c > 0; t += 0.5)
        {
            if ((2 * c * t) - Linear >= 1 && Constant + (Linear * t) - (c * t * t) < -(bits + 1) * Math.Log(2))
            {
                return t;
            }
        }

        return null;
    }

    /// <summary>The bound of |f|^p.</summary>
    public FormulaGrowth Times(double p) => new((Constant * p) + Slack, Linear * p, Quadratic * p);

    private static FormulaGrowth Bounded(double value) => new(Math.Log(Math.Max(value, 1e-300)) + Slack, 0, 0);

    private static FormulaGrowth? Combine(FormulaGrowth? left, FormulaGrowth? right, Func<FormulaGrowth, FormulaGrowth, FormulaGrowth> rule) =>
        left is { } l && right is { } r ? rule(l, r) : null;

    private static FormulaGrowth Sum(FormulaGrowth l, FormulaGrowth r) => new(
        Math.Max(l.Constant, r.Constant) + 0.7, Math.Max(l.Linear, r.Linear), Math.Max(l.Quadratic, r.Quadratic));

    private static FormulaGrowth Product(FormulaGrowth l, FormulaGrowth r) => new(
        l.Constant + r.Constant + Slack, l.Linear + r.Linear + Slack, l.Quadratic + r.Quadratic);

    private static FormulaGrowth? OfPower(Formula f)
    {
        double exponent = f.Value.ToDouble();
        return exponent >= 0 ? Of(f[0])?.Times(exponent) : AtLeast(f[0]) is > 0 and var least ? Bounded(Math.Pow(least, exponent)) : null;
    }

    // |log u| ≤ max(log u, −log u), and log u ≤ L + b y + a y² ≤ (|L| + b + a) y² with y ≥ 8, y² = e^{2 log y}.
    private static FormulaGrowth? OfLogarithm(Formula u)
    {
        double least = AtLeast(u);
        if (!(least > 0) || Of(u) is not { } above)
        {
            return null;
        }

        double size = Math.Abs(above.Constant) + above.Linear + above.Quadratic + Math.Abs(Math.Log(least)) + Slack;
        return Of(Formula.X)!.Value.Times(2) with { Constant = (2 * Of(Formula.X)!.Value.Constant) + Math.Log(size) + Slack };
    }

    // |h_n(u)| ≤ |He_n(u)| ≤ n! (1 + |u|)^n, because the absolute coefficients of He_n add up to the number of involutions.
    private static FormulaGrowth? OfHermite(Formula f)
    {
        double n = f.Value.ToDouble();
        return Of(f[0]) is not { } inner ? null : Sum(Bounded(1), inner).Times(n) with
        {
            Constant = (Sum(Bounded(1), inner).Constant * n) + (n * Math.Log(Math.Max(1, n))) + Slack,
        };
    }

    private static FormulaGrowth? Exponential((double C, double B, double A)? exponent) =>
        exponent is { } e ? new FormulaGrowth(e.C + Slack, Math.Max(e.B, 0), Math.Max(e.A, 0)) : null;

    private static (double C, double B, double A)? Join((double C, double B, double A)? left, (double C, double B, double A)? right) =>
        left is { } l && right is { } r ? (Math.Max(l.C, r.C), Math.Max(l.B, r.B), Math.Max(l.A, r.A)) : null;

    /// <summary>sign · f ≤ C + B|x| + A x² for |x| ≥ 8, or null.</summary>
    private static (double C, double B, double A)? Above(Formula f, int sign) => f.Head switch
    {
        "number" => (sign * f.Value.ToDouble(), 0, 0),
        "x" => (0, 1, 0),
        "+" => Add(Above(f[0], sign), Above(f[1], sign)),
        "-" => Add(Above(f[0], sign), Above(f[1], -sign)),
        "*" when f[0].Head == "number" => Scale(Math.Abs(f[0].Value.ToDouble()), Above(f[1], sign * f[0].Value.Sign)),
        "^" when f.Value == 2 && IsLinear(f[0]) => sign < 0 ? (0, 0, 0) : SquareOf(Above(f[0], 1), Above(f[0], -1)),
        _ => Of(f) is { Linear: 0, Quadratic: 0 } bounded ? (Math.Exp(bounded.Constant), 0, 0) : null,
    };

    private static bool IsLinear(Formula f) => f.Head switch
    {
        "number" or "x" => true,
        "+" or "-" => IsLinear(f[0]) && IsLinear(f[1]),
        "*" => f[0].Head == "number" && IsLinear(f[1]),
        _ => false,
    };

    // (C + B y)² = C² + 2CB y + B² y².
    private static (double C, double B, double A)? SquareOf((double C, double B, double A)? up, (double C, double B, double A)? down) =>
        Join(up, down) is { } m ? (m.C * m.C, 2 * Math.Abs(m.C) * m.B, m.B * m.B) : null;

    private static (double C, double B, double A)? Add((double C, double B, double A)? left, (double C, double B, double A)? right) =>
        left is { } l && right is { } r ? (l.C + r.C, l.B + r.B, l.A + r.A) : null;

    private static (double C, double B, double A)? Scale(double factor, (double C, double B, double A)? bound) =>
        bound is { } b ? (factor * b.C, factor * b.B, factor * b.A) : null;

    /// <summary>A number that f does not fall below for |x| ≥ 8; 0 or less says nothing.</summary>
    private static double AtLeast(Formula f) => f.Head switch
    {
        "number" => f.Value.ToDouble(),
        "+" => AtLeast(f[0]) + AtLeast(f[1]),
        "*" when f[0].Head == "number" && f[0].Value.Sign > 0 => f[0].Value.ToDouble() * AtLeast(f[1]),
        "^" when f.Value.IsInteger && f.Value.Numerator.IsEven && f.Value.Sign > 0 =>
            Math.Pow(AtLeast(Formula.Call("abs", f[0])), f.Value.ToDouble()) * (1 - Slack),
        "abs" => Away(f[0]),
        "exp" or "cosh" or "softplus" or "logcosh" or "sqrt" or "sigmoid" or "Phi" or "phi" or "relu" => 0,
        "^" when AtLeast(f[0]) >= 0 && f.Value.Sign > 0 => 0,
        _ => double.NegativeInfinity,
    };

    /// <summary>A lower bound of |c x + d| for |x| ≥ 8.</summary>
    private static double Away(Formula f) => f switch
    {
        { Head: "x" } => Start,
        { Head: "+", Parts: [var inner, { Head: "number" } shift] } => Math.Max(0, Away(inner) - Math.Abs(shift.Value.ToDouble())),
        { Head: "*", Parts: [{ Head: "number" } factor, var inner] } => Math.Abs(factor.Value.ToDouble()) * Away(inner),
        _ => 0,
    };
}
