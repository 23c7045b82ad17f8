using Verifier.Arithmetic;

namespace Verifier.Tests.Soundness;

/// <summary>Steps for h_k on a complex ball: by the recurrence at the middle c, and by Taylor's formula around it.</summary>
/// <remarks>He_k(c + t) = Σ_j C(k, j) He_{k−j}(c) t^j, so |He_k(z) − He_k(c)| ≤ Σ_{j ≥ 1} C(k, j) |He_{k−j}(c)| r^j.</remarks>
internal static class ArbHermite
{
    private const int BoundBits = 30;

    /// <summary>Adds the steps and returns the ball with h_k of the variable.</summary>
    public static nint Add(ArbProgram program, int degree)
    {
        nint middle = program.New();
        Arb.Unary middleOf = Arb.Function<Arb.Unary>("acb_get_mid");
        program.Add((_, _) => middleOf(middle, program.Variable));
        nint[] values = Recurrence(program, degree, middle);
        AddRemainder(program, values, middle);
        Rational factorial = Enumerable.Range(1, degree).Aggregate(Rational.One, static (product, j) => product * j);
        return program.Add("acb_mul", values[degree], program.Add("acb_rsqrt", program.Constant(factorial)));
    }

    // He_{j+1} = c He_j − j He_{j−1}.
    private static nint[] Recurrence(ArbProgram program, int degree, nint middle)
    {
        nint[] values = new nint[degree + 1];
        values[0] = program.Constant(1);
        for (int j = 0; j < degree; j++)
        {
            values[j + 1] = program.Add("acb_mul", middle, values[j]);
            if (j > 0)
            {
                (nint next, nint before, nuint factor) = (values[j + 1], values[j - 1], (nuint)j);
                Arb.Scaled subtract = Arb.Function<Arb.Scaled>("acb_submul_ui");
                program.Add((_, bits) => subtract(next, before, factor, bits));
            }
        }

        return values;
    }

    private static void AddRemainder(ArbProgram program, nint[] values, nint middle)
    {
        int degree = values.Length - 1;
        (nint radius, nint power, nint size, nint error) = (program.New(), program.New(), program.New(), program.New());
        nint one = program.Constant(1);
        Arb.Binary subtract = Arb.Function<Arb.Binary>("acb_sub");
        Arb.Rounded absolute = Arb.Function<Arb.Rounded>("acb_abs");
        Arb.Binary multiply = Arb.Function<Arb.Binary>("arb_mul");
        Arb.Binary addProduct = Arb.Function<Arb.Binary>("arb_addmul");
        Arb.Scaled times = Arb.Function<Arb.Scaled>("arb_mul_ui");
        Arb.Scaled over = Arb.Function<Arb.Scaled>("arb_div_ui");
        Arb.Unary set = Arb.Function<Arb.Unary>("arb_set");
        Arb.Operation zero = Arb.Function<Arb.Operation>("arb_zero");
        Arb.Unary addError = Arb.Function<Arb.Unary>("acb_add_error_arb");
        program.Add((_, bits) =>
        {
            // The difference of a ball and its middle is a ball around 0; its absolute value encloses [0, r].
            subtract(radius, program.Variable, middle, bits);
            absolute(radius, radius, BoundBits);
            set(power, one);
            zero(error);
            for (int j = 1; j <= degree; j++)
            {
                multiply(power, power, radius, BoundBits);
                times(power, power, (nuint)(degree - j + 1), BoundBits);
                over(power, power, (nuint)j, BoundBits);
                absolute(size, values[degree - j], BoundBits);
                addProduct(error, power, size, BoundBits);
            }

            addError(values[degree], error);
        });
    }
}
