using Verifier.Arithmetic;

namespace Verifier.Tests.Soundness;

/// <summary>A formula as steps of Arb: its own definition of every function of the language.</summary>
internal sealed class ArbFormula(ArbProgram program)
{
    private readonly nint one = program.Constant(1);
    private readonly nint half = program.Constant(new Rational(1, 2));

    /// <summary>Adds the steps that compute the formula and returns the ball with its value.</summary>
    public nint Of(Formula f) => f.Head switch
    {
        "x" => program.Variable,
        "number" => program.Constant(f.Value),
        "+" => program.Add("acb_add", Of(f[0]), Of(f[1])),
        "-" => program.Add("acb_sub", Of(f[0]), Of(f[1])),
        "*" => program.Add("acb_mul", Of(f[0]), Of(f[1])),
        "/" => program.Add("acb_div", Of(f[0]), Of(f[1])),
        "^" => Power(Of(f[0]), f.Value),
        "if" => ArbChoice.BySign(program, program.Add("acb_sub", Of(f[0]), Of(f[1])), Of(f[2]), Of(f[3])),
        "max" => Extremum("acb_real_max", Of(f[0]), Of(f[1])),
        "min" => Extremum("acb_real_min", Of(f[0]), Of(f[1])),
        "clamp" => Extremum("acb_real_min", Extremum("acb_real_max", Of(f[0]), Of(f[1])), Of(f[2])),
        "relu" => Extremum("acb_real_max", program.Constant(0), Of(f[0])),
        "quotient" => ArbChoice.NearZero(program, Of(f[1]), program.Add("acb_div", Of(f[0]), program.Variable)),
        "h" or "He" => Hermite((int)f.Value.Numerator, Of(f[0]), isOrthonormal: f.Head == "h"),
        _ => Call(f.Head, Of(f[0])),
    };

    /// <summary>φ(u) = e^{−u²/2}/√(2π).</summary>
    public nint Density(nint u)
    {
        nint exponent = Product(program.Constant(new Rational(-1, 2)), Product(u, u));
        nint circle = Product(program.Constant(2), program.Pi());
        return Product(program.Add("acb_exp", exponent), program.Add("acb_rsqrt", circle));
    }

    private nint Call(string name, nint u) => name switch
    {
        "exp" or "sin" or "cos" or "sinh" or "cosh" or "tanh" => program.Add("acb_" + name, u),
        "erf" or "erfc" => program.Add("acb_hypgeom_" + name, u),
        "log" or "sqrt" => program.AddAnalytic($"acb_{name}_analytic", u),
        "abs" => program.AddAnalytic("acb_real_abs", u),
        "sign" => program.AddAnalytic("acb_real_sgn", u),
        "step" => program.AddAnalytic("acb_real_heaviside", u),
        "atan" => ArbChoice.OffCut(program, program.Add("acb_atan", u), u, acrossImaginary: true),
        "asin" => ArbChoice.OffCut(program, program.Add("acb_asin", u), u, acrossImaginary: false),
        "Phi" => Product(half, program.Add("acb_hypgeom_erfc", Product(Negative(u), program.Add("acb_sqrt", half)))),
        "phi" => Density(u),
        "sigmoid" => program.Add("acb_inv", Sum(one, program.Add("acb_exp", Negative(u)))),
        "softplus" => ArbChoice.BySide(program, u, Sum(u, LogOnePlusExp(Negative(u))), LogOnePlusExp(u), LogOnePlusExp(u)),
        "logcosh" => LogCosh(u),
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "Unknown function."),
    };

    // log cosh u = ±u + log(1 + e^{∓2u}) − log 2.
    private nint LogCosh(nint u)
    {
        nint two = program.Constant(2);
        nint log2 = program.Add("acb_log", two);
        nint right = program.Add("acb_sub", Sum(u, LogOnePlusExp(Product(program.Constant(-2), u))), log2);
        nint left = program.Add("acb_sub", Sum(Negative(u), LogOnePlusExp(Product(two, u))), log2);
        return ArbChoice.BySide(program, u, right, left, program.AddAnalytic("acb_log_analytic", program.Add("acb_cosh", u)));
    }

    private nint LogOnePlusExp(nint u) => program.AddAnalytic("acb_log_analytic", Sum(one, program.Add("acb_exp", u)));

    private nint Extremum(string function, nint x, nint y)
    {
        (nint result, Arb.AnalyticBinary operation) = (program.New(), Arb.Function<Arb.AnalyticBinary>(function));
        program.Add((analytic, bits) => operation(result, x, y, analytic ? 1 : 0, bits));
        return result;
    }

    private nint Power(nint u, Rational exponent)
    {
        for (Rational denominator = exponent.Denominator; denominator > 1; denominator /= 2)
        {
            u = program.AddAnalytic("acb_sqrt_analytic", u);
        }

        nint root = u;
        (nint result, nint power, Arb.IntegerPower operation) = (program.New(), (nint)(long)exponent.Numerator, Arb.Function<Arb.IntegerPower>("acb_pow_si"));
        program.Add((_, bits) => operation(result, root, power, bits));
        return result;
    }

    // He_{j+1} = u He_j − j He_{j−1}.
    private nint Hermite(int degree, nint u, bool isOrthonormal)
    {
        (nint previous, nint current, Rational factorial) = (program.Constant(0), one, 1);
        for (int j = 0; j < degree; j++)
        {
            nint next = program.Add("acb_sub", Product(u, current), Product(program.Constant(j), previous));
            (previous, current, factorial) = (current, next, factorial * (j + 1));
        }

        return isOrthonormal ? Product(current, program.Add("acb_rsqrt", program.Constant(factorial))) : current;
    }

    private nint Negative(nint u) => Product(program.Constant(-1), u);

    private nint Sum(nint x, nint y) => program.Add("acb_add", x, y);

    private nint Product(nint x, nint y) => program.Add("acb_mul", x, y);
}
