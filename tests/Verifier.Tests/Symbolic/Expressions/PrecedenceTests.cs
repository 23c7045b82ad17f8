using Verifier.Symbolic.Expressions;
using Xunit;

namespace Verifier.Tests.Symbolic.Expressions;

public class PrecedenceTests
{
    [Theory]
    [InlineData("-x^2", "-(x^2)")]
    [InlineData("2^3^2", "512")]
    [InlineData("x^2^3", "x^(2^3)")]
    [InlineData("x^-2", "1/(x^2)")]
    [InlineData("2^-1", "1/2")]
    [InlineData("-2^2", "-4")]
    [InlineData("(-2)^2", "4")]
    [InlineData("x - 1 - 2", "x - 3")]
    [InlineData("x/2/3", "x/6")]
    [InlineData("x/2*3", "3*x/2")]
    [InlineData("1/2x", "x/2")]
    [InlineData("2x^2", "2*(x^2)")]
    [InlineData("2(x+1)", "2*(x+1)")]
    [InlineData("(x+1)(x-1)", "(x+1)*(x-1)")]
    [InlineData("x(x+1)", "x*(x+1)")]
    [InlineData("2pi x", "2*pi*x")]
    [InlineData("x sin(x)", "x*sin(x)")]
    [InlineData("2 sin", "2*sin(x)")]
    [InlineData("gelu^2", "gelu(x)^2")]
    [InlineData("2*-x", "-2*x")]
    [InlineData("x--1", "x + 1")]
    [InlineData("2e", "2*e")]
    [InlineData("2e-3", "0.002")]
    [InlineData("2e-x", "2*e - x")]
    [InlineData("1e-3", "1/1000")]
    [InlineData(".5x", "x/2")]
    [InlineData("0.1", "1/10")]
    [InlineData("π x − 2·x", "pi*x - 2*x")]
    [InlineData("x*Φ(x) + φ(x)", "x*Phi(x) + phi(x)")]
    [InlineData("if(x ≥ 0, 1, 2)", "if(x >= 0, 1, 2)")]
    [InlineData("ln(x) + arctan(x) + arcsin(x) + sgn(x) + signum(x)", "log(x) + atan(x) + asin(x) + sign(x) + sign(x)")]
    [InlineData("relu(2x)", "max(0, 2x)")]
    [InlineData("a(x + 1)", "a*(x + 1)")]
    public void Text_groups_as_the_explicit_text_does(string text, string explicitText) =>
        Assert.Equal(Parsed.Tree(explicitText), Parsed.Tree(text));

    [Theory]
    [InlineData("x^0", "1")]
    [InlineData("0*x", "0")]
    [InlineData("0*exp(x)", "0")]
    [InlineData("x + 0", "x")]
    [InlineData("1*x", "x")]
    [InlineData("0*log(x)", "0*log(x)")]
    [InlineData("0/x", "0/x")]
    [InlineData("log(x)^0", "log(x)^0")]
    [InlineData("(x^2)^(1/2)", "sqrt(x^2)")]
    [InlineData("x - x", "x - x")]
    public void Only_what_is_defined_everywhere_is_dropped_and_nothing_is_cancelled(string text, string expected) =>
        Assert.Equal(expected, ExpressionText.Write(Parsed.Tree(text)));

    [Fact]
    public void Case_distinguishes_the_normal_distribution_function_from_its_density() =>
        Assert.NotEqual(Parsed.Tree("Phi(x)"), Parsed.Tree("phi(x)"));

    [Fact]
    public void Building_from_built_parts_changes_nothing()
    {
        RandomTrees trees = new(seed: 11);
        for (int i = 0; i < 1_000; i++)
        {
            Expression tree = trees.Next(1 + (i % 4));
            Assert.Equal(tree, Substitute.In(tree, Build.X));
        }
    }
}
