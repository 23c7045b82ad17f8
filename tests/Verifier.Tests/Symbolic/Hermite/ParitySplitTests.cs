using Verifier.Arithmetic;
using Verifier.Arithmetic.Balls;
using Verifier.Symbolic.Expressions;
using Verifier.Symbolic.Hermite;
using Xunit;

namespace Verifier.Tests.Symbolic.Hermite;

public sealed class ParitySplitTests
{
    [Theory]
    [InlineData("tanh(x)", Parity.Odd)]
    [InlineData("x*tanh(x)", Parity.Even)]
    [InlineData("abs(sin(x))^3 + x^2", Parity.Even)]
    [InlineData("(exp(x) - exp(-x))/(exp(x) + exp(-x))", Parity.Odd)]
    [InlineData("sigmoid(x)*(1 - sigmoid(x))", Parity.Even)]
    [InlineData("sigmoid(x) - 1/2", Parity.Odd)]
    [InlineData("if(x > 0, x/(1 + x), x/(1 - x))", Parity.Odd)]
    [InlineData("max(x, -x)", Parity.Even)]
    [InlineData("log(exp(x) + exp(-x))", Parity.Even)]
    [InlineData("softplus(x)", Parity.None)]
    [InlineData("x*tanh(softplus(x))", Parity.None)]
    [InlineData("step(max(abs(x), 1) - 1)*sign(x)", Parity.Odd)]
    public void The_parity_is_proved(string text, Parity expected) => Assert.Equal(expected, ParitySplit.Of(Activations.Parse(text)).Parity);

    [Theory]
    [InlineData("softplus(x)", "1/2*x")]
    [InlineData("log(1 + exp(x))", "1/2*x")]
    [InlineData("x*sigmoid(x)", "1/2*x")]
    [InlineData("x/(1 + exp(-1.702*x))", "1/2*x")]
    [InlineData("0.5*x*(1 + tanh(sqrt(2/pi)*(x + 0.044715*x^3)))", "1/2*x")]
    public void The_odd_part_is_half_the_argument(string text, string odd) =>
        AssertSame(Activations.Parse(odd), ParitySplit.Of(Activations.Parse(text)).Odd!);

    [Theory]
    [InlineData("sigmoid(x)")]
    [InlineData("1/(1 + exp(-x))")]
    [InlineData("Phi(x)")]
    [InlineData("step(x)")]
    public void The_even_part_is_one_half(string text) => AssertSame(Build.Number(new Rational(1, 2)), ParitySplit.Of(Activations.Parse(text)).Even!);

    [Theory]
    [InlineData("softplus(2*x)*exp(x)")]
    [InlineData("x*sigmoid(x) + cos(x + 1)")]
    [InlineData("max(x, 0)*sigmoid(3*x)")]
    [InlineData("log(1 + exp(x)) - x^2*step(x)")]
    [InlineData("(1 + tanh(x))^2 + erfc(x)")]
    [InlineData("sigmoid(x + sin(x)) + softplus(x^3)*Phi(atan(x))")]
    [InlineData("logcosh(x + sin(x)) + log(sigmoid(2*x))")]
    [InlineData("0.5*x*(1 + tanh(sqrt(2/pi)*(x + 0.044715*x^3)))")]
    [InlineData("if(x > 0, x^2, -x^2) + asin(tanh(x))")]
    public void The_parts_add_up_and_have_their_parity(string text)
    {
        Expression activation = Activations.Parse(text);
        ParityParts parts = ParitySplit.Of(activation);
        Expression sum = ParityParts.Add(ParityParts.Add(parts.Even, parts.Odd), parts.Rest)!;
        AssertSame(activation, sum);
        Expression mirrored = Substitute.In(parts.Even ?? Build.Zero, Build.Negate(Build.X));
        AssertSame(parts.Even ?? Build.Zero, mirrored);
        AssertSame(parts.Odd ?? Build.Zero, Build.Negate(Substitute.In(parts.Odd ?? Build.Zero, Build.Negate(Build.X))));
    }

    [Fact]
    public void A_step_of_an_odd_function_that_vanishes_on_an_interval_is_not_split() =>
        Assert.NotNull(ParitySplit.Of(Activations.Parse("step(max(x, 1) + min(x, -1) - x)")).Rest);

    private static void AssertSame(Expression expected, Expression actual)
    {
        foreach (int i in Enumerable.Range(-9, 19))
        {
            Ball x = Ball.FromRational(new Rational((7 * i) + 3, 10), 200);
            Ball difference = EvaluateBall.At(expected, x) - EvaluateBall.At(actual, x);
            Assert.True(difference.ContainsZero && difference.RadiusIsAtMost(100), ExpressionText.Write(actual));
        }
    }
}
