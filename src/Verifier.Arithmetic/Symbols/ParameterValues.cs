using System.Collections.Immutable;
using Verifier.Arithmetic.Constants;

namespace Verifier.Arithmetic.Symbols;

/// <summary>Puts constants in place of the parameters of a constant.</summary>
public static class ParameterValues
{
    /// <summary>
    /// The constant at a point, rebuilt by the functions that make numbers canonical; null when a value is outside the class of constants there.
    /// </summary>
    /// <param name="value">A constant with parameters.</param>
    /// <param name="point">The values; parameters that are not named stay.</param>
    public static ExactConstant? TrySubstitute(ExactConstant value, IReadOnlyDictionary<string, ExactConstant> point)
    {
        ExactConstant? sum = ExactConstant.Zero;
        foreach (ConstantTerm term in value.Terms)
        {
            sum = sum is not null && OfTerm(term, point) is { } summand ? sum + summand : null;
        }

        return sum;
    }

    private static ExactConstant? OfTerm(ConstantTerm term, IReadOnlyDictionary<string, ExactConstant> point)
    {
        ConstantMonomial monomial = term.Monomial;
        ExactConstant? product = ExactConstant.FromTerm(term.Coefficient, new ConstantMonomial(monomial.Radicand, monomial.PiHalves, null, []));
        if (monomial.Exponent is not null)
        {
            product = TrySubstitute(monomial.Exponent, point) is { } exponent && ExactConstant.TryExp(exponent) is { } power ? product * power : null;
        }

        foreach (AtomPower atom in monomial.Atoms)
        {
            product = product is not null && OfAtom(atom.Atom, point) is { } value && ExactConstant.TryPow(value, atom.Power) is { } factor
                ? product * factor
                : null;
        }

        return product;
    }

    private static ExactConstant? OfAtom(ConstantAtom atom, IReadOnlyDictionary<string, ExactConstant> point)
    {
        if (atom.Symbol is { } symbol)
        {
            return point.GetValueOrDefault(symbol.Name) ?? ExactConstant.OfParameter(symbol);
        }

        return TrySubstitute(atom.Argument, point) is not { } argument ? null : atom.Kind switch
        {
            ConstantAtomKind.NormalCdf => ExactConstant.TryNormalCdf(argument),
            ConstantAtomKind.Atan => ExactConstant.TryAtan(argument),
            ConstantAtomKind.Log => ExactConstant.TryLog(argument),
            ConstantAtomKind.Cos => ExactConstant.TryCos(argument),
            ConstantAtomKind.Sin => ExactConstant.TrySin(argument),
            ConstantAtomKind.Reciprocal => ExactConstant.TryInvert(argument),
            _ => throw new ArgumentOutOfRangeException(nameof(atom), atom.Kind, "Not a kind of atom."),
        };
    }
}
