using Verifier.Arithmetic;
using Verifier.Arithmetic.Balls;
using Verifier.Arithmetic.Constants;
using Verifier.Arithmetic.Polynomials;
using Xunit;

namespace Verifier.Tests.Arithmetic.Polynomials;

public sealed class PolynomialTests
{
    private static readonly Polynomial Cubic = new([1, -3, 0, 1]);

    [Fact]
    public void Trailing_zeros_do_not_count() => Assert.Equal(new Polynomial([1, 2]), new Polynomial([1, 2, 0, 0]));

    [Fact]
    public void The_zero_polynomial_has_degree_minus_one() => Assert.Equal(-1, (Cubic - Cubic).Degree);

    [Fact]
    public void A_square_of_a_binomial_expands() =>
        Assert.Equal(new Polynomial([2, 2 * ExactConstant.Sqrt(2), 1]), new Polynomial([ExactConstant.Sqrt(2), 1]).Pow(2));

    [Fact]
    public void Values_at_exact_points_are_exact()
    {
        Assert.Equal(3, Cubic.Evaluate(2));
        Assert.Equal(1 - ExactConstant.Sqrt(2), Cubic.Evaluate(ExactConstant.Sqrt(2)));
        Assert.Equal(new Rational(-3, 8), Cubic.Evaluate(new Rational(1, 2)).AsRational());
    }

    [Fact]
    public void Values_on_balls_contain_the_exact_values() =>
        Assert.True(Cubic.Evaluate(ExactConstant.Sqrt(2).ToBall(100)).Overlaps((1 - ExactConstant.Sqrt(2)).ToBall(200)));

    [Fact]
    public void The_derivative_undoes_the_antiderivative() => Assert.Equal(Cubic, Cubic.Antiderivative().Derivative());

    [Fact]
    public void The_product_rule_holds()
    {
        Polynomial other = new([ExactConstant.Pi, new Rational(1, 2), 5]);
        Assert.Equal((Cubic.Derivative() * other) + (Cubic * other.Derivative()), (Cubic * other).Derivative());
    }

    [Fact]
    public void An_affine_argument_agrees_with_evaluation_in_steps()
    {
        Polynomial composed = Cubic.ComposeAffine(ExactConstant.Sqrt(3), new Rational(1, 2));
        Assert.Equal(Cubic.Evaluate((ExactConstant.Sqrt(3) * 7) + new Rational(1, 2)), composed.Evaluate(7));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(int.MinValue)]
    public void Negative_powers_are_refused(int power)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Cubic.Pow(power));
        Assert.Throws<ArgumentOutOfRangeException>(() => Polynomial.Monomial(1, power));
    }

    [Fact]
    public void Text_goes_from_the_highest_power_down()
    {
        Assert.Equal("x^3 - 3*x + 1", Cubic.ToString());
        Assert.Equal("0", Polynomial.Zero.ToString());
        Assert.Equal("-t^2 + sqrt(2)/2*t", new Polynomial([0, ExactConstant.Sqrt(new Rational(1, 2)), -1]).ToString("t"));
        Assert.Equal("(1 - Phi(1))*x", new Polynomial([0, 1 - ExactConstant.TryNormalCdf(1)!]).ToString());
    }

    [Fact]
    public void Horner_on_a_wide_ball_encloses_the_range()
    {
        Ball range = Cubic.Evaluate(Ball.FromEndpoints(new Dyadic(-2, 0), new Dyadic(2, 0), 64));
        Assert.True(range.Contains((Rational)(-1)) && range.Contains((Rational)3));
    }
}
