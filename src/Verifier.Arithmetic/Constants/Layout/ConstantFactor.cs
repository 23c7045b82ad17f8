using System.Numerics;

namespace Verifier.Arithmetic.Constants.Layout;

/// <summary>One factor of a printed product.</summary>
public abstract record ConstantFactor
{
    private ConstantFactor()
    {
    }

    /// <summary>A positive integer other than 1.</summary>
    /// <param name="Value">The integer.</param>
    public sealed record Integer(BigInteger Value) : ConstantFactor;

    /// <summary>√(above/below).</summary>
    /// <param name="Above">The numerator under the root.</param>
    /// <param name="Below">The denominator under the root, 1 outside it when there is none.</param>
    public sealed record Root(RootContent Above, RootContent Below) : ConstantFactor;

    /// <summary>π^(halves/2), halves ≥ 2.</summary>
    /// <param name="Halves">Twice the exponent.</param>
    public sealed record PiPower(int Halves) : ConstantFactor;

    /// <summary>e^exponent.</summary>
    /// <param name="Exponent">The exponent.</param>
    public sealed record Exponential(ExactConstant Exponent) : ConstantFactor;

    /// <summary>f(argument)^power, power ≥ 1.</summary>
    /// <param name="Function">The function.</param>
    /// <param name="Argument">Its argument as shown.</param>
    /// <param name="Power">The exponent.</param>
    public sealed record FunctionValue(ConstantFunction Function, ExactConstant Argument, int Power) : ConstantFactor;

    /// <summary>base^exponent for a parameter or a polynomial in parameters, exponent &gt; 0.</summary>
    /// <param name="Base">The base.</param>
    /// <param name="Exponent">The exponent.</param>
    public sealed record SymbolPower(ExactConstant Base, Rational Exponent) : ConstantFactor
    {
        /// <summary>The name, if the base is a parameter.</summary>
        public string? Name => Base.Terms is [{ Monomial.Atoms: [{ Power: 1, Atom.Symbol: { } symbol }] } only] && only.Coefficient == Rational.One
            ? symbol.Name
            : null;

        /// <summary>The base arranged for printing.</summary>
        public ConstantLayout Layout => ConstantLayout.Of(Base);
    }

    /// <summary>(sum)^power, power ≥ 1.</summary>
    /// <param name="Sum">The sum in parentheses.</param>
    /// <param name="Power">The exponent.</param>
    public sealed record Group(ConstantLayout Sum, int Power) : ConstantFactor;
}
