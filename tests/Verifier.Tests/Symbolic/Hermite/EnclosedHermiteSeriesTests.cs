using Verifier.Arithmetic;
using Verifier.Arithmetic.Balls;
using Verifier.Symbolic.Hermite;
using Xunit;

namespace Verifier.Tests.Symbolic.Hermite;

public sealed class EnclosedHermiteSeriesTests
{
    private const int Bits = 104;

    private static readonly Dictionary<string, string> References = new(StringComparer.Ordinal)
    {
        ["tanh"] = "tanh(x)",
        ["sigmoid"] = "sigmoid(x)",
        ["softplus"] = "softplus(x)",
        ["silu"] = "x*sigmoid(x)",
    };

    public static TheoryData<string> ReferenceActivations => [.. References.Keys];

    [Theory]
    [MemberData(nameof(ReferenceActivations))]
    public void Coefficients_agree_with_thirty_digits_of_an_independent_quadrature(string name)
    {
        HermiteSeries series = Analysed.Series(References[name]);
        foreach (HermiteReference row in HermiteReference.ReadAll().Where(row => row.Activation == name))
        {
            HermiteCoefficient coefficient = series.Coefficient(row.Index, Bits);
            Assert.True(coefficient.Value.RadiusIsAtMost(Bits), $"{name} {row.Index}: too wide");
            Assert.True(row.Agrees(coefficient.Value), $"{name} {row.Index}: {coefficient.Value}");
            Assert.Equal(row.Value.IsZero ? CoefficientStatus.Zero : CoefficientStatus.Nonzero, coefficient.Status);
        }
    }

    [Theory]
    [InlineData("softplus(x)")]
    [InlineData("log(1 + exp(x))")]
    [InlineData("x*sigmoid(x)")]
    [InlineData("x/(1 + exp(-1.702*x))")]
    [InlineData("0.5*x*(1 + tanh(sqrt(2/pi)*(x + 0.044715*x^3)))")]
    public void Half_the_argument_is_an_exact_fact(string text)
    {
        HermiteSeries series = Analysed.Series(text);
        HermiteCoefficient first = series.Coefficient(1, 64);
        Assert.Equal(new Rational(1, 2), first.ClosedForm);
        Assert.Equal(CoefficientMethod.ClosedForm, first.Method);
        foreach (int k in new[] { 3, 5, 17, 101 })
        {
            HermiteCoefficient odd = series.Coefficient(k, 64);
            Assert.Equal((CoefficientStatus.Zero, CoefficientMethod.Symmetry), (odd.Status, odd.Method));
        }

        Assert.Equal(1, series.InformationExponent());
    }

    [Theory]
    [InlineData("sigmoid(x)")]
    [InlineData("1/(1 + exp(-3*x))")]
    public void The_mean_of_a_sigmoid_is_one_half(string text)
    {
        HermiteSeries series = Analysed.Series(text);
        Assert.Equal(new Rational(1, 2), series.Coefficient(0, 64).ClosedForm);
        Assert.Equal(CoefficientStatus.Zero, series.Coefficient(8, 64).Status);
        Assert.Equal(CoefficientStatus.Nonzero, series.Coefficient(9, 64).Status);
    }

    [Theory]
    [InlineData("tanh(x)", Parity.Odd)]
    [InlineData("logcosh(x)", Parity.Even)]
    [InlineData("x*tanh(softplus(x))", Parity.None)]
    public void Parity_is_carried_over(string text, Parity parity)
    {
        HermiteSeries series = Analysed.Series(text);
        Assert.Equal(parity, series.Parity);
        Assert.Equal(parity == Parity.Odd, series.Coefficient(4, 64).Status == CoefficientStatus.Zero);
        Assert.Equal(parity == Parity.Even, series.Coefficient(3, 64).Status == CoefficientStatus.Zero);
    }

    [Fact]
    public void Derivative_and_product_rules_hold_between_the_series()
    {
        HermiteSeries tanh = Analysed.Series("tanh(x)");
        HermiteSeries logcosh = Analysed.Series("logcosh(x)");
        HermiteSeries sigmoid = Analysed.Series("sigmoid(x)");
        HermiteSeries softplus = Analysed.Series("softplus(x)");
        HermiteSeries silu = Analysed.Series("x*sigmoid(x)");
        HermiteSeries sigmoidOfDouble = sigmoid.Scaled(2);
        for (int k = 1; k < 12; k++)
        {
            AssertEqual(At(tanh, k), Root(k + 1) * At(logcosh, k + 1));
            AssertEqual(At(sigmoid, k), Root(k + 1) * At(softplus, k + 1));
            AssertEqual(At(silu, k), (Root(k + 1) * At(sigmoid, k + 1)) + (Root(k) * At(sigmoid, k - 1)));
            AssertEqual(At(tanh, k), 2 * At(sigmoidOfDouble, k));
        }
    }

    [Theory]
    [InlineData("max(0, x)")]
    [InlineData("if(x > 0, x, exp(x) - 1)")]
    [InlineData("x*Phi(x)")]
    [InlineData("max(-1, min(x, 2)) + 0.3*cos(2*x)")]
    [InlineData("step(x^2 - 2)*x^3")]
    [InlineData("exp(x^2/8)*sin(x)")]
    [InlineData("erf(x) - abs(x + 1/3)")]
    [InlineData("x^9 - 20*x^4")]
    public void Quadrature_alone_encloses_the_exact_coefficients(string text)
    {
        ExactHermiteSeries exact = Activations.Exact(text);
        HermiteSeries enclosed = ActivationAnalysis.ByQuadrature(Activations.Parse(text)).Series!;
        for (int k = 0; k < 14; k++)
        {
            AssertEqual(exact.Coefficient(k, 100).Value, At(enclosed, k, 100));
        }

        if (exact.SecondMomentClosedForm is { } moment)
        {
            AssertEqual(moment.ToBall(130), enclosed.SecondMoment(100));
        }
    }

    [Theory]
    [InlineData("x*tanh(softplus(x))")]
    [InlineData("x/(1 + abs(x))")]
    [InlineData("relu(x)*sigmoid(3*x) - cos(tanh(2*x))")]
    [InlineData("max(sigmoid(x), tanh(x))")]
    [InlineData("sqrt(abs(x))")]
    [InlineData("log(abs(x))")]
    [InlineData("sin(x)/x")]
    [InlineData("if(x > 1/3, log(x), atan(x)^3)")]
    [InlineData("relu(sin(3*x))")]
    [InlineData("abs(tanh(x) - x/3)^(3/2)")]
    public void Coefficients_agree_with_a_plain_double_quadrature(string text)
    {
        HermiteSeries series = Analysed.Series(text);
        double[] rough = PlainQuadrature.Coefficients(text, 8);
        for (int k = 0; k < rough.Length; k++)
        {
            Ball value = At(series, k, 40);
            Assert.True(value.RadiusIsAtMost(40));
            Assert.InRange(value.ToDouble() - rough[k], -2e-5, 2e-5);
        }

        Assert.InRange(series.SecondMoment(40).ToDouble() - PlainQuadrature.SecondMoment(text), -1e-3, 1e-3);
    }

    [Theory]
    [InlineData("abs(tanh(x))")]
    [InlineData("if(x > 0, tanh(x), x)")]
    [InlineData("max(0, logcosh(x) - 1/2)")]
    [InlineData("max(sigmoid(x), tanh(x))")]
    [InlineData("tanh(20*x)")]
    [InlineData("1/(x^2 + 0.01)")]
    public void Kinked_and_steep_activations_agree_with_quadrature_in_balls(string text)
    {
        const int bits = 60;
        HermiteSeries series = Analysed.Series(text);
        HermiteSeries other = ActivationAnalysis.ByQuadrature(Activations.Parse(text)).Series!;
        for (int k = 0; k <= 12; k++)
        {
            Ball found = series.Coefficient(k, bits).Value;
            Assert.True(found.RadiusIsAtMost(bits), $"{text} {k}: too wide");
            Assert.True(found.Overlaps(other.Coefficient(k, bits).Value), $"{text} {k}: {found}");
        }

        Assert.True(series.SecondMoment(bits).Overlaps(other.SecondMoment(bits)));
    }

    [Theory]
    [InlineData("tanh(x)")]
    [InlineData("x*sigmoid(x)")]
    [InlineData("x*tanh(softplus(x))")]
    public void The_tail_is_positive_and_decreases_to_the_gap_of_Parseval(string text)
    {
        HermiteSeries series = Analysed.Series(text);
        Assert.True(series.Tail(0, 60).Overlaps(series.SecondMoment(60)));
        Ball previous = series.SecondMoment(60);
        for (int from = 1; from < 16; from += 5)
        {
            Ball tail = series.Tail(from, 60);
            Assert.True(tail.RadiusIsAtMost(56));
            Assert.True(tail.IsPositive && !(tail - previous).IsPositive);
            previous = tail;
        }
    }

    [Fact]
    public void The_tail_of_a_polynomial_ends() => Assert.True(Analysed.Series("x^3 - x").Tail(4, 60).MagnitudeUpperBound.ToDouble() < 1e-15);

    [Fact]
    public void The_second_moment_of_the_root_is_two() =>
        Assert.True(Analysed.Series("sqrt(x^2 + 1)").SecondMoment(Bits).Contains(new Rational(2, 1)));

    [Fact]
    public void A_hundred_digits_are_reached()
    {
        Ball value = At(Analysed.Series("tanh(x)"), 1, 340);
        Assert.True(value.RadiusIsAtMost(340));
        AssertEqual(value, At(Analysed.Series("tanh(x)"), 1));
    }

    [Fact]
    public void A_scale_that_leaves_the_space_is_refused_with_its_reason()
    {
        ArgumentOutOfRangeException exception =
            Assert.Throws<ArgumentOutOfRangeException>(() => Analysed.Series("exp(x^2/8)*tanh(x)").Scaled(2));
        Assert.Contains("square integrable", exception.Message, StringComparison.Ordinal);
    }

    private static Ball At(HermiteSeries series, int index, int bits = Bits) => series.Coefficient(index, bits).Value;

    private static Ball Root(int value) => Ball.FromRational(value, 160).Sqrt();

    private static void AssertEqual(Ball expected, Ball actual)
    {
        Assert.True(expected.Overlaps(actual), $"{expected} and {actual}");
        Assert.True(actual.RadiusIsAtMost(96), $"{actual} is too wide");
    }
}
