using Verifier.Symbolic.Expressions;
using Xunit;

namespace Verifier.Tests.Symbolic.Expressions;

public class ExpressionTextTests
{
    [Theory]
    [InlineData("max(0,x)", "max(0, x)")]
    [InlineData("relu(x)", "max(0, x)")]
    [InlineData("x-1", "x - 1")]
    [InlineData("-1+x", "x - 1")]
    [InlineData("1-x", "1 - x")]
    [InlineData("x+1", "x + 1")]
    [InlineData("1+x^2", "x^2 + 1")]
    [InlineData("0.5x", "x/2")]
    [InlineData("x*2", "2*x")]
    [InlineData("1/(1+exp(-x))", "1/(1 + exp(-x))")]
    [InlineData("x^(1/2)", "sqrt(x)")]
    [InlineData("x^(-1/2)", "1/sqrt(x)")]
    [InlineData("x^-2", "1/x^2")]
    [InlineData("-x^2", "-x^2")]
    [InlineData("(-x)^2", "(-x)^2")]
    [InlineData("2^x^2", "2^x^2")]
    [InlineData("(2^x)^2", "(2^x)^2")]
    [InlineData("e^(-x^2/2)/sqrt(2pi)", "exp(-x^2/2)/sqrt(2*pi)")]
    [InlineData("x/2/sqrt(pi)", "x/(2*sqrt(pi))")]
    [InlineData("a - (b + c)", "a - (b + c)")]
    [InlineData("x/(a*b)*c", "x*c/(a*b)")]
    [InlineData("1/(1/x)", "1/(1/x)")]
    [InlineData("0.044715x^3", "0.044715*x^3")]
    [InlineData("(2/3)^x", "(2/3)^x")]
    [InlineData("-2/3x", "-2*x/3")]
    [InlineData("if(x>=0,x,exp(x)-1)", "if(x >= 0, x, exp(x) - 1)")]
    [InlineData("max(1,x,2)", "max(max(1, x), 2)")]
    [InlineData("clamp(x,-1,1)", "max(-1, min(x, 1))")]
    [InlineData("h(2,x)", "(x^2 - 1)/sqrt(2)")]
    [InlineData("He(4,x)", "x^4 - 6*x^2 + 3")]
    [InlineData("-(x+1)", "-(x + 1)")]
    [InlineData("0*log(x)", "0*log(x)")]
    [InlineData("x^1/1024", "x/1024")]
    public void Text_is_tidy_and_parses_back(string text, string expected)
    {
        Expression tree = Parsed.Tree(text);
        Assert.Equal(expected, ExpressionText.Write(tree));
        Assert.Equal(tree, Parsed.Tree(expected));
    }

    [Fact]
    public void Random_trees_are_read_back_as_they_were_written()
    {
        RandomTrees trees = new(seed: 20261);
        string? shortest = null;
        for (int i = 0; i < 5_000; i++)
        {
            Expression tree = trees.Next(depth: 1 + (i % 4));
            string text = ExpressionText.Write(tree);
            ParseResult result = ExpressionParser.Parse(text, RandomTrees.ParameterNames);
            bool same = tree == result.Expression;
            shortest = same || text.Length > (shortest?.Length ?? int.MaxValue)
                ? shortest
                : $"{text}\nwas read as\n{result.Expression?.ToString() ?? result.Error?.Render(text)}";
        }

        Assert.True(shortest is null, shortest);
    }
}
