using System.Globalization;
using System.Runtime.InteropServices;
using Verifier.Arithmetic;

namespace Verifier.Tests.Soundness;

/// <summary>Complex balls of Arb and a list of steps between them, run in order for one value of the variable after the other.</summary>
internal sealed class ArbProgram : IDisposable
{
    private readonly List<nint> cells = [];
    private readonly HashSet<nint> constants = [];
    private readonly List<Action<bool, nint>> steps = [];
    private readonly Arb.Unary set = Arb.Function<Arb.Unary>("acb_set");
    private readonly nint precision;

    /// <param name="precision">The bits of constants.</param>
    public ArbProgram(int precision)
    {
        this.precision = precision;
        Variable = New();
    }

    /// <summary>The ball that holds the variable.</summary>
    public nint Variable { get; }

    /// <summary>A new ball, 0 at first.</summary>
    public nint New()
    {
        nint cell = Marshal.AllocHGlobal(2 * Arb.RealSize);
        Arb.Function<Arb.Operation>("acb_init")(cell);
        cells.Add(cell);
        return cell;
    }

    /// <summary>A ball around a rational number.</summary>
    public nint Constant(Rational value)
    {
        (nint numerator, nint denominator) = (New(), New());
        Read(numerator, value.Numerator.ToString(CultureInfo.InvariantCulture));
        Read(denominator, value.Denominator.ToString(CultureInfo.InvariantCulture));
        Arb.Function<Arb.Binary>("acb_div")(numerator, numerator, denominator, precision);
        return AsConstant(numerator);
    }

    /// <summary>π.</summary>
    public nint Pi()
    {
        nint result = New();
        Arb.Function<Arb.Constant>("acb_const_pi")(result, precision);
        return AsConstant(result);
    }

    /// <summary>Adds a step; its arguments are whether the result may only be finite where it is analytic, and the bits.</summary>
    public void Add(Action<bool, nint> step) => steps.Add(step);

    /// <summary>Adds r = f(x), rounded; done at once for a constant.</summary>
    public nint Add(string function, nint x)
    {
        (nint result, Arb.Rounded operation) = (New(), Arb.Function<Arb.Rounded>(function));
        if (constants.Contains(x))
        {
            operation(result, x, precision);
            return AsConstant(result);
        }

        steps.Add((_, bits) => operation(result, x, bits));
        return result;
    }

    /// <summary>Adds r = f(x, y), rounded; done at once for two constants.</summary>
    public nint Add(string function, nint x, nint y)
    {
        (nint result, Arb.Binary operation) = (New(), Arb.Function<Arb.Binary>(function));
        if (constants.Contains(x) && constants.Contains(y))
        {
            operation(result, x, y, precision);
            return AsConstant(result);
        }

        steps.Add((_, bits) => operation(result, x, y, bits));
        return result;
    }

    /// <summary>Adds r = f(x), where f is indeterminate when it must be analytic and is not.</summary>
    public nint AddAnalytic(string function, nint x)
    {
        (nint result, Arb.Analytic operation) = (New(), Arb.Function<Arb.Analytic>(function));
        steps.Add((analytic, bits) => operation(result, x, analytic ? 1 : 0, bits));
        return result;
    }

    /// <summary>Runs the steps at a point.</summary>
    public void Run(nint x, bool analytic, nint bits)
    {
        set(Variable, x);
        foreach (Action<bool, nint> step in steps)
        {
            step(analytic, bits);
        }
    }

    public void Dispose()
    {
        foreach (nint cell in cells)
        {
            Arb.Function<Arb.Operation>("acb_clear")(cell);
            Marshal.FreeHGlobal(cell);
        }

        cells.Clear();
    }

    private nint AsConstant(nint cell)
    {
        constants.Add(cell);
        return cell;
    }

    private void Read(nint cell, string text)
    {
        if (Arb.Function<Arb.Reader>("arb_set_str")(cell, text, precision) != 0)
        {
            throw new ArgumentException($"Arb does not read '{text}'.", nameof(text));
        }
    }
}
