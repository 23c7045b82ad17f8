using Verifier.Arithmetic.Balls;
using Verifier.Arithmetic.Boxes;
using Verifier.Arithmetic.Quadrature;
using Xunit;

namespace Verifier.Tests.Arithmetic.Quadrature;

public sealed class TrapezoidalContourTests
{
    [Theory]
    [InlineData(40)]
    [InlineData(100)]
    [InlineData(400)]
    public void The_error_bound_covers_the_error_for_a_pole_next_to_the_line(int bits)
    {
        // E[1/(1 + z²)] = √(π/2) e^{1/2} erfc(1/√2).
        const int precision = 700;
        int halves = (int)(2 * Math.Sqrt(2 * (bits + 10) * Math.Log(2))) + 2;
        TrapezoidalContour contour = new(static z => (1 + z.Square()).Reciprocal(), isMirrored: true);
        TrapezoidalRule rule = contour.Find(1, 0, halves, bits)!;
        Ball sum = 0;
        for (int j = -rule.Reach; j <= rule.Reach; j++)
        {
            Ball x = Ball.FromDyadic(rule.Step * new Dyadic(j, 0), precision);
            sum += x.NormalDensity() / (1 + x.Pow(2));
        }

        Ball half = Ball.FromRational(new Verifier.Arithmetic.Rational(1, 2), precision);
        Ball truth = (Ball.Pi(precision) / 2).Sqrt() * half.Exp() * half.Sqrt().Erfc();
        Magnitude error = ((sum * Ball.FromDyadic(rule.Step, precision)) - truth).MagnitudeUpperBound;
        Assert.True(error <= rule.Error + Magnitude.PowerOfTwo(-bits - 8));
        Assert.True(rule.Error <= Magnitude.PowerOfTwo(-bits));

        // The bound is not far above the true error 2e^{−2π/h}… of the rule.
        Assert.True(error >= rule.Error * Magnitude.PowerOfTwo(-40 - (bits / 4)));
    }

    [Fact]
    public void The_bound_of_the_weight_is_above_its_values()
    {
        const int precision = 120;
        foreach (int degree in new[] { 0, 1, 4, 20, 60 })
        {
            for (int i = 0; i < 60; i++)
            {
                (double x, double y) = (i % 10, i / 10.0);
                ComplexBall z = new(Ball.FromDouble(x, precision), Ball.FromDouble(y, precision));
                Assert.True(Weighted(degree, z).MagnitudeLowerBound.ToDouble() <= Math.Pow(2, new HermiteWeight(degree).Log2(x, y)) * 1.000001);
            }
        }
    }

    [Fact]
    public void There_is_no_rule_for_a_function_that_is_nowhere_certified() =>
        Assert.Null(new TrapezoidalContour(static _ => ComplexBox.Unknown, isMirrored: true).Find(1, 4, 20, 50));

    private static ComplexBall Weighted(int degree, ComplexBall z)
    {
        ComplexBall previous = 0;
        ComplexBall current = z.NormalDensity();
        for (int k = 0; k < degree; k++)
        {
            Ball root = Ball.FromInteger(k + 1, z.Precision).Sqrt();
            (previous, current) = (current, ((z * current) - (Ball.FromInteger(k, z.Precision).Sqrt() * previous)) / root);
        }

        return current;
    }
}
