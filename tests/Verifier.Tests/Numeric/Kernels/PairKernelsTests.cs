using System.Globalization;
using Verifier.Numeric.Kernels;
using Verifier.Symbolic.Expressions;
using Verifier.Symbolic.Hermite;
using Xunit;

namespace Verifier.Tests.Numeric.Kernels;

public sealed class PairKernelsTests
{
    private static readonly NormalPair[] Pairs =
    [
        new(0.5, 1.5, CorrelationAngle.Of(-0.6)),
        new(1, 2, CorrelationAngle.Of(0.3)),
        new(0.25, 0.75, CorrelationAngle.Of(0.95)),
        new(1.25, 1.25, CorrelationAngle.OfDefect(1e-12)),
    ];

    [Theory]
    [InlineData("max(0, x)", typeof(HomogeneousKernel))]
    [InlineData("if(x > 0, x, x/10)", typeof(HomogeneousKernel))]
    [InlineData("3*sign(x)", typeof(HomogeneousKernel))]
    [InlineData("x^3*step(-x)", typeof(HomogeneousKernel))]
    [InlineData("1 - 2*Phi(x)", typeof(ErfKernel))]
    [InlineData("gelu", typeof(GeluKernel))]
    [InlineData("sin(x + 1)", typeof(WaveKernel))]
    [InlineData("exp(x - 1)", typeof(ExponentialKernel))]
    [InlineData("exp(-x^2)", typeof(BellKernel))]
    [InlineData("h(4, x)", typeof(PolynomialKernel))]
    [InlineData("tanh(x)", typeof(MehlerKernel))]
    [InlineData("max(0, x - 1)", typeof(MehlerKernel))]
    [InlineData("exp(x^2/8)", typeof(MehlerKernel))]
    public void Known_shapes_have_closed_kernels(string text, Type expected) => Assert.IsType(expected, PairKernels.Of(Series(text)));

    [Theory]
    [InlineData("erf(3/2*x)")]
    [InlineData("2*Phi(x/2) - 1/3")]
    [InlineData("x*Phi(x)")]
    [InlineData("1/2*x*Phi(3/2*x)")]
    [InlineData("sin(x + 1)")]
    [InlineData("3*exp(x/2)")]
    [InlineData("2*exp(-x^2/3)")]
    [InlineData("x^4 - 2*x^3 + x - 1")]
    public void Unequal_variances_agree_with_the_series_of_the_rescaled_activation(string text)
    {
        HermiteSeries series = Series(text);
        PairKernel closed = PairKernels.TryClosed(series)!;
        MehlerKernel mehler = new(series);
        foreach (NormalPair pair in Pairs)
        {
            Assert.InRange(mehler.Truncation(pair), 0, 1e-17);
            Require(text, mehler.Value(pair), closed.Value(pair));
            Require(text, mehler.Slope(pair), closed.Slope(pair));
            Require(text, mehler.Fall(pair), closed.Fall(pair));
        }
    }

    [Theory]
    [InlineData("max(0, x)")]
    [InlineData("if(x > 0, x, x/10)")]
    [InlineData("x^2*step(x) - 2*x^2*step(-x)")]
    public void Homogeneous_activations_scale_like_the_standard_deviations(string text)
    {
        PairKernel kernel = PairKernels.Of(Series(text));
        double order = Math.Log2(kernel.SecondMoment(4) / kernel.SecondMoment(1)) / 2;
        NormalPair pair = new(9, 0.25, CorrelationAngle.Of(0.4));
        NormalPair standard = NormalPair.Standard(pair.Correlation);
        double scale = Math.Pow(1.5, order);
        Require(text, scale * kernel.Value(standard), kernel.Value(pair));
        Require(text, scale / 1.5 * kernel.Slope(standard), kernel.Slope(pair));
        Require(text, scale * kernel.Fall(standard), kernel.Fall(pair));
    }

    [Theory]
    [InlineData("x*Phi(x)", 100)]
    [InlineData("x*Phi(x)", 1e4)]
    [InlineData("erf(x)", 1e4)]
    [InlineData("sin(x)", 50)]
    public void Next_to_one_the_fall_is_the_slope_times_the_distance_at_large_variances_too(string text, double variance)
    {
        PairKernel kernel = PairKernels.Of(Series(text));
        NormalPair pair = new(variance, variance, CorrelationAngle.OfDefect(1e-22));
        double expected = kernel.Slope(pair.Align()) * variance * 1e-22;
        Assert.Equal(1, kernel.Fall(pair) / expected, 1e-13);
    }

    [Fact]
    public void A_kink_leaves_a_truncation_that_is_told()
    {
        MehlerKernel mehler = new(Series("max(0, x)"));
        NormalPair pair = NormalPair.Standard(CorrelationAngle.Aligned);
        double error = Math.Abs(mehler.Value(pair) - HomogeneousKernel.Relu.Value(pair));
        Assert.InRange(error, 1e-6, mehler.Truncation(pair) * (1 + 1e-9));
    }

    private static HermiteSeries Series(string text) => ActivationAnalysis.Analyse(ExpressionParser.Parse(text).Expression!).Series!;

    private static void Require(string text, double expected, double actual) => Assert.True(
        Math.Abs(actual - expected) <= 2e-14 * Math.Max(Math.Abs(expected), 1e-12),
        string.Create(CultureInfo.InvariantCulture, $"{text}: {actual:R} against {expected:R}"));
}
