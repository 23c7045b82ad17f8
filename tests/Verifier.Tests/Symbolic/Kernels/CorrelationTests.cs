using Verifier.Arithmetic;
using Verifier.Arithmetic.Balls;
using Verifier.Symbolic.Kernels;
using Xunit;

namespace Verifier.Tests.Symbolic.Kernels;

public class CorrelationTests
{
    [Fact]
    public void An_angle_gives_the_distance_from_1_without_cancellation()
    {
        Correlation correlation = Correlation.AtAngle(new(1, 1_000_000_000));
        Ball gap = correlation.Gap(60);
        Assert.InRange((gap.ToDouble() * 2e18) - 1, -1e-15, 1e-15);
        Assert.True(gap.Radius.ToDouble() < 1e-15 * gap.ToDouble());
        Assert.True((1 - correlation.Value(200)).Overlaps(gap));
        Assert.True((gap * (2 - gap)).Overlaps(correlation.Complement(60)));
    }

    [Fact]
    public void It_is_exact_where_it_is_rational()
    {
        Assert.Equal(new Rational(1, 3), Correlation.Of(new(1, 3)).Exact);
        Assert.Equal(new Rational(2, 3), Correlation.OneMinus(new(1, 3)).Exact);
        Assert.Equal(Rational.One, Correlation.AtAngle(0).Exact);
        Assert.Null(Correlation.AtAngle(1).Exact);
        Assert.Equal("cos(1/2)", Correlation.AtAngle(new(1, 2)).ToString());
        Assert.Equal("1 - 1/8", Correlation.OneMinus(new(1, 8)).ToString());
    }

    [Fact]
    public void What_is_no_correlation_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Correlation.Of(new(-9, 8)));
        Assert.Throws<ArgumentOutOfRangeException>(() => Correlation.AtAngle(new(22, 7)));
        Assert.Throws<ArgumentOutOfRangeException>(() => Correlation.OneMinus(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new KernelInputs(0, 0, 0, 1));
    }
}
