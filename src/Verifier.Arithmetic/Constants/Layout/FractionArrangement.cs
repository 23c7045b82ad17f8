using System.Collections.Immutable;
using System.Numerics;

namespace Verifier.Arithmetic.Constants.Layout;

/// <summary>Arranges one term as a fraction: 1/(2√π), 1/(4√(3π)) rather than √3/(12√π), √(2/π), √2/2.</summary>
internal static class FractionArrangement
{
    private const int GreatestNumberOfPrimes = 10;

    public static ConstantFraction Of(ConstantTerm term)
    {
        SymbolicPowers symbols = SymbolicPowers.Of(term.Monomial);
        ConstantMonomial monomial = symbols.Rest;
        BigInteger below = RadicandBelow(term);
        List<ConstantFactor> numerator = [];
        List<ConstantFactor> denominator = [];
        AddInteger(numerator, BigInteger.Abs(term.Coefficient.Numerator));
        AddInteger(denominator, term.Coefficient.Denominator / below);
        AddRoots(numerator, denominator, new(monomial.Radicand / below, monomial.PiHalves == 1), new(below, monomial.PiHalves == -1));
        if (Math.Abs(monomial.PiHalves) > 1)
        {
            (monomial.PiHalves > 0 ? numerator : denominator).Add(new ConstantFactor.PiPower(Math.Abs(monomial.PiHalves)));
        }

        if (monomial.Exponent is not null)
        {
            numerator.Add(new ConstantFactor.Exponential(monomial.Exponent));
        }

        foreach ((ExactConstant @base, Rational exponent) in symbols.Joined())
        {
            (exponent.Sign > 0 ? numerator : denominator).Add(new ConstantFactor.SymbolPower(@base, Rational.Abs(exponent)));
        }

        foreach (AtomPower atom in monomial.Atoms)
        {
            bool above = atom.Power > 0 && atom.Atom.Kind != ConstantAtomKind.Reciprocal;
            (above ? numerator : denominator).Add(AtomArrangement.Of(atom));
        }

        return new ConstantFraction(term.Coefficient.Sign < 0, [.. numerator], [.. denominator]);
    }

    private static void AddInteger(List<ConstantFactor> factors, BigInteger value)
    {
        if (!value.IsOne)
        {
            factors.Add(new ConstantFactor.Integer(value));
        }
    }

    private static void AddRoots(List<ConstantFactor> numerator, List<ConstantFactor> denominator, RootContent above, RootContent below)
    {
        RootContent one = new(BigInteger.One, false);
        if (!above.IsOne)
        {
            numerator.Add(new ConstantFactor.Root(above, below));
        }
        else if (!below.IsOne)
        {
            denominator.Add(new ConstantFactor.Root(below, one));
        }
    }

    /// <summary>The divisor b of gcd(r, q) for which n√(r/b) / ((q/b)√b) is printed shortest; the smallest one among equals.</summary>
    private static BigInteger RadicandBelow(ConstantTerm term)
    {
        BigInteger shared = BigInteger.GreatestCommonDivisor(term.Monomial.Radicand, term.Coefficient.Denominator);
        List<BigInteger> divisors = [BigInteger.One];
        foreach (PrimePower factor in IntegerFactors.Of(shared).TakeLast(GreatestNumberOfPrimes))
        {
            divisors.AddRange(divisors.Select(divisor => divisor * factor.Prime).ToImmutableArray());
        }

        return divisors.Order().MinBy(divisor => Length(term, divisor));
    }

    private static int Length(ConstantTerm term, BigInteger below)
    {
        int halves = term.Monomial.PiHalves;
        BigInteger above = term.Monomial.Radicand / below;
        int outside = Digits(term.Coefficient.Denominator / below);
        bool rootAbove = !above.IsOne || halves == 1;
        bool rootBelow = !below.IsOne || halves == -1;
        int numerator = Math.Max(1, Digits(BigInteger.Abs(term.Coefficient.Numerator)) + (rootAbove ? 6 + Digits(above) : 0));
        int denominator = outside + (rootBelow ? 6 + Digits(below) : 0) + (outside > 0 && rootBelow && !rootAbove ? 3 : 0);
        return numerator + denominator;
    }

    /// <summary>The number of digits; an integer 1 is not printed.</summary>
    private static int Digits(BigInteger value) => value.IsOne ? 0 : (int)(value.GetBitLength() * 0.30103) + 1;
}
