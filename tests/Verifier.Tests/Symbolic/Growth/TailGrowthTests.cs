using Verifier.Arithmetic;
using Verifier.Arithmetic.Balls;
using Verifier.Symbolic.Expressions;
using Verifier.Symbolic.Growth;
using Verifier.Symbolic.Hermite;
using Verifier.Tests.Symbolic.Hermite;
using Xunit;

namespace Verifier.Tests.Symbolic.Growth;

public sealed class TailGrowthTests
{
    [Theory]
    [InlineData("x^3 - 2*x")]
    [InlineData("tanh(x) + x*sigmoid(x)")]
    [InlineData("exp(x/2)*cos(3*x)")]
    [InlineData("exp(x^2/5) - x^7")]
    [InlineData("exp(-x^2)*x^4")]
    [InlineData("log(1 + exp(x))")]
    [InlineData("x/(1 + exp(-1.702*x))")]
    [InlineData("x*tanh(softplus(x))")]
    [InlineData("log(x^2 + 1)/(2 + cos(x))")]
    [InlineData("(exp(x) - exp(-x))/(exp(x) + exp(-x))")]
    [InlineData("max(-1, min(x, 2))*abs(x)")]
    [InlineData("if(x > 0, log(1 + x), x*exp(x))")]
    [InlineData("log(Phi(x))")]
    [InlineData("erfc(x)*exp(x)")]
    [InlineData("log(sigmoid(x))")]
    [InlineData("sqrt(x^2 + 1) - abs(x)")]
    [InlineData("2^x")]
    [InlineData("x/sinh(x)")]
    [InlineData("sqrt(abs(x))*logcosh(x)")]
    [InlineData("sin(exp(exp(x)))")]
    [InlineData("exp(-exp(x))")]
    [InlineData("phi(x)*exp(x^2/2)*asin(tanh(x))")]
    [InlineData("x^50")]
    public void The_bound_holds_on_both_tails(string text)
    {
        Expression tree = Activations.Parse(text);
        (TailGrowth? bounds, Refusal? problem) = TailGrowth.Derive(tree);
        Assert.True(bounds is not null, problem?.ToString());
        for (int i = 0; i <= 24; i++)
        {
            Rational y = bounds.Start + new Rational(i, 3);
            AssertBounded(EvaluateBall.At(tree, Ball.FromRational(y, 400)), bounds.Right, y);
            AssertBounded(EvaluateBall.At(tree, Ball.FromRational(-y, 400)), bounds.Left, y);
        }
    }

    [Theory]
    [InlineData("exp(x^2/3)", RefusalKind.NotSquareIntegrable)]
    [InlineData("exp(x^2)", RefusalKind.NotSquareIntegrable)]
    [InlineData("exp(x^2/4)", RefusalKind.NotSquareIntegrable)]
    [InlineData("exp(exp(x))", RefusalKind.NotSquareIntegrable)]
    [InlineData("exp(exp(exp(x)))", RefusalKind.NotSquareIntegrable)]
    [InlineData("cosh(x^2/3)", RefusalKind.NotSquareIntegrable)]
    [InlineData("exp(abs(x)^3)", RefusalKind.NotSquareIntegrable)]
    [InlineData("log(x)", RefusalKind.Undefined)]
    [InlineData("sqrt(x)", RefusalKind.Undefined)]
    [InlineData("sqrt(x + 100)", RefusalKind.Undefined)]
    [InlineData("asin(x)", RefusalKind.Undefined)]
    [InlineData("1/sin(x)", RefusalKind.Undecided)]
    [InlineData("exp(x^2*(1/4 + sin(x)/8))", RefusalKind.Undecided)]
    public void What_has_no_bound_is_refused_with_its_reason(string text, RefusalKind kind)
    {
        (TailGrowth? bounds, Refusal? problem) = TailGrowth.Derive(Activations.Parse(text));
        Assert.Null(bounds);
        Assert.Equal(kind, problem!.Kind);
    }

    [Fact]
    public void Far_zeros_of_a_denominator_are_passed_by_starting_later() =>
        Assert.Equal(16, TailGrowth.Derive(Activations.Parse("1/(x^2 - 100)")).Bounds!.Start);

    [Fact]
    public void The_quadratic_rate_is_exact() =>
        Assert.Equal(new Rational(6, 25), TailGrowth.Derive(Activations.Parse("exp(0.24*x^2)")).Bounds!.Right.Quadratic);

    private static void AssertBounded(Ball value, GrowthBound bound, Rational y)
    {
        Ball point = Ball.FromRational(y, 400);
        Ball limit = (bound.LogScale + (bound.Degree * (1 + point).Log()) + (bound.Linear * point) + (bound.Quadratic * point * point)).Exp();
        Assert.False((value.Abs() - limit).IsPositive, $"{value} is above {limit} at {y}");
    }
}
