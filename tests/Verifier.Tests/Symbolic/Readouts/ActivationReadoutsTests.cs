using Verifier.Arithmetic;
using Verifier.Arithmetic.Balls;
using Verifier.Symbolic.Expressions;
using Verifier.Symbolic.Hermite;
using Verifier.Symbolic.Readouts;
using Verifier.Tests.Symbolic.Hermite;
using Xunit;

namespace Verifier.Tests.Symbolic.Readouts;

public class ActivationReadoutsTests
{
    private static readonly ReadoutOptions Options = new(80, new Rational(1, 2));

    [Theory]
    [InlineData("relu", "mu1", "1/2")]
    [InlineData("relu", "eta", "1/2")]
    [InlineData("relu", "cMapAtZero", "1/pi")]
    [InlineData("relu", "cMapSlope", "1")]
    [InlineData("relu", "qMapSlope", "1")]
    [InlineData("relu", "criticalWeightVariance", "2")]
    [InlineData("relu", "criticalBiasVariance", "0")]
    [InlineData("x", "muStar", "0")]
    [InlineData("x^2", "muStar", "sqrt(2)")]
    [InlineData("x^2", "qMapSlope", "2")]
    [InlineData("x^2", "meanSquareSlope", "4")]
    [InlineData("tanh", "cMapAtZero", "0")]
    [InlineData("sin", "meanSquareSlope", "1/2 + 1/(2*exp(2))")]
    [InlineData("step", "qMapSlope", "0")]
    public void A_closed_form_is_found(string activation, string key, string expected)
    {
        Readout readout = Of(activation, key);
        Assert.Equal(ReadoutStatus.Proved, readout.Status);
        Assert.Equal(ConstantValue.TryExact(ExpressionParser.Parse(expected).Expression!), readout.Number!.ClosedForm);
    }

    [Theory]
    [InlineData("step", "cMapSlope")]
    [InlineData("sign", "criticalWeightVariance")]
    [InlineData("hardshrink", "meanSquareSlope")]
    [InlineData("3*x + 1", "zetaRandomFeatures")]
    [InlineData("exp_half", "criticalBiasVariance")]
    public void What_does_not_exist_is_said_to_be_missing(string activation, string key) =>
        Assert.Equal(ReadoutStatus.NotApplicable, Of(activation, key).Status);

    [Fact]
    public void Selu_is_normalised_to_the_digits_of_its_constants()
    {
        Assert.InRange(Of("selu", "eta").Number!.Value.ToDouble() - 1, -1e-15, 1e-15);
        Ball gap = Of("selu", "eta").Number!.Value - 1;
        Assert.True(gap.Abs().Upper < new Dyadic(1, -75));
        Assert.True(Of("selu", "mu0").Number!.Value.Abs().Upper < new Dyadic(1, -75));
    }

    /// <summary>Σ k σ̂_k² ≤ E[σ′²], with equality in the limit; the sum up to 60 is within a fraction of the tail.</summary>
    [Theory]
    [InlineData("tanh")]
    [InlineData("gelu")]
    [InlineData("softplus")]
    public void The_mean_square_slope_is_the_sum_of_the_degrees(string activation)
    {
        HermiteSeries series = Activations.Analysed(activation);
        double sum = Enumerable.Range(1, 60).Sum(k => k * Math.Pow(series.Coefficient(k, 60).Value.ToDouble(), 2));
        double slope = MeanSquareSlope.Of(series.Activation, 60).Value!.Value.ToDouble();
        Assert.InRange(slope - sum, -1e-12, 1e-6);
    }

    /// <summary>d/dq E[σ(√q z)²] at q = 1 by a central difference of certified values.</summary>
    [Theory]
    [InlineData("tanh")]
    [InlineData("gelu")]
    [InlineData("relu2")]
    [InlineData("step(x - 1)")]
    public void The_slope_of_the_length_map_is_a_difference_quotient(string activation)
    {
        HermiteSeries series = Activations.Analysed(activation);
        double step = 1.0 / 1024;
        double difference = (Square(series, 1 + step) - Square(series, 1 - step))
            / (Math.Pow(1 + step, 2) - Math.Pow(1 - step, 2)) / series.SecondMoment(60).ToDouble();
        Assert.InRange(Of(activation, "qMapSlope").Number!.Value.ToDouble() - difference, -1e-5, 1e-5);
    }

    [Fact]
    public void The_information_exponent_and_the_leap_agree()
    {
        Assert.Equal("3", Of("h3", "informationExponent").Whole);
        Assert.Equal("3", Of("h3", "leap").Whole);
        Assert.Equal("1", Of("h3", "generativeExponent").Whole);
    }

    private static double Square(HermiteSeries series, double s) => series.Scaled(Rational.FromDouble(s)).SecondMoment(60).ToDouble();

    private static Readout Of(string activation, string key) =>
        ActivationReadouts.Compute(Activations.Analysed(activation), Options, new Progress<string>(), CancellationToken.None)
            .SelectMany(group => group.Readouts).First(readout => readout.Quantity.Key == key);
}
