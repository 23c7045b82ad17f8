using Verifier.Arithmetic;
using Verifier.Arithmetic.Balls;
using Verifier.Symbolic.Expressions;
using Verifier.Symbolic.Hermite;
using Verifier.Symbolic.Kernels;
using Verifier.Tests.Symbolic.Hermite;
using Xunit;

namespace Verifier.Tests.Symbolic.Kernels;

public class MehlerSumTests
{
    // Closed kernels: Cho, Saul 2009; Sheppard; Williams 1997; Tsuchida et al. 2020.
    [Theory]
    [InlineData("relu", 1, 2)]
    [InlineData("relu", -1, 3)]
    [InlineData("sign", 1, 2)]
    [InlineData("erf", -1, 2)]
    [InlineData("gelu", 3, 5)]
    public void The_sum_is_the_closed_kernel(string activation, int numerator, int denominator)
    {
        double r = (double)numerator / denominator;
        double expected = activation switch
        {
            "relu" => (Math.Sqrt(1 - (r * r)) + (r * (Math.PI - Math.Acos(r)))) / (2 * Math.PI),
            "sign" => 2 / Math.PI * Math.Asin(r),
            "erf" => 2 / Math.PI * Math.Asin(2 * r / 3),
            _ => (r / 4) + (((1 / Math.Sqrt(4 - (r * r))) + (r * Math.Asin(r / 2))) / (2 * Math.PI)),
        };
        Ball value = Sum(activation, new Rational(numerator, denominator), 48);
        Assert.InRange(value.ToDouble() - expected, -1e-14, 1e-14);
        Assert.True(value.RadiusIsAtMost(45));
    }

    [Fact]
    public void At_1_it_is_the_second_moment_and_at_0_the_squared_mean()
    {
        Assert.Equal(0.5, Sum("relu", 1, 60).ToDouble());
        Assert.InRange(Sum("relu", 0, 60).ToDouble() - (1 / (2 * Math.PI)), -1e-15, 1e-15);
    }

    [Fact]
    public void Near_1_the_enclosure_is_wide_and_right()
    {
        double r = 0.999;
        Ball value = Sum("sign", Rational.FromDouble(r), 60);
        Assert.True(value.IsFinite && value.Contains(Rational.FromDouble(2 / Math.PI * Math.Asin(r))));
    }

    [Fact]
    public void A_correlation_beyond_1_is_refused() => Assert.Throws<ArgumentOutOfRangeException>(
        () => Sum("relu", 2, 30));

    [Fact]
    public void The_derivative_of_a_function_with_a_jump_is_summed_term_by_term()
    {
        HermiteSeries step = Activations.Analysed("step");
        Ball slope = MehlerSum.DerivativeAt(step, step, Correlation.Of(new(1, 2)), 60);
        Assert.InRange(slope.ToDouble() - (1 / (2 * Math.PI * Math.Sqrt(0.75))), -1e-15, 1e-15);
        Assert.True(slope.RadiusIsAtMost(55));
    }

    [Fact]
    public void The_loss_is_the_second_moment_less_the_sum()
    {
        HermiteSeries tanh = Activations.Analysed("tanh");
        HermiteSeries slope = ActivationAnalysis.Analyse(Differentiate.Of(tanh.Activation)).Series!;
        Correlation correlation = Correlation.Of(new(3, 5));
        Ball loss = MehlerSum.LossAt(tanh, slope.SecondMoment(80), correlation, 80);
        Assert.True(loss.Overlaps(tanh.SecondMoment(80) - MehlerSum.At(tanh, tanh, correlation, 80)));
        Assert.True(loss.RadiusIsAtMost(75));
    }

    private static Ball Sum(string activation, Rational rho, int bits)
    {
        HermiteSeries series = Activations.Analysed(activation);
        return MehlerSum.At(series, series, Correlation.Of(rho), bits);
    }
}
