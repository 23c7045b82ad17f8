using Verifier.Arithmetic;
using Verifier.Arithmetic.Balls;
using Verifier.Arithmetic.Constants;
using Verifier.Symbolic.Expressions;
using Verifier.Symbolic.Gaussian;
using Verifier.Tests.Symbolic.Hermite;
using Xunit;

namespace Verifier.Tests.Symbolic.Gaussian;

public sealed class ClosedFormTranslationTests
{
    private static readonly Rational[] Points = [new(-33, 10), new(-7, 5), new(-3, 10), new(1, 7), new(4, 5), new(23, 10)];

    [Theory]
    [InlineData("max(-1, min(x, 2))")]
    [InlineData("max(0, x)^2*exp(-x)")]
    [InlineData("abs(x)*exp(-abs(x))")]
    [InlineData("abs(x^2 - 2) + abs(x^4 - 5x^2 + 4)")]
    [InlineData("sign(x^3 - 7x + 6)")]
    [InlineData("if(x^2 > 1, sin(2x + 1), cos(x)^3)")]
    [InlineData("exp(-x^2 + x)*sin(3x)*cos(2x - 1)")]
    [InlineData("Phi(1 - 2x)*erf(x/3) - erfc(x)*phi(x)")]
    [InlineData("sinh(x/2)*cosh(1 - x)")]
    [InlineData("sqrt(exp(x)*(x - 1)^2)")]
    [InlineData("2^x/exp(3x)")]
    [InlineData("step(exp(x) - 2) + sign(Phi(x) - 1/2) + abs(erf(x - 1))")]
    [InlineData("max(x^2 + 1, 1/2)*step(exp(x) + 1)")]
    [InlineData("max(max(x, -x), 1)*min(pi, e)")]
    [InlineData("step(exp(x) - exp(-x))*x^3 + atan(1)")]
    public void The_closed_form_has_the_values_of_the_activation(string text)
    {
        Expression activation = Activations.Parse(text);
        ClosedForm form = Activations.Form(text);
        foreach (Rational point in Points)
        {
            double expected = EvaluateDouble.At(activation, point.ToDouble());
            Assert.Equal(expected, ValueAt(form, point), 1e-11 * (1 + Math.Abs(expected)));
        }
    }

    [Theory]
    [InlineData("exp(x)*exp(-x)", "1")]
    [InlineData("sin(x)^2 + cos(x)^2", "1")]
    [InlineData("cos(2x)", "2cos(x)^2 - 1")]
    [InlineData("Phi(-x)", "1 - Phi(x)")]
    [InlineData("erf(x)", "2*Phi(sqrt(2)*x) - 1")]
    [InlineData("max(x, 0) + min(x, 0)", "x")]
    [InlineData("abs(x)", "sqrt(x^2)")]
    [InlineData("sin(-x)", "-sin(x)")]
    [InlineData("phi(x)", "exp(-x^2/2)/sqrt(2*pi)")]
    [InlineData("(x + 1)^5*step(x) + (x + 1)^5*step(-x)", "(x + 1)^5")]
    [InlineData("if(x >= x, 1, 2)", "1")]
    [InlineData("if(x > x, 1, 2)", "2")]
    public void Equal_functions_have_equal_forms(string left, string right) =>
        Assert.Equal(Activations.Form(left), Activations.Form(right));

    [Theory]
    [InlineData("max(-1, min(x, 2))", "-1;2")]
    [InlineData("abs(x^2 - 2)", "-sqrt(2);sqrt(2)")]
    [InlineData("step(exp(x) - 2)", "log(2)")]
    [InlineData("abs(x*(x - 1)^2*(3x + 1))", "-1/3;0")]
    [InlineData("abs(abs(x) - 1)", "-1;0;1")]
    [InlineData("x*step(x)*step(-x)", "")]
    public void Breakpoints_are_exact(string text, string expected) =>
        Assert.Equal(
            expected.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(Activations.Constant),
            Activations.Form(text).Breakpoints);

    [Theory]
    [InlineData("x + tanh(x)", "tanh(x)")]
    [InlineData("sin(x^2)", "sin(x^2)")]
    [InlineData("exp(x^3)", "exp(x^3)")]
    [InlineData("2*abs(sin(x))", "abs(sin(x))")]
    [InlineData("max(x, exp(x) - 2)", "max(x, exp(x) - 2)")]
    [InlineData("step(x^5 - x - 1)", "step(x^5 - x - 1)")]
    [InlineData("log(x)", "log(x)")]
    public void The_obstacle_is_the_innermost_node_outside_the_class(string text, string obstacle)
    {
        Translation translation = ClosedFormTranslation.Translate(Activations.Parse(text));
        Assert.Null(translation.Form);
        Assert.Equal(Activations.Parse(obstacle), translation.Obstacle);
    }

    [Theory]
    [InlineData("x^401")]
    [InlineData("(exp(x) + sin(x) + x)^300")]
    public void Forms_that_grow_too_large_are_left_outside(string text) => Assert.Null(ClosedForm.TryFrom(Activations.Parse(text)));

    private static double ValueAt(ClosedForm form, ExactConstant point)
    {
        int piece = form.Breakpoints.Count(breakpoint => (point - breakpoint).TrySign() > 0);
        return SmoothCalculus.Evaluate(form.Pieces[piece], point)!.ToBall(60).ToDouble();
    }
}
