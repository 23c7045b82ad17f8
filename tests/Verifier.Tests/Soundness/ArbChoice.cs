namespace Verifier.Tests.Soundness;

/// <summary>Steps that choose between values by the place of a complex ball.</summary>
internal static class ArbChoice
{
    private static Arb.Predicate ContainsZero => Arb.Function<Arb.Predicate>("arb_contains_zero");

    private static Arb.Predicate IsPositive => Arb.Function<Arb.Predicate>("arb_is_positive");

    private static Arb.Predicate IsNegative => Arb.Function<Arb.Predicate>("arb_is_negative");

    private static Arb.Unary Set => Arb.Function<Arb.Unary>("acb_set");

    /// <summary>One of two functions by the sign of Re u; both together where it is not decided, or nothing if the result must be analytic.</summary>
    public static nint BySign(ArbProgram program, nint u, nint positive, nint negative)
    {
        nint result = program.New();
        Arb.Binary union = Arb.Function<Arb.Binary>("acb_union");
        Arb.Operation indeterminate = Arb.Function<Arb.Operation>("acb_indeterminate");
        program.Add((analytic, bits) =>
        {
            if (IsPositive(u) != 0 || IsNegative(u) != 0)
            {
                Set(result, IsPositive(u) != 0 ? positive : negative);
            }
            else if (analytic)
            {
                indeterminate(result);
            }
            else
            {
                union(result, positive, negative, bits);
            }
        });
        return result;
    }

    /// <summary>One of three forms of the same function by the sign of Re u.</summary>
    public static nint BySide(ArbProgram program, nint u, nint positive, nint negative, nint undecided)
    {
        nint result = program.New();
        program.Add((_, _) => Set(result, IsPositive(u) != 0 ? positive : IsNegative(u) != 0 ? negative : undecided));
        return result;
    }

    /// <summary>f(x)/x, or f' on a ball around 0: f(x)/x = ∫_0^1 f'(tx) dt lies in every convex set with the values of f' there.</summary>
    public static nint NearZero(ArbProgram program, nint derivative, nint quotient)
    {
        nint result = program.New();
        nint x = program.Variable;
        program.Add((_, _) => Set(result, ContainsZero(x) != 0 && ContainsZero(x + Arb.RealSize) != 0 ? derivative : quotient));
        return result;
    }

    /// <summary>
    /// A value of atan, whose cuts are the imaginary axis from ±i outwards, or of asin, whose cuts are the real axis from ±1 outwards:
    /// nothing if it must be analytic and u may touch a cut.
    /// </summary>
    public static nint OffCut(ArbProgram program, nint value, nint u, bool acrossImaginary)
    {
        (nint result, nint square, nint one) = (program.New(), program.New(), program.Constant(1));
        (nint across, nint along) = acrossImaginary ? (u, u + Arb.RealSize) : (u + Arb.RealSize, u);
        Arb.Binary multiply = Arb.Function<Arb.Binary>("arb_mul");
        Arb.Binary subtract = Arb.Function<Arb.Binary>("arb_sub");
        Arb.Operation indeterminate = Arb.Function<Arb.Operation>("acb_indeterminate");
        program.Add((analytic, bits) =>
        {
            multiply(square, along, along, bits);
            subtract(square, one, square, bits);
            Set(result, value);
            if (analytic && ContainsZero(across) != 0 && IsPositive(square) == 0)
            {
                indeterminate(result);
            }
        });
        return result;
    }
}
