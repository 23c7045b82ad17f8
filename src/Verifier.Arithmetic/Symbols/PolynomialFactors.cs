using System.Numerics;
using Verifier.Arithmetic.Constants;
using Verifier.Arithmetic.Polynomials;

namespace Verifier.Arithmetic.Symbols;

/// <summary>A polynomial with rational coefficients as content · Π factorᵢ^mᵢ, the factors primitive with positive leading coefficient.</summary>
/// <remarks>Powers of parameters, rational roots and repeated factors are split off; a factor of higher degree may still be reducible.</remarks>
/// <param name="Content">The rational content.</param>
/// <param name="Factors">The factors and multiplicities.</param>
internal sealed record PolynomialFactors(Rational Content, IReadOnlyList<(MultivariatePolynomial Factor, int Multiplicity)> Factors)
{
    private const int LargestDivided = 10_000;

    /// <summary>The factors of a polynomial that is not 0.</summary>
    public static PolynomialFactors Of(MultivariatePolynomial polynomial)
    {
        Dictionary<MultivariatePolynomial, int> found = [];
        MultivariatePolynomial rest = polynomial;
        foreach (string name in polynomial.Variables)
        {
            rest = Strip(rest, MultivariatePolynomial.Variable(name), found);
        }

        rest = Primitive(rest);
        if (rest.Variables.ToArray() is [var only])
        {
            foreach (MultivariatePolynomial linear in LinearFactors(rest, only))
            {
                rest = Strip(rest, linear, found);
            }
        }

        SplitPowers(Primitive(rest), found);
        MultivariatePolynomial product = found.Aggregate(MultivariatePolynomial.One, (value, pair) => value * pair.Key.Pow(pair.Value));
        Rational content = (polynomial.Terms.First().Coefficient.AsRational() / product.Terms.First().Coefficient.AsRational())!.Value;
        return new PolynomialFactors(content, [.. found.Select(pair => (pair.Key, pair.Value))]);
    }

    /// <summary>The multiple with coprime integer coefficients, the leading one positive.</summary>
    public static MultivariatePolynomial Primitive(MultivariatePolynomial polynomial)
    {
        Rational[] coefficients = [.. polynomial.Terms.Select(term => term.Coefficient.AsRational()!.Value)];
        BigInteger denominator = coefficients.Aggregate(
            BigInteger.One, (common, value) => common * value.Denominator / BigInteger.GreatestCommonDivisor(common, value.Denominator));
        BigInteger numerator = coefficients.Aggregate(
            BigInteger.Zero, (common, value) => BigInteger.GreatestCommonDivisor(common, (value * denominator).Numerator));
        return polynomial * (ExactConstant)(new Rational(denominator, numerator) * coefficients[0].Sign);
    }

    private static MultivariatePolynomial Strip(MultivariatePolynomial polynomial, MultivariatePolynomial factor, Dictionary<MultivariatePolynomial, int> found)
    {
        while (polynomial.Degree > 0 && SymbolicPolynomial.TryDivide(polynomial, factor) is { } quotient)
        {
            found[factor] = found.GetValueOrDefault(factor) + 1;
            polynomial = quotient;
        }

        return polynomial;
    }

    // Candidates qv − p with p dividing the constant and q the leading coefficient.
    private static IEnumerable<MultivariatePolynomial> LinearFactors(MultivariatePolynomial polynomial, string name)
    {
        BigInteger constant = BigInteger.Abs(polynomial.CoefficientOf(PowerProduct.One).AsRational()!.Value.Numerator);
        BigInteger leading = BigInteger.Abs(polynomial.Terms.First().Coefficient.AsRational()!.Value.Numerator);
        if (polynomial.Degree < 2 || constant > LargestDivided || leading > LargestDivided)
        {
            yield break;
        }

        foreach (int below in Divisors((int)leading))
        {
            foreach (int above in Divisors((int)constant).Where(above => BigInteger.GreatestCommonDivisor(above, below).IsOne))
            {
                MultivariatePolynomial scaled = MultivariatePolynomial.Variable(name) * below;
                yield return scaled + MultivariatePolynomial.Constant(above);
                yield return scaled - MultivariatePolynomial.Constant(above);
            }
        }
    }

    private static IEnumerable<int> Divisors(int value) => Enumerable.Range(1, value).Where(candidate => value % candidate == 0);

    private static void SplitPowers(MultivariatePolynomial polynomial, Dictionary<MultivariatePolynomial, int> found)
    {
        if (polynomial.Degree == 0)
        {
            return;
        }

        (MultivariatePolynomial root, int power) = (polynomial, 1);
        while (root.Degree % 2 == 0 && TrySquareRoot(root) is { } half)
        {
            (root, power) = (Primitive(half), 2 * power);
        }

        found[root] = found.GetValueOrDefault(root) + power;
    }

    // The root term by term from the leading one: P − r² has the leading term 2·lead(r)·next.
    private static MultivariatePolynomial? TrySquareRoot(MultivariatePolynomial polynomial)
    {
        MultivariateTerm leading = polynomial.Terms.First();
        if (ExactConstant.Sqrt(leading.Coefficient.AsRational()!.Value).AsRational() is not { } first
            || leading.Product.Factors.Any(factor => factor.Exponent % 2 != 0))
        {
            return null;
        }

        var half = PowerProduct.Of([.. leading.Product.Factors.Select(factor => (factor.Name, factor.Exponent / 2))]);
        MultivariatePolynomial root = MultivariatePolynomial.Term(first, half);
        MultivariatePolynomial divisor = root * 2;
        int steps = polynomial.Terms.Count();
        for (MultivariatePolynomial rest = polynomial - root.Pow(2); !rest.IsZero; rest = polynomial - root.Pow(2))
        {
            MultivariateTerm term = rest.Terms.First();
            if (steps-- == 0 || SymbolicPolynomial.TryDivide(MultivariatePolynomial.Term(term.Coefficient, term.Product), divisor) is not { } next)
            {
                return null;
            }

            root += next;
        }

        return root;
    }
}
