using System.Globalization;
using System.Numerics;
using Verifier.Arithmetic;
using Verifier.Arithmetic.Balls;
using Xunit;

namespace Verifier.Tests.Arithmetic.Balls;

public sealed class BallDecimalTests
{
    [Fact]
    public void Value_and_radius_enclose_the_ball()
    {
        Random random = new(15);
        for (int i = 0; i < 300; i++)
        {
            Ball ball = Ball.FromDouble((random.NextDouble() - 0.5) * Math.Pow(10, random.Next(-30, 50)), 100)
                .WithRadiusAdded(Magnitude.FromDyadic(Dyadic.FromDouble(Math.Pow(10, random.Next(-30, 5)))));
            AssertEncloses(ball, ball.ToDecimal(random.Next(1, 40)));
            AssertEncloses(ball, ball.ToFixedDecimal(random.Next(0, 40)));
        }
    }

    [Fact]
    public void The_density_at_zero_over_root_two_prints_as_in_tables()
    {
        // 1/(2√π), the second Hermite coefficient of ReLU.
        Ball value = 1 / (2 * Ball.Pi(150).Sqrt());
        Assert.Equal(("0.282094791773878143474039725780", "3.9e-31"), value.ToDecimal(30));
        Assert.Equal(("0.282094791773878143474039725780", "3.9e-31"), value.ToFixedDecimal(30));
    }

    [Theory]
    [InlineData(1, 2, "0.5", "0")]
    [InlineData(-3, 1, "-3", "0")]
    [InlineData(0, 1, "0", "0")]
    [InlineData(1, 1024, "0.0009765625", "0")]
    public void Exact_numbers_print_exactly(int numerator, int denominator, string value, string radius) =>
        Assert.Equal((value, radius), Ball.FromRational(new Rational(numerator, denominator), 64).ToDecimal(20));

    [Fact]
    public void Large_and_small_numbers_print_with_an_exponent()
    {
        Assert.Equal("1.00000e50", Ball.FromInteger(BigInteger.Pow(10, 50), 64).ToDecimal(6).Value);
        Assert.Equal("-2.0000e-20", (-2 / Ball.FromInteger(BigInteger.Pow(10, 20), 64)).ToDecimal(5).Value);
        Assert.Equal(("0", "inf"), Ball.Indeterminate.ToDecimal(5));
        Ball beyond = (-Ball.FromInteger(BigInteger.Pow(10, 8), 64)).Exp();
        Assert.StartsWith("1e-434", beyond.ToDecimal(5).Radius, StringComparison.Ordinal);
    }

    [Fact]
    public void Printing_does_not_depend_on_the_culture()
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        CultureInfo comma = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        comma.NumberFormat.NumberDecimalSeparator = ",";
        comma.NumberFormat.NegativeSign = "minus ";
        CultureInfo.CurrentCulture = comma;
        Assert.Equal("-1.5 ± 0", Ball.FromRational(new Rational(-3, 2), 64).ToString());
        CultureInfo.CurrentCulture = before;
    }

    private static void AssertEncloses(Ball ball, (string Value, string Radius) text)
    {
        Rational value = Decimal.Read(text.Value);
        Rational radius = Decimal.Read(text.Radius);
        Assert.True(value - radius <= ball.Midpoint.ToRational() - ball.Radius.ToDyadic().ToRational(), $"{text}");
        Assert.True(value + radius >= ball.Midpoint.ToRational() + ball.Radius.ToDyadic().ToRational(), $"{text}");
    }
}
