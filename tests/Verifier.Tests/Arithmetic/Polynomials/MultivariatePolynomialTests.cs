using Verifier.Arithmetic;
using Verifier.Arithmetic.Constants;
using Verifier.Arithmetic.Polynomials;
using Xunit;

namespace Verifier.Tests.Arithmetic.Polynomials;

public sealed class MultivariatePolynomialTests
{
    private static readonly MultivariatePolynomial X = MultivariatePolynomial.Variable("x");
    private static readonly MultivariatePolynomial Y = MultivariatePolynomial.Variable("y");

    [Fact]
    public void Expanded_and_factored_forms_are_equal() =>
        Assert.Equal((X.Pow(2) - Y.Pow(2)) * X, X * (X + Y) * (X - Y));

    [Fact]
    public void Cancelled_terms_leave_nothing() => Assert.True((X + Y - Y - X).IsZero);

    [Fact]
    public void Equal_polynomials_have_equal_hash_codes() =>
        Assert.Equal(((X + Y) * (X + Y)).GetHashCode(), (X.Pow(2) + (X * Y * 2) + Y.Pow(2)).GetHashCode());

    [Fact]
    public void Substitution_replaces_every_power() =>
        Assert.Equal((Y + MultivariatePolynomial.One).Pow(3) + Y, (X.Pow(3) + Y).Substitute("x", Y + MultivariatePolynomial.One));

    [Fact]
    public void Coefficients_are_looked_up_by_product() =>
        Assert.Equal((ExactConstant)3, ((X * Y * 3) + X).CoefficientOf(PowerProduct.Of(("y", 1), ("x", 1))));

    [Fact]
    public void Text_has_the_highest_degree_first_and_signs_between_the_terms()
    {
        MultivariatePolynomial polynomial = MultivariatePolynomial.Constant(-1) + (X.Pow(2) * Y * new Rational(-1, 2)) + (X * ExactConstant.Sqrt(6)) - Y;
        Assert.Equal("-1/2*x^2*y + sqrt(6)*x - y - 1", polynomial.ToString());
    }

    [Fact]
    public void A_coefficient_that_is_a_sum_is_put_in_parentheses() =>
        Assert.Equal("(1 + sqrt(2))*x", (X * (ExactConstant.One + ExactConstant.Sqrt(2))).ToString());

    [Fact]
    public void The_polynomial_zero_prints_as_zero() => Assert.Equal("0", MultivariatePolynomial.Zero.ToString());

    [Fact]
    public void A_negative_exponent_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => MultivariatePolynomial.Monomial(1, ("x", -1)));
}
