using Verifier.Arithmetic;
using Verifier.Arithmetic.Balls;
using Verifier.Arithmetic.Constants;
using Verifier.Symbolic.Hermite;
using Xunit;

namespace Verifier.Tests.Symbolic.Hermite;

public sealed class ExactHermiteSeriesTests
{
    private static readonly Dictionary<string, string> ReferenceTexts = new(StringComparer.Ordinal)
    {
        ["identity"] = "x",
        ["square"] = "x^2",
        ["cubic"] = "x^3",
        ["relu"] = "max(0, x)",
        ["leaky_relu_0.1"] = "max(0.1x, x)",
        ["abs"] = "abs(x)",
        ["step"] = "step(x)",
        ["sign"] = "sign(x)",
        ["relu2"] = "max(0, x)^2",
        ["erf"] = "erf(x)",
        ["gelu"] = "x*Phi(x)",
        ["normal_cdf"] = "Phi(x)",
        ["sin"] = "sin(x)",
        ["cos"] = "cos(x)",
        ["exp_half"] = "exp(x/2)",
        ["gauss_half"] = "exp(-x^2/2)",
        ["hardtanh"] = "max(-1, min(x, 1))",
        ["elu"] = "if(x > 0, x, exp(x) - 1)",
    };

    private static readonly string[] OutsideTheClass = ["tanh", "sigmoid", "softplus", "silu"];

    public static TheoryData<string> ReferenceActivations => [.. ReferenceTexts.Keys];

    [Theory]
    [MemberData(nameof(ReferenceActivations))]
    public void Coefficients_agree_with_thirty_digits_of_an_independent_quadrature(string name)
    {
        ExactHermiteSeries series = Activations.Exact(ReferenceTexts[name]);
        foreach (HermiteReference row in HermiteReference.ReadAll().Where(row => row.Activation == name))
        {
            HermiteCoefficient coefficient = series.Coefficient(row.Index, 110);
            Assert.True(coefficient.Value.RadiusIsAtMost(110), $"{name} {row.Index}: too wide");
            Assert.True(row.Agrees(coefficient.Value), $"{name} {row.Index}: {coefficient.Value}");
            Assert.Equal(row.Value.IsZero ? CoefficientStatus.Zero : CoefficientStatus.Nonzero, coefficient.Status);
        }
    }

    [Fact]
    public void The_reference_table_names_no_other_activation_of_the_closed_class() =>
        Assert.Equal(
            HermiteReference.ReadAll().Select(row => row.Activation).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
            ReferenceTexts.Keys.Concat(OutsideTheClass).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("max(0, x)", "1/2")]
    [InlineData("x*Phi(x)", "1/3 + 1/(2*sqrt(3)*pi)")]
    [InlineData("erf(x)", "2/pi*asin(2/3)")]
    [InlineData("Phi(x)", "1/3")]
    [InlineData("exp(x/2)", "exp(1/2)")]
    [InlineData("sin(x)", "(1 - exp(-2))/2")]
    [InlineData("exp(-x^2)", "1/sqrt(5)")]
    [InlineData("x^3", "15")]
    [InlineData("sign(x)", "1")]
    [InlineData("max(0, x)^2", "3/2")]
    [InlineData("x*Phi(x)*step(x)", "7/24 + (3 + sqrt(3))/(12*pi)")]
    [InlineData("max(-1, min(x, 1))", "1 - sqrt(2/pi)*exp(-1/2)")]
    public void Second_moments_are_exact(string activation, string expected) =>
        Assert.Equal(Activations.Constant(expected), Activations.Exact(activation).SecondMomentClosedForm);

    [Theory]
    [InlineData("max(0, x)")]
    [InlineData("if(x > 0, x, exp(x) - 1)")]
    [InlineData("exp(-x^2)*sin(x)")]
    [InlineData("max(-1, min(x, 2))")]
    [InlineData("x*Phi(x)")]
    public void Parseval_gaps_are_positive_and_shrink(string activation)
    {
        ExactHermiteSeries series = Activations.Exact(activation);
        Ball gap = series.SecondMoment(300);
        double last = gap.ToDouble();
        for (int index = 0; index <= 120; index++)
        {
            Ball value = series.Coefficient(index, 300).Value;
            gap -= value * value;
        }

        Assert.InRange(gap.ToDouble(), 0, 0.02 * last);
    }

    [Fact]
    public void A_scaled_series_is_the_series_of_the_scaled_activation()
    {
        HermiteSeries scaled = Activations.Exact("max(0, x)").Scaled(new Rational(3, 2));
        ExactConstant threeHalves = new Rational(3, 2);
        for (int index = 0; index <= 10; index++)
        {
            Assert.Equal(threeHalves * Activations.Exact("max(0, x)").Exact(index), scaled.Coefficient(index, 60).ClosedForm);
        }
    }

    [Fact]
    public void Scaling_out_of_the_space_is_an_argument_error() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Activations.Exact("exp(x^2/5)").Scaled(2));

    [Theory]
    [InlineData("exp(x^2/4)")]
    [InlineData("exp(x^2/3)")]
    [InlineData("tanh(x)")]
    [InlineData("cos(x)*step(x)")]
    public void Other_activations_have_no_exact_series(string activation) =>
        Assert.Null(ExactHermiteSeries.TryCreate(Activations.Parse(activation)));
}
