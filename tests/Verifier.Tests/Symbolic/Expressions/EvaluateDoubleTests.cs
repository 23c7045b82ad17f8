using Verifier.Arithmetic;
using Verifier.Arithmetic.Balls;
using Verifier.Symbolic.Expressions;
using Xunit;

namespace Verifier.Tests.Symbolic.Expressions;

public class EvaluateDoubleTests
{
    [Theory]
    [InlineData("erf(x)", -6, 6, 1.2e-15)]
    [InlineData("erfc(x)", -6, 26, 1.5e-15)]
    [InlineData("Phi(x)", -37, 8, 1.5e-15)]
    [InlineData("phi(x)", -37, 37, 1e-15)]
    [InlineData("softplus(x)", -700, 700, 1e-15)]
    [InlineData("sigmoid(x)", -700, 700, 1e-15)]
    [InlineData("logcosh(x)", -700, 700, 2e-15)]
    [InlineData("logcosh(x/100)", -700, 700, 2e-15)]
    [InlineData("erf(x/1000)", -700, 700, 1.2e-15)]
    [InlineData("gelu", 0, 8, 2e-15)]
    public void Relative_errors_against_enclosures_stay_small(string text, double from, double to, double bound)
    {
        Expression tree = Parsed.Tree(text);
        CompiledActivation compiled = EvaluateDouble.Compile(tree);
        const int count = 400;
        for (int i = 1; i < count; i++)
        {
            double x = from + ((to - from) * i / count);
            double exact = EvaluateBall.At(tree, Ball.FromDouble(x, 120)).ToDouble();
            double value = compiled.Evaluate(x);
            Assert.True(Math.Abs(value - exact) <= bound * Math.Abs(exact), $"{text} at {x:R}: {value:R} instead of {exact:R}");
        }
    }

    [Theory]
    [InlineData("softplus(x)", 1e300, 1e300)]
    [InlineData("softplus(x)", -1e300, 0)]
    [InlineData("logcosh(x)", -1e300, 1e300)]
    [InlineData("sigmoid(x)", -1e300, 0)]
    [InlineData("sigmoid(x)", 1e300, 1)]
    [InlineData("erfc(x)", double.PositiveInfinity, 0)]
    [InlineData("erfc(x)", double.NegativeInfinity, 2)]
    [InlineData("Phi(x)", double.NegativeInfinity, 0)]
    [InlineData("Phi(x)", double.PositiveInfinity, 1)]
    [InlineData("phi(x)", double.PositiveInfinity, 0)]
    [InlineData("erf(x)", -0.0, 0)]
    [InlineData("step(x)", 0, 0)]
    [InlineData("sign(x)", 0, 0)]
    [InlineData("1/x", 0, double.PositiveInfinity)]
    [InlineData("log(x)", -1, double.NaN)]
    [InlineData("erf(x)", double.NaN, double.NaN)]
    [InlineData("erfc(x)", double.NaN, double.NaN)]
    [InlineData("Phi(x)", double.NaN, double.NaN)]
    [InlineData("step(x)", double.NaN, double.NaN)]
    [InlineData("sign(x)", double.NaN, double.NaN)]
    [InlineData("max(0, x)", double.NaN, double.NaN)]
    [InlineData("softplus(x)", double.NaN, double.NaN)]
    public void Extreme_arguments_give_the_limit(string text, double x, double expected) =>
        Assert.Equal(expected, EvaluateDouble.At(Parsed.Tree(text), x));

    [Theory]
    [InlineData("x^2 - 3*x + x^7/2 - 1/x^3")]
    [InlineData("if(x > 0, x, exp(x) - 1) + max(-1, min(x, 2))")]
    [InlineData("if(x < 0, 1, if(x <= 0.5, 2, if(x >= 2, 3, 4)))*abs(x)^(3/2)")]
    [InlineData("2^x + abs(x)^x + x^20 + 1/sqrt(1 + x^2)")]
    [InlineData("gelu_tanh + mish + snake(2) + h(5, x)")]
    public void Spans_of_any_length_give_the_values_one_by_one(string text)
    {
        CompiledActivation compiled = EvaluateDouble.Compile(Parsed.Tree(text));
        foreach (int length in new[] { 0, 1, 3, 255, 256, 257, 700 })
        {
            double[] x = [.. Enumerable.Range(0, length).Select(i => ((i % 97) - 48.5) / 16)];
            double[] y = new double[length];
            compiled.Evaluate(x, y);
            Assert.All(Enumerable.Range(0, length), i => Assert.Equal(compiled.Evaluate(x[i]), y[i]));
            compiled.Evaluate(x, x);
            Assert.Equal(y, x);
        }
    }

    [Fact]
    public void Blocks_with_nothing_a_number_in_both_lanes_and_tails_agree()
    {
        CompiledActivation compiled = EvaluateDouble.Compile(Parsed.Tree("max(x, 0) + min(1, x)"));
        double[] x = [.. Enumerable.Repeat(double.NaN, 9)];
        compiled.Evaluate(x, x);
        Assert.All(x, value => Assert.True(double.IsNaN(value)));
    }

    [Fact]
    public void Spans_of_different_lengths_are_refused() =>
        Assert.Throws<ArgumentException>(() => EvaluateDouble.Compile(Build.X).Evaluate(new double[2], new double[3]));

    [Fact]
    public void Random_trees_have_the_value_of_their_enclosure()
    {
        RandomTrees trees = new(seed: 5);
        int compared = 0;
        for (int i = 0; i < 1_500; i++)
        {
            Expression tree = trees.Next(1 + (i % 3));
            tree = Substitute.In(tree, Build.X, RandomTrees.ParameterNames.ToDictionary(name => name, _ => Build.Number(new Rational(3, 7))));
            Ball ball = EvaluateBall.At(tree, Ball.FromRational(new Rational(5, 8), 200));
            double value = EvaluateDouble.At(tree, 0.625);
            if (ball.IsFinite && ball.RadiusIsAtMost(60) && Math.Abs(ball.ToDouble()) < 1e6)
            {
                compared++;
                Assert.True(Math.Abs(value - ball.ToDouble()) <= 1e-9 * (1 + Math.Abs(value)), $"{tree}: {value} and {ball}");
            }
        }

        Assert.InRange(compared, 1_000, 1_500);
    }
}
