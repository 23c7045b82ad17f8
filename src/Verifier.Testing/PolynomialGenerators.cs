using FsCheck;
using FsCheck.Fluent;
using Verifier.Arithmetic.Constants;
using Verifier.Arithmetic.Polynomials;
using Verifier.Symbolic.Networks;

namespace Verifier.Testing;

/// <summary>Generators of polynomials with exact coefficients.</summary>
public static class PolynomialGenerators
{
    private const int HighestDegree = 6;

    /// <summary>A rational number, now and then times √2 or π.</summary>
    public static Gen<ExactConstant> Coefficient { get; } =
        from value in RationalGenerators.Any
        from factor in Gen.Frequency(
            (6, Gen.Constant(ExactConstant.One)),
            (1, Gen.Constant(ExactConstant.Sqrt(2))),
            (1, Gen.Constant(ExactConstant.Pi)))
        select value * factor;

    /// <summary>A polynomial in p and q of degree up to 6 with up to five terms; one in p alone half of the time.</summary>
    public static Gen<MultivariatePolynomial> GadgetTarget { get; } =
        from oneVector in Gen.Elements(true, false)
        from count in Gen.Choose(0, 5)
        from terms in Term(oneVector).ArrayOf(count)
        select terms.Aggregate(MultivariatePolynomial.Zero, (sum, term) => sum + term);

    /// <summary>The polynomial with one term left out, or with one coefficient replaced by 1.</summary>
    public static IEnumerable<MultivariatePolynomial> Shrink(MultivariatePolynomial polynomial) => polynomial.Terms.SelectMany(term =>
    {
        MultivariatePolynomial rest = polynomial - MultivariatePolynomial.Term(term.Coefficient, term.Product);
        return term.Coefficient.Equals(ExactConstant.One)
            ? [rest]
            : new[] { rest, rest + MultivariatePolynomial.Term(ExactConstant.One, term.Product) };
    });

    private static Gen<MultivariatePolynomial> Term(bool oneVector) =>
        from degree in Gen.Choose(0, HighestDegree)
        from second in oneVector ? Gen.Constant(0) : Gen.Choose(0, degree)
        from coefficient in Coefficient
        select MultivariatePolynomial.Monomial(coefficient, (GadgetVariables.P, degree - second), (GadgetVariables.Q, second));
}
