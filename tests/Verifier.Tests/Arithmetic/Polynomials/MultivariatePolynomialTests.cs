using Verifier.Arithmetic;
using Verifier.Arithmetic.Balls;
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
    public void Simultaneous_substitution_can_swap_variables() => Assert.Equal(
        Y.Pow(2) - X,
        (X.Pow(2) - Y).Substitute(new Dictionary<string, MultivariatePolynomial>(StringComparer.Ordinal) { ["x"] = Y, ["y"] = X }));

    [Fact]
    public void The_derivative_obeys_the_product_rule()
    {
        MultivariatePolynomial a = (X.Pow(3) * Y) + Y;
        MultivariatePolynomial b = X.Pow(2) - (Y * ExactConstant.Pi);
        Assert.Equal((a.Derivative("x") * b) + (a * b.Derivative("x")), (a * b).Derivative("x"));
    }

    [Fact]
    public void Coefficients_of_one_variable_are_polynomials_in_the_others()
    {
        MultivariatePolynomial polynomial = (X.Pow(2) * Y * 3) + (X.Pow(2) * 2) - Y;
        Assert.Equal((Y * 3) + MultivariatePolynomial.Constant(2), polynomial.CoefficientOf("x", 2));
        Assert.Equal(2, polynomial.DegreeIn("x"));
        Assert.Equal(0, polynomial.DegreeIn("z"));
    }

    [Fact]
    public void A_polynomial_in_one_variable_can_be_applied() =>
        Assert.Equal((X * Y).Pow(3) - (X * Y * 3), MultivariatePolynomial.Compose(ProbabilistHermite.Polynomial(3), X * Y));

    [Fact]
    public void Values_agree_with_exact_arithmetic()
    {
        MultivariatePolynomial polynomial = (X.Pow(2) * Y * ExactConstant.Pi) - (Y * new Rational(1, 3));
        Dictionary<string, Ball> point = new(StringComparer.Ordinal)
        {
            ["x"] = Ball.FromRational(new Rational(3, 7), 100),
            ["y"] = Ball.FromInteger(-5, 100),
        };
        ExactConstant expected = (ExactConstant.Pi * new Rational(-45, 49)) + new Rational(5, 3);
        Assert.True(polynomial.Evaluate(point, 100).Overlaps(expected.ToBall(150)));
    }

    [Fact]
    public void Text_can_follow_a_chosen_order_of_variables()
    {
        MultivariatePolynomial polynomial = (X * Y) - Y.Pow(2) + X + MultivariatePolynomial.Constant(1 + ExactConstant.Sqrt(2));
        Assert.Equal("-y^2 + y*x + x + (1 + sqrt(2))", polynomial.ToString(["y", "x"]));
    }

    [Fact]
    public void A_negative_exponent_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => MultivariatePolynomial.Monomial(1, ("x", -1)));
}
