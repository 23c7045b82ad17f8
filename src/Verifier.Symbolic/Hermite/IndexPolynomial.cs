using System.Globalization;
using System.Numerics;
using Verifier.Arithmetic;
using Verifier.Arithmetic.Constants;
using Verifier.Arithmetic.Polynomials;

namespace Verifier.Symbolic.Hermite;

/// <summary>Writes polynomials and shifts of the index k.</summary>
internal static class IndexPolynomial
{
    /// <summary>
    /// content · primitive polynomial; the second is null when it is 1. With integer coefficients without common factor where possible.
    /// </summary>
    public static (ExactConstant Content, string? Polynomial) Split(Polynomial polynomial, FormulaNotation notation)
    {
        ExactConstant leading = polynomial[polynomial.Degree];
        if (polynomial.Degree == 0)
        {
            return (leading, null);
        }

        Rational?[] ratios = [.. Enumerable.Range(0, polynomial.Degree + 1).Select(index =>
            ExactConstant.TryDivide(polynomial[index], leading)?.AsRational())];
        if (ratios.Any(ratio => ratio is null))
        {
            return (ExactConstant.One, notation.Brackets(Write(polynomial, notation)));
        }

        BigInteger common = ratios.Aggregate(BigInteger.One, (lcm, ratio) =>
            lcm * ratio!.Value.Denominator / BigInteger.GreatestCommonDivisor(lcm, ratio.Value.Denominator));
        Polynomial primitive = new(ratios.Select(ratio => (ExactConstant)(ratio!.Value * common)));
        string text = Write(primitive, notation);
        return (new Rational(1, common) * leading, primitive.Degree == 1 && primitive[0].IsZero ? text : notation.Brackets(text));
    }

    /// <summary>k − shift, such as <c>k-2</c>, <c>k</c>, <c>k+1</c>.</summary>
    public static string Shifted(int shift) => shift == 0 ? "k" : string.Create(CultureInfo.InvariantCulture, $"k{-shift:+0;-0}");

    private static string Write(Polynomial polynomial, FormulaNotation notation)
    {
        string text = string.Empty;
        for (int power = polynomial.Degree; power >= 0; power--)
        {
            ExactConstant coefficient = polynomial[power];
            if (coefficient.IsZero)
            {
                continue;
            }

            bool negative = coefficient.TrySign() < 0;
            ExactConstant size = negative ? -coefficient : coefficient;
            string sign = text.Length == 0 ? (negative ? "-" : string.Empty) : (negative ? "-" : "+");
            text += sign + Monomial(size, power, notation);
        }

        return text;
    }

    private static string Monomial(ExactConstant size, int power, FormulaNotation notation)
    {
        string[] index = power switch
        {
            0 => [],
            1 => ["k"],
            _ => [notation.Power("k", power.ToString(CultureInfo.InvariantCulture))],
        };
        bool isOne = size.Equals(ExactConstant.One);
        return notation.Product(isOne ? index : [power == 0 ? notation.Constant(size) : notation.Factor(size), .. index]);
    }
}
