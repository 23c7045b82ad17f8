namespace Verifier.Arithmetic.Constants.Layout;

/// <summary>Arranges the power of an atom.</summary>
internal static class AtomArrangement
{
    public static ConstantFactor Of(AtomPower power)
    {
        ConstantAtom atom = power.Atom;
        int exponent = Math.Abs(power.Power);
        return atom.Kind switch
        {
            ConstantAtomKind.NormalCdf => new ConstantFactor.FunctionValue(ConstantFunction.NormalCdf, atom.Argument, exponent),
            ConstantAtomKind.Atan => SineOfArctangent(atom.Argument) is { } sine
                ? new ConstantFactor.FunctionValue(ConstantFunction.Asin, sine, exponent)
                : new ConstantFactor.FunctionValue(ConstantFunction.Atan, atom.Argument, exponent),
            ConstantAtomKind.Log => new ConstantFactor.FunctionValue(ConstantFunction.Log, atom.Argument, exponent),
            ConstantAtomKind.Cos => new ConstantFactor.FunctionValue(ConstantFunction.Cos, atom.Argument, exponent),
            ConstantAtomKind.Sin => new ConstantFactor.FunctionValue(ConstantFunction.Sin, atom.Argument, exponent),
            ConstantAtomKind.Reciprocal when atom.Argument.Terms is [{ Monomial.Atoms: [var only] }] => Of(only with { Power = exponent }),
            ConstantAtomKind.Parameter => new ConstantFactor.SymbolPower(ExactConstant.OfParameter(atom.Symbol!), exponent),
            ConstantAtomKind.Reciprocal => new ConstantFactor.Group(ConstantLayout.Of(atom.Argument), exponent),
            _ => throw new ArgumentOutOfRangeException(nameof(power), atom.Kind, "Not a kind of atom."),
        };
    }

    /// <summary>
    /// sin(arctan t) = t/√(1 + t²) if t is irrational and this is rational: arctan(2√5/5) = arcsin(2/3) reads better, and so does arcsin(ρ).
    /// </summary>
    private static ExactConstant? SineOfArctangent(ExactConstant tangent)
    {
        if (tangent.Domain is not null)
        {
            return SymbolicSine(tangent);
        }

        if (tangent.Terms.Length != 1 || tangent.Terms[0].Monomial is not { IsAlgebraic: true, IsOne: false } root)
        {
            return null;
        }

        Rational coefficient = tangent.Terms[0].Coefficient;
        Rational square = coefficient * coefficient * root.Radicand;
        ExactConstant sine = ConstantSquareRoot.OfRational(square / (1 + square));
        return sine.AsRational() is { } rational ? coefficient.Sign * rational : null;
    }

    // Of a t with parameters: if no root of a polynomial is left.
    private static ExactConstant? SymbolicSine(ExactConstant tangent) =>
        !IsRootFree(tangent)
        && ExactConstant.TryMultiply(tangent, tangent) is { } square
        && ExactConstant.TrySqrt(1 + square) is { } secant
        && ExactConstant.TryDivide(tangent, secant) is { } sine
        && IsRootFree(sine)
            ? sine
            : null;

    private static bool IsRootFree(ExactConstant value) => value.Terms.All(term => term.Monomial.Exponent is null);
}
