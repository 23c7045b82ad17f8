using System.Numerics;

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
                BigInteger halves = (term.Coefficient * 2).Floor();
                factor *= HalfPower(argument, (int)halves);
                rest -= ExactConstant.FromTerm(new Rational(halves, 2), term.Monomial);
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

    /// <summary>The integer n or π of a monomial log(n) or log(π); null for any other monomial.</summary>
    private static ExactConstant? LogarithmArgument(ConstantMonomial monomial)
    {
        bool isLogarithm = monomial is { Radicand.IsOne: true, PiHalves: 0, Exponent: null, Atoms: [{ Power: 1, Atom.Kind: ConstantAtomKind.Log }] };
        ExactConstant? argument = isLogarithm ? monomial.Atoms[0].Atom.Argument : null;
        return argument?.AsRational() is not null || ExactConstant.Pi.Equals(argument) ? argument : null;
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
