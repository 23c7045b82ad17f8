using Verifier.Symbolic.Expressions;
using Xunit;

namespace Verifier.Tests.Symbolic.Expressions;

public sealed class MonotonicityTests
{
    [Theory]
    [InlineData("max(0, x)^2")]
    [InlineData("step(x) + max(0, x - 1)")]
    [InlineData("softplus(2*x + 1)^3")]
    [InlineData("if(x > 0, x, exp(x) - 1)")]
    [InlineData("if(x < 0, 0, x^2)")]
    [InlineData("if(x > 0, x^2 + x, -x^2)")]
    [InlineData("if(-2*x > 1, -1, Phi(x))")]
    [InlineData("min(1, max(-1, x))")]
    [InlineData("1/sqrt(2)*erf(x) + tanh(x)/pi")]
    [InlineData("max(0, x)*sigmoid(x)")]
    [InlineData("abs(exp(x)) - erfc(x)")]
    [InlineData("sqrt(1 + exp(x))")]
    [InlineData("logcosh(max(0, x)) - phi(max(0, x))")]
    public void Functions_that_rise_are_seen_and_their_negatives_fall(string activation)
    {
        Expression tree = Parsed.Tree(activation);
        Assert.Equal(1, Monotonicity.Of(tree));
        Assert.Equal(-1, Monotonicity.Of(Build.Negate(tree)));
        Assert.Equal(-1, Monotonicity.Of(Substitute.In(tree, Build.Negate(Build.X))));
    }

    [Theory]
    [InlineData("x*Phi(x)")]
    [InlineData("abs(x)")]
    [InlineData("x^2")]
    [InlineData("sin(x)")]
    [InlineData("x - step(x)")]
    [InlineData("if(x > 0, x - 1, x)")]
    [InlineData("if(x > 1, x^2, 2*x)")]
    [InlineData("if(x > -1, x^2, x)")]
    [InlineData("if(x^2 > 1, 1, 0)")]
    [InlineData("exp(-x^2)")]
    [InlineData("1/x")]
    [InlineData("a*x")]
    public void Nothing_is_claimed_about_others(string activation) => Assert.Null(Monotonicity.Of(Parsed.Tree(activation)));

    [Fact]
    public void Constants_have_no_direction() => Assert.Equal(0, Monotonicity.Of(Parsed.Tree("sqrt(2)*pi - sin(3)")));

    [Fact]
    public void What_is_said_about_random_trees_agrees_with_a_grid()
    {
        double[] grid = [.. Enumerable.Range(-60, 121).Select(i => i / 16.0)];
        int seen = 0;
        for (int seed = 0; seed < 5000; seed++)
        {
            Expression tree = new RandomTrees(seed).Next(3);
            if (Monotonicity.Of(tree) is not { } direction || Parameters.Of(tree).Count > 0)
            {
                continue;
            }

            double[] values = [.. grid.Select(x => EvaluateDouble.At(tree, x)).Where(double.IsFinite)];
            seen += values.Length > 1 && direction != 0 ? 1 : 0;
            Assert.All(values.Zip(values.Skip(1)), pair => Assert.True(
                direction * (pair.Second - pair.First) >= -1e-9 * (1 + Math.Abs(pair.First)) && (direction != 0 || Math.Abs(pair.Second - pair.First) <= 1e-9),
                $"{tree}: {pair.First} to {pair.Second}"));
        }

        Assert.True(seen > 200, $"only {seen} trees");
    }

    [Fact]
    public void Every_node_has_a_course() => Assert.All(EveryNode.Trees, tree => Assert.InRange(Monotonicity.Of(tree) ?? 0, -1, 1));
}
