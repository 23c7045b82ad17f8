using Verifier.Arithmetic.Balls;
using Xunit;

namespace Verifier.Tests.Arithmetic.Balls;

public sealed class WideRectangleTests
{
    private static readonly ComplexBall FarFromThePoles = new(Between(2000, 9000), Between(-3000, 3000));

    [Fact]
    public void Tanh_is_bounded_on_a_wide_rectangle_far_from_its_poles() =>
        Assert.True(FarFromThePoles.Tanh().MagnitudeUpperBound.ToDouble() < 1.001);

    [Fact]
    public void Softplus_and_log_cosh_continue_to_both_sides_of_the_imaginary_axis()
    {
        Assert.True(FarFromThePoles.Log1pExp().MagnitudeUpperBound.ToDouble() < 20_000);
        Assert.True(FarFromThePoles.LogCosh().MagnitudeUpperBound.ToDouble() < 20_000);
        Assert.True((-FarFromThePoles).Log1pExp().MagnitudeUpperBound.ToDouble() < 1e-3);
    }

    [Theory]
    [InlineData(1, 2)]
    [InlineData(-2, -1)]
    public void Off_the_axis_the_derivatives_fit_together(int lower, int upper)
    {
        // Along a vertical line past the strip, the difference of softplus is the integral of the logistic function: the branch is continuous.
        ComplexBall below = new(Between(lower, upper), Between(3, 3));
        ComplexBall above = new(Between(lower, upper), Between(4, 4));
        ComplexBall slope = new ComplexBall(Between(lower, upper), Between(3, 4)).Sigmoid() * ComplexBall.I;
        Assert.True((above.Log1pExp() - below.Log1pExp() - slope).ContainsZero);
    }

    [Fact]
    public void A_rectangle_around_a_branch_point_stays_indeterminate() =>
        Assert.False(new ComplexBall(Between(-1, 1), Between(3, 4)).Log1pExp().IsFinite);

    private static Ball Between(int lower, int upper) =>
        Ball.FromEndpoints(Ball.FromRational(lower, 64), Ball.FromRational(upper, 64), 64);
}
