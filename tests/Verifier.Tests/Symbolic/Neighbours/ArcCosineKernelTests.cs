using Verifier.Arithmetic;
using Verifier.Arithmetic.Balls;
using Verifier.Arithmetic.Constants;
using Verifier.Symbolic.Neighbours;
using Xunit;

namespace Verifier.Tests.Symbolic.Neighbours;

public class ArcCosineKernelTests
{
    private const int Precision = 128;

    // At θ = π/2 the two factors are independent: J_n = 2π E[x₊ⁿ]², with E[x₊ⁿ] = (n − 1)!!/2 for even n and (n − 1)!!/√(2π) for odd n.
    [Theory]
    [InlineData(0, 1, 2)]
    [InlineData(2, 1, 2)]
    [InlineData(4, 9, 2)]
    [InlineData(6, 225, 2)]
    public void Even_orders_at_the_right_angle_are_squares_of_moments(int order, int numerator, int denominator)
    {
        Ball expected = Ball.Pi(Precision) * new Rational(numerator, denominator);
        Assert.True(ArcCosineKernel.Of(order).Evaluate(Ball.Pi(Precision) / 2).Overlaps(expected));
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(3, 4)]
    [InlineData(5, 64)]
    public void Odd_orders_at_the_right_angle_are_squares_of_moments(int order, int expected) =>
        Assert.True(ArcCosineKernel.Of(order).Evaluate(Ball.Pi(Precision) / 2).Contains(expected));

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    [InlineData(7)]
    public void The_power_series_sums_to_the_kernel(int order)
    {
        ArcCosineKernel kernel = ArcCosineKernel.Of(order);
        Ball cosine = Ball.FromRational(new Rational(1, 20), Precision);
        Ball sum = kernel.Taylor(24).Select((coefficient, k) => coefficient.ToBall(Precision) * cosine.Pow(k)).Aggregate((a, b) => a + b);
        Ball angle = (Ball.Pi(Precision) / 2) - cosine.Asin();
        Assert.Equal(kernel.Evaluate(angle).ToDouble(), sum.ToDouble(), 1e-12 * Math.Max(1, Math.Abs(sum.ToDouble())));
    }

    [Fact]
    public void At_angle_zero_it_is_a_moment() => Assert.Equal(ExactConstant.Pi * 10395, ArcCosineKernel.Of(6).AtZeroAngle);

    [Fact]
    public void Orders_follow_by_their_derivatives()
    {
        Assert.True(ArcCosineKernel.Of(5).LowersTo(ArcCosineKernel.Of(4)));
        Assert.False(ArcCosineKernel.Of(5).LowersTo(ArcCosineKernel.Of(3)));
    }

    [Fact]
    public void Orders_beyond_the_bound_are_refused() => Assert.Throws<ArgumentOutOfRangeException>(() => ArcCosineKernel.Of(41));
}
