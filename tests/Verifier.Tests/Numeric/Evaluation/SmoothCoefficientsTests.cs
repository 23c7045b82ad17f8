using Verifier.Arithmetic;
using Verifier.Numeric.Evaluation;
using Verifier.Numeric.Sampling;
using Verifier.Symbolic.Expressions;
using Verifier.Symbolic.Hermite;
using Xunit;

namespace Verifier.Tests.Numeric.Evaluation;

public sealed class SmoothCoefficientsTests
{
    [Theory]
    [InlineData("tanh(x)", 0.5)]
    [InlineData("tanh(x)", 1.5)]
    [InlineData("log(1 + exp(x))", 1.5)]
    [InlineData("x/2*(1 + erf(x/sqrt(2)))", 1.25)]
    [InlineData("exp(x)", 0.75)]
    public void Coefficients_are_those_of_the_certified_series(string text, double norm)
    {
        double[] values = new double[25];
        SmoothFunctions.Coefficients(text, 2).Evaluate(norm, values);
        Expression expression = ExpressionParser.Parse(text).Expression!;
        HermiteSeries series = ActivationAnalysis.Analyse(expression).Series!.Scaled(Rational.FromDouble(norm));
        for (int k = 0; k < values.Length; k++)
        {
            Assert.Equal(series.Coefficient(k, 64).Value.Midpoint.ToDouble(), values[k], 1e-15 * Math.Sqrt(series.SecondMoment(64).Midpoint.ToDouble()));
        }
    }

    [Theory]
    [InlineData(0.5)]
    [InlineData(1.7)]
    [InlineData(5.0)]
    public void Derivatives_in_the_norm_are_those_of_polynomials(double norm)
    {
        double[] series = [0.3, 0.5, -0.28, 0.2, 0.08];
        PolynomialCoefficients expected = new(series);
        SmoothCoefficients actual = SmoothCoefficients.TryCreate(DifferentiableActivation.OfHermiteSeries(series), 2, out _)!;
        Assert.Equal(4, actual.Degree);
        for (int order = 0; order <= 2; order++)
        {
            Matrices.AssertClose(Derivative(expected, order, norm, 5), Derivative(actual, order, norm, 5), 1e-13 * Math.Pow(1 + norm, 4));
        }
    }

    [Fact]
    public void Derivatives_in_the_norm_follow_from_the_next_coefficients_too()
    {
        // The general rule r s_k' = k s_k + √((k+1)(k+2)) s_{k+2} of the base class, and its derivative.
        SmoothCoefficients tanh = SmoothFunctions.Coefficients("tanh(x)", 2);
        double[][] own = [Derivative(tanh, 0, 1.3, 42), Derivative(tanh, 1, 1.3, 42), Derivative(tanh, 2, 1.3, 42)];

        for (int k = 0; k < 40; k++)
        {
            double root = Math.Sqrt((k + 1.0) * (k + 2.0));
            Assert.Equal(((k * own[0][k]) + (root * own[0][k + 2])) / 1.3, own[1][k], 1e-14);
            Assert.Equal((((k - 1) * own[1][k]) + (root * own[1][k + 2])) / 1.3, own[2][k], 1e-13);
        }
    }

    [Theory]
    [InlineData("tanh(x)")]
    [InlineData("1/(1 + exp(-x))")]
    [InlineData("log(1 + exp(x))")]
    [InlineData("x/(1 + exp(-x))")]
    [InlineData("x/2*(1 + erf(x/sqrt(2)))")]
    [InlineData("erf(x)")]
    [InlineData("sin(3*x)")]
    [InlineData("exp(x)")]
    [InlineData("exp(-x^2)")]
    public void The_tail_falls_below_what_was_asked_for(string text)
    {
        SmoothCoefficients coefficients = SmoothFunctions.Coefficients(text, 1);
        double moment = coefficients.Tail(1, 0);
        Assert.InRange(coefficients.RelativeTail, 0, 2e-13);
        Assert.InRange(coefficients.Tail(1, coefficients.Degree + 1), 0, 2e-13 * moment);
        Assert.True(coefficients.Tail(1, coefficients.Degree - 1) > 1e-13 * moment);
    }

    [Fact]
    public void The_tail_of_a_sine_is_that_of_its_closed_form()
    {
        // E[sin(rz)h_k(z)] = ±e^{−r²/2} r^k/√k! for odd k.
        SmoothCoefficients sine = SmoothFunctions.Coefficients("sin(x)", 2);
        double expected = 0;
        double term = Math.Exp(-2.25);
        for (int k = 0; k < 60; k++)
        {
            expected += k >= 7 && k % 2 == 1 ? term : 0;
            term *= 2.25 / (k + 1);
        }

        Assert.Equal(expected, sine.Tail(1.5, 7), 2e-15);
    }

    [Theory]
    [InlineData("max(0, x)", "kink or a jump")]
    [InlineData("sign(x)", "kink or a jump")]
    [InlineData("max(x, x/5)", "kink or a jump")]
    [InlineData("min(max(x/6 + 1/2, 0), 1)*x", "kink or a jump")]
    [InlineData("exp(x^2/5)", "standard deviations")]
    [InlineData("tanh(15*x)", "degrees above 399 hold")]
    public void What_is_not_smooth_enough_is_refused_with_the_reason(string text, string reason)
    {
        Assert.Null(SmoothCoefficients.TryCreate(SmoothFunctions.Of(text), 2, out string? obstacle));
        Assert.Contains(reason, obstacle, StringComparison.Ordinal);
    }

    [Fact]
    public void Long_rows_get_finer_grids_and_then_no_number_instead_of_a_wrong_one()
    {
        // E[tanh(rz) z] for r = 20 by the certified series.
        SmoothCoefficients tanh = SmoothFunctions.Coefficients("tanh(x)", 2);
        double[] values = new double[2];
        tanh.Evaluate(20, values);
        HermiteSeries series = ActivationAnalysis.Analyse(ExpressionParser.Parse("tanh(20*x)").Expression!).Series!;
        Assert.Equal(series.Coefficient(1, 64).Value.Midpoint.ToDouble(), values[1], 1e-14);
        tanh.Evaluate(33, values);
        Assert.True(double.IsNaN(values[1]));
        Assert.True(double.IsNaN(tanh.Tail(33, 1)));
    }

    private static double[] Derivative(RadialCoefficients coefficients, int order, double norm, int count)
    {
        double[] values = new double[count];
        switch (order)
        {
            case 0:
                coefficients.Evaluate(norm, values);
                return values;
            case 1:
                coefficients.EvaluateDerivative(norm, values);
                return values;
            default:
                coefficients.EvaluateSecondDerivative(norm, values);
                return values;
        }
    }
}
