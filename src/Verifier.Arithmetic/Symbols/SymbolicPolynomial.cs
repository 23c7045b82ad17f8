using Verifier.Arithmetic.Constants;
using Verifier.Arithmetic.Polynomials;

namespace Verifier.Arithmetic.Symbols;

/// <summary>Polynomials in parameters with rational coefficients, as constants and as polynomials.</summary>
internal static class SymbolicPolynomial
{
    /// <summary>Whether a monomial is a product of non-negative powers of parameters.</summary>
    public static bool IsPower(ConstantMonomial monomial) =>
        monomial is { Radicand.IsOne: true, PiHalves: 0, Exponent: null } && monomial.Atoms.All(atom => atom is { Atom.Symbol: not null, Power: > 0 });

    /// <summary>The polynomial of a constant that is one.</summary>
    public static MultivariatePolynomial Of(ExactConstant value) => value.Terms.Aggregate(
        MultivariatePolynomial.Zero,
        (sum, term) => sum + MultivariatePolynomial.Term(
            term.Coefficient, PowerProduct.Of([.. term.Monomial.Atoms.Select(atom => (atom.Atom.Symbol!.Name, atom.Power))])));

    /// <summary>The constant of a polynomial.</summary>
    public static ExactConstant ToConstant(MultivariatePolynomial polynomial, ParameterDomain domain) => polynomial.Terms.Aggregate(
        ExactConstant.Zero,
        (sum, term) => sum + term.Product.Factors.Aggregate(
            term.Coefficient, (product, factor) => product * domain.Parameter(factor.Name).Pow(factor.Exponent)));

    /// <summary>N^(−power) as an atom: a power of the parameter if N is one, of the reciprocal of N otherwise.</summary>
    public static AtomPower Inverted(MultivariatePolynomial @base, int power, ParameterDomain domain) => IsVariable(@base)
        ? new AtomPower(new ConstantAtom(new ParameterSymbol(@base.Variables.First(), domain)), -power)
        : new AtomPower(new ConstantAtom(ConstantAtomKind.Reciprocal, ToConstant(@base, domain)), power);

    /// <summary>Whether the polynomial is a single parameter.</summary>
    public static bool IsVariable(MultivariatePolynomial polynomial) =>
        polynomial.Terms.ToArray() is [{ Product.Degree: 1 } only] && only.Coefficient.Equals(ExactConstant.One);

    /// <summary>The quotient if the division leaves no remainder.</summary>
    public static MultivariatePolynomial? TryDivide(MultivariatePolynomial dividend, MultivariatePolynomial divisor)
    {
        MultivariateTerm pivot = divisor.Terms.First();
        ExactConstant inverse = pivot.Coefficient.AsRational()!.Value.Pow(-1);
        MultivariatePolynomial rest = dividend;
        MultivariatePolynomial quotient = MultivariatePolynomial.Zero;
        while (!rest.IsZero)
        {
            MultivariateTerm term = rest.Terms.First();
            if (TryDivide(term.Product, pivot.Product) is not { } power)
            {
                return null;
            }

            MultivariatePolynomial step = MultivariatePolynomial.Term(term.Coefficient * inverse, power);
            quotient += step;
            rest -= step * divisor;
        }

        return quotient;
    }

    private static PowerProduct? TryDivide(PowerProduct dividend, PowerProduct divisor)
    {
        if (divisor.Factors.Any(factor => factor.Exponent > dividend.ExponentOf(factor.Name)))
        {
            return null;
        }

        return PowerProduct.Of([.. dividend.Factors.Select(factor => (factor.Name, factor.Exponent - divisor.ExponentOf(factor.Name)))]);
    }
}
