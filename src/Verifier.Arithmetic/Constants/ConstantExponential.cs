using System.Numerics;
using Verifier.Arithmetic.Symbols;

namespace Verifier.Arithmetic.Constants;

/// <summary>e^C. Logarithms of integers and of π leave the exponent as far as they give square roots and powers: e^(log(8)/2) = 2√2.</summary>
internal static class ConstantExponential
{
    public static ExactConstant? Try(ExactConstant exponent) => FoldedBits(exponent) <= ConstantLimits.Bits ? Fold(exponent) : null;

    /// <summary>e^C as a constant of one term, whatever its size.</summary>
    public static ExactConstant Fold(ExactConstant exponent)
    {
        ExactConstant factor = ExactConstant.One;
        ExactConstant rest = exponent;
        foreach (ConstantTerm term in exponent.Terms)
        {
            if (LogarithmArgument(term.Monomial) is { } argument)
            {
                // Of a polynomial in parameters whole powers are taken out: its root stays e^(log(N)/2).
                Rational taken = argument.Domain is null ? new Rational((term.Coefficient * 2).Floor(), 2) : term.Coefficient.Floor();
                factor *= argument.Domain is null ? HalfPower(argument, (int)(taken * 2).Numerator) : FactoredConstant.Power(argument, (int)taken.Numerator);
                rest -= ExactConstant.FromTerm(taken, term.Monomial);
            }
        }

        return rest.IsZero
            ? factor
            : factor * ExactConstant.FromTerm(Rational.One, new ConstantMonomial(BigInteger.One, 0, rest, []));
    }

    private static BigInteger FoldedBits(ExactConstant exponent)
    {
        BigInteger bits = BigInteger.Zero;
        foreach (ConstantTerm term in exponent.Terms)
        {
            if (LogarithmArgument(term.Monomial) is { } argument)
            {
                bits += BigInteger.Abs((term.Coefficient * 2).Floor()) * ConstantLimits.BitLength(argument);
            }
        }

        return bits;
    }

    /// <summary>The integer n, π or polynomial N in parameters of a monomial log(n), log(π) or log(N); null for any other monomial.</summary>
    internal static ExactConstant? LogarithmArgument(ConstantMonomial monomial)
    {
        bool isLogarithm = monomial is { Radicand.IsOne: true, PiHalves: 0, Exponent: null, Atoms: [{ Power: 1, Atom.Kind: ConstantAtomKind.Log }] };
        ExactConstant? argument = isLogarithm ? monomial.Atoms[0].Atom.Argument : null;
        bool isPolynomial = argument?.Domain is not null && argument.Terms.All(term => SymbolicPolynomial.IsPower(term.Monomial));
        return isPolynomial || argument?.AsRational() is not null || ExactConstant.Pi.Equals(argument) ? argument : null;
    }

    private static ExactConstant HalfPower(ExactConstant argument, int halves)
    {
        if (argument.AsRational() is not { } integer)
        {
            return ExactConstant.PiPower(halves);
        }

        int whole = halves >> 1;
        ExactConstant power = integer.Pow(whole);
        return (halves & 1) == 0 ? power : power * ConstantSquareRoot.OfRational(integer);
    }
}
