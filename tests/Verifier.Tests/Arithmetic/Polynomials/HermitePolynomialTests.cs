using System.Numerics;
using Verifier.Arithmetic;
using Verifier.Arithmetic.Balls;
using Verifier.Arithmetic.Constants;
using Verifier.Arithmetic.Polynomials;
using Xunit;

namespace Verifier.Tests.Arithmetic.Polynomials;

public sealed class HermitePolynomialTests
{
    [Fact]
    public void The_first_polynomials_are_those_of_the_tables()
    {
        Assert.Equal("1", ProbabilistHermite.Polynomial(0).ToString());
        Assert.Equal("x", ProbabilistHermite.Polynomial(1).ToString());
        Assert.Equal("x^2 - 1", ProbabilistHermite.Polynomial(2).ToString());
        Assert.Equal("x^5 - 10*x^3 + 15*x", ProbabilistHermite.Polynomial(5).ToString());
        Assert.Equal("x^6 - 15*x^4 + 45*x^2 - 15", ProbabilistHermite.Polynomial(6).ToString());
    }

    [Fact]
    public void The_derivative_of_each_is_k_times_the_one_before()
    {
        for (int k = 1; k <= 12; k++)
        {
            Assert.Equal((ExactConstant)k * ProbabilistHermite.Polynomial(k - 1), ProbabilistHermite.Polynomial(k).Derivative());
        }
    }

    [Theory]
    [InlineData(-1, 0)]
    [InlineData(0, 1)]
    [InlineData(4, -5)]
    [InlineData(7, 86)]
    public void Rational_and_exact_evaluation_agree_with_the_coefficients(int k, int expectedAtTwo)
    {
        Assert.Equal(expectedAtTwo, ProbabilistHermite.Evaluate(k, (Rational)2));
        Assert.Equal(expectedAtTwo, ProbabilistHermite.Evaluate(k, (ExactConstant)2));
        Assert.Equal(expectedAtTwo, k < 0 ? 0 : ProbabilistHermite.Polynomial(k).Evaluate(2));
    }

    [Fact]
    public void Values_at_an_irrational_point_agree_with_Horner()
    {
        ExactConstant point = ExactConstant.Sqrt(3) - 1;
        Assert.Equal(ProbabilistHermite.Polynomial(9).Evaluate(point), ProbabilistHermite.Evaluate(9, point));
    }

    [Fact]
    public void An_expansion_adds_up_to_the_polynomial()
    {
        Polynomial polynomial = new([ExactConstant.Pi, -2, 0, 7, new Rational(1, 3), 1]);
        Polynomial sum = OrthonormalHermite.Expand(polynomial)
            .Select((coefficient, k) => coefficient * OrthonormalHermite.Polynomial(k)).Aggregate(Polynomial.Zero, (left, right) => left + right);
        Assert.Equal(polynomial, sum);
    }

    [Fact]
    public void Orthonormality_holds_for_Gaussian_moments()
    {
        for (int j = 0; j <= 8; j++)
        {
            for (int k = 0; k <= j; k++)
            {
                ExactConstant expectation = Expectation(OrthonormalHermite.Polynomial(j) * OrthonormalHermite.Polynomial(k));
                Assert.Equal(j == k ? 1 : 0, expectation);
            }
        }
    }

    [Fact]
    public void Parseval_holds_for_powers()
    {
        Polynomial power = Polynomial.Monomial(1, 5);
        ExactConstant sum = OrthonormalHermite.Expand(power).Aggregate(ExactConstant.Zero, (total, coefficient) => total + (coefficient * coefficient));
        Assert.Equal(945, sum);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(60)]
    [InlineData(200)]
    public void Balls_contain_the_exact_value_and_stay_narrow(int k)
    {
        foreach (Rational point in new Rational[] { 0, 3, new(-7, 4), new(1, 1024), 12 })
        {
            Ball value = OrthonormalHermite.Evaluate(k, Ball.FromRational(point, 128));
            ExactConstant exact = ProbabilistHermite.Evaluate(k, (ExactConstant)point);
            Ball expected = exact.ToBall(256) / OrthonormalHermite.RootOfFactorial(k).ToBall(256);
            Assert.True(value.Contains(expected), $"h_{k}({point})");
            Assert.True(value.RadiusIsAtMost(60), $"h_{k}({point}) has radius {value.Radius}");
        }
    }

    [Fact]
    public void A_wide_ball_encloses_the_values_at_its_ends_and_inside()
    {
        Ball wide = Ball.FromEndpoints(new Dyadic(1, -1), new Dyadic(3, -1), 80);
        foreach (Rational point in new Rational[] { new(1, 2), 1, new(5, 4), new(3, 2) })
        {
            for (int k = 0; k <= 20; k++)
            {
                Assert.True(OrthonormalHermite.Evaluate(k, wide).Contains(OrthonormalHermite.Evaluate(k, Ball.FromRational(point, 200))));
            }
        }
    }

    [Fact]
    public void The_root_of_a_factorial_squares_to_it() =>
        Assert.Equal((Rational)(BigInteger)3628800, OrthonormalHermite.RootOfFactorial(10).Pow(2).AsRational());

    [Fact]
    public void Negative_degrees_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => ProbabilistHermite.Polynomial(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => ProbabilistHermite.Evaluate(-2, (Rational)1));
        Assert.Throws<ArgumentOutOfRangeException>(() => OrthonormalHermite.Values(-1, (Ball)1));
    }

    /// <summary>E[p(z)] from the moments E[z^(2m)] = (2m − 1)!!.</summary>
    private static ExactConstant Expectation(Polynomial polynomial)
    {
        ExactConstant sum = 0;
        ExactConstant moment = 1;
        for (int n = 0; n <= polynomial.Degree; n += 2)
        {
            sum += polynomial[n] * moment;
            moment *= n + 1;
        }

        return sum;
    }
}
