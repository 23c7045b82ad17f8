using System.Runtime.InteropServices;
using Verifier.Arithmetic;

namespace Verifier.Tests.Soundness;

/// <summary>
/// Enclosures of E[f(z) h_k(z)] and E[f(z)²] by Arb's adaptive integration (acb_calc_integrate) over [−T, T], cut at the exact switches,
/// with its own tail bound: the second opinion that shares no code with the engine.
/// </summary>
/// <param name="length">The processor time for one expectation; then it stays as wide as it is.</param>
internal sealed class ArbExpectation(TimeSpan length)
{
    private const int GuardBits = 48;
    private const int AllowedExcess = 8;
    private const double CoefficientDecay = 0.25;
    private const double SquareDecay = 0.5;

    /// <summary>An enclosure of E[f h_k] of a radius of about 2^(−bits); null when there is no tail bound or no finite enclosure in time.</summary>
    public Enclosure? Coefficient(Formula f, int index, int bits) =>
        FormulaGrowth.Of(f)?.Cut(bits, CoefficientDecay) is { } cut ? Integral(f, power: 1, index, bits, cut) : null;

    /// <summary>An enclosure of E[f²], as above.</summary>
    public Enclosure? SecondMoment(Formula f, int bits) =>
        FormulaGrowth.Of(f)?.Times(2).Cut(bits, SquareDecay) is { } cut ? Integral(f, power: 2, 0, bits, cut) : null;

    private Enclosure? Integral(Formula f, int power, int index, int bits, double cut)
    {
        Rational end = Rational.FromDouble(cut);
        Rational[] ends = [-end, .. FormulaPieces.Breaks(f, end), end];
        using Patience time = new(length);
        Enclosure total = new(0, Rational.One / new Rational(System.Numerics.BigInteger.One << bits, 1));
        for (int i = 0; i + 1 < ends.Length; i++)
        {
            Formula piece = FormulaPieces.Resolve(f, (ends[i] + ends[i + 1]) / 2);
            if (Piece(piece, power, index, bits + 2, (ends[i], ends[i + 1]), time.Token) is not { } part)
            {
                return null;
            }

            total = new Enclosure(total.Middle + part.Middle, total.Radius + part.Radius);
        }

        return total;
    }

    /// <summary>The integral over a piece; once more with the digits that cancellation took the first time.</summary>
    private Enclosure? Piece(Formula f, int power, int index, int bits, (Rational Lower, Rational Upper) range, CancellationToken time)
    {
        Enclosure? found = Attempt(f, power, index, bits, range, bits + GuardBits, time);
        double excess = found is { } wide ? bits + LogOf(wide.Radius) : 0;
        return excess > AllowedExcess && !time.IsCancellationRequested
            ? Attempt(f, power, index, bits, range, bits + (2 * GuardBits) + (int)excess, time) ?? found
            : found;
    }

    private Enclosure? Attempt(Formula f, int power, int index, int bits, (Rational Lower, Rational Upper) range, int precision, CancellationToken time)
    {
        using ArbProgram program = new(precision);
        ArbFormula formulas = new(program);
        nint value = formulas.Of(f);
        nint weight = formulas.Density(program.Variable);
        nint factor = program.Add("acb_mul", weight, power == 2 ? value : ArbHermite.Add(program, index));
        nint integrand = program.Add("acb_mul", value, factor);
        Arb.Unary set = Arb.Function<Arb.Unary>("acb_set");
        Arb.Operation indeterminate = Arb.Function<Arb.Operation>("acb_indeterminate");
        return Run(program, Evaluate, range, bits, precision);

        int Evaluate(nint result, nint x, nint parameter, nint order, nint workingPrecision)
        {
            if (time.IsCancellationRequested)
            {
                indeterminate(result);
                return 0;
            }

            program.Run(x, order > 0, workingPrecision);
            set(result, integrand);
            return 0;
        }
    }

    private static double LogOf(Rational value) => value.IsZero ? 0 : value.Numerator.GetBitLength() - value.Denominator.GetBitLength();

    private static Enclosure? Run(ArbProgram program, Arb.Integrand integrand, (Rational Lower, Rational Upper) range, int bits, int precision)
    {
        nint tolerance = Marshal.AllocHGlobal(2 * sizeof(long));
        try
        {
            Arb.Function<Arb.Operation>("mag_init")(tolerance);
            Arb.Function<Arb.PowerOfTwo>("mag_set_ui_2exp_si")(tolerance, 1, -bits);
            nint result = program.New();
            nint function = Marshal.GetFunctionPointerForDelegate(integrand);
            _ = Arb.Function<Arb.Integration>("acb_calc_integrate")(
                result, function, 0, program.Constant(range.Lower), program.Constant(range.Upper), precision, tolerance, 0, precision);
            GC.KeepAlive(integrand);
            return Dump(result);
        }
        finally
        {
            Arb.Function<Arb.Operation>("mag_clear")(tolerance);
            Marshal.FreeHGlobal(tolerance);
        }
    }

    private static Enclosure? Dump(nint real)
    {
        nint text = Arb.Function<Arb.Writer>("arb_dump_str")(real);
        try
        {
            return Enclosure.Parse(Marshal.PtrToStringUTF8(text)!);
        }
        finally
        {
            Arb.Function<Arb.Operation>("flint_free")(text);
        }
    }
}
