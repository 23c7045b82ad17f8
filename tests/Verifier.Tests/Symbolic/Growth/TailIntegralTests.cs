using Verifier.Arithmetic;
using Verifier.Symbolic.Growth;
using Xunit;

namespace Verifier.Tests.Symbolic.Growth;

public sealed class TailIntegralTests
{
    [Theory]
    [InlineData(0, 0, 0.0)]
    [InlineData(1, 0, 0.0)]
    [InlineData(4, 1, 0.5)]
    [InlineData(9, 3, -1.0)]
    [InlineData(30, 2, 0.25)]
    public void The_bound_is_above_the_integral_and_not_far_above(int index, int degree, double linear)
    {
        GrowthBound growth = new(0, degree, Rational.FromDouble(linear), new Rational(1, 8));
        double bound = Math.Exp(TailIntegral.LogOfCoefficient(growth, index, 9)!.Value.ToDouble());
        double integral = Integral(y => Math.Pow(1 + y, degree) * Math.Exp((linear * y) - (3 * y * y / 8)) * Math.Abs(Hermite(index, y)));
        Assert.InRange(integral / bound, 1e-4, 1);
    }

    [Fact]
    public void The_bound_of_a_square_is_above_the_integral_and_not_far_above()
    {
        double bound = Math.Exp(TailIntegral.LogOfSquare(new GrowthBound(1, 2, new Rational(1, 2), new Rational(1, 10)), 9)!.Value.ToDouble());
        double integral = Integral(y => Math.Exp(2) * Math.Pow(1 + y, 4) * Math.Exp(y - (0.3 * y * y)));
        Assert.InRange(integral / bound, 0.1, 1);
    }

    [Fact]
    public void There_is_no_bound_before_the_integrand_decreases() =>
        Assert.Null(TailIntegral.LogOfSquare(new GrowthBound(0, 0, 20, 0), 9));

    [Fact]
    public void There_is_no_bound_of_a_square_at_the_critical_growth() =>
        Assert.Null(TailIntegral.LogOfSquare(new GrowthBound(0, 0, -1, new Rational(1, 4)), 9));

    private static double Integral(Func<double, double> weightless)
    {
        const double step = 1e-3;
        double sum = 0;
        for (int i = 0; i < 12000; i++)
        {
            sum += weightless(9 + ((i + 0.5) * step));
        }

        return sum * step / Math.Sqrt(2 * Math.PI);
    }

    private static double Hermite(int index, double y)
    {
        double previous = 0;
        double current = 1;
        for (int k = 0; k < index; k++)
        {
            (previous, current) = (current, ((y * current) - (Math.Sqrt(k) * previous)) / Math.Sqrt(k + 1));
        }

        return current;
    }
}
