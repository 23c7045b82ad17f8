using Verifier.Symbolic.Expressions;
using Verifier.Symbolic.Latex;
using Verifier.Tests.Symbolic.Expressions;
using Xunit;

namespace Verifier.Tests.Symbolic.Latex;

public class ExpressionLatexTests
{
    [Theory]
    [InlineData("relu", @"\max(0, x)")]
    [InlineData("x/2", @"\frac{x}{2}")]
    [InlineData("-x/2", @"-\frac{x}{2}")]
    [InlineData("gelu", @"x\,\Phi(x)")]
    [InlineData("exp(-x^2/2)", "e^{-x^{2}/2}")]
    [InlineData("exp(-x^2)*sin(x)", @"e^{-x^{2}}\,\sin(x)")]
    [InlineData("1/(2*sqrt(pi))", @"\frac{1}{2\sqrt{\pi}}")]
    [InlineData("tanh(x)^2", @"\tanh^{2}(x)")]
    [InlineData("max(0, x)^2", @"\max(0, x)^{2}")]
    [InlineData("exp(x)^2", @"(e^{x})^{2}")]
    [InlineData("(x + 1)/2", @"\frac{x + 1}{2}")]
    [InlineData("(x + 1)*(x - 1)", @"(x + 1) (x - 1)")]
    [InlineData("2pi*x", @"2\pi x")]
    [InlineData("2*3^x", @"2 \cdot 3^{x}")]
    [InlineData("(1/x)^2", @"\left(\frac{1}{x}\right)^{2}")]
    [InlineData("x^(1/3)", "x^{1/3}")]
    [InlineData("x^(1/(2a))", "x^{1/(2a)}")]
    [InlineData("step(x - 1)", @"\mathbf{1}_{\{x - 1 > 0\}}")]
    [InlineData("abs(x/2)", @"\left|\frac{x}{2}\right|")]
    [InlineData("lorentzian", @"\frac{1}{x^{2} + 1}")]
    [InlineData("elu", @"\begin{cases} x & \text{if } x > 0 \\ e^{x} - 1 & \text{otherwise} \end{cases}")]
    [InlineData("if(x > 1, 1, if(x <= -1, -1, x))/2", @"\frac{1}{2} \begin{cases} 1 & \text{if } x > 1 \\ -1 & \text{if } x \le -1 \\ x & \text{otherwise} \end{cases}")]
    [InlineData("max(1, x, 2)", @"\max(1, x, 2)")]
    [InlineData("hardtanh", @"\max(-1, \min(x, 1))")]
    [InlineData("logcosh", @"\log\cosh(x)")]
    [InlineData("quick_gelu", @"x\,\operatorname{sigmoid}(1.702x)")]
    [InlineData("gelu_tanh", @"\frac{x\,\left(1 + \tanh\left(\sqrt{\frac{2}{\pi}}\,(x + 0.044715x^{3})\right)\right)}{2}")]
    public void Activations_are_typeset_as_a_mathematician_would(string text, string expected) =>
        Assert.Equal(expected, ExpressionLatex.Write(Parsed.Tree(text)));

    [Fact]
    public void Parameters_have_greek_letters_and_indices()
    {
        ParseResult result = ExpressionParser.Parse("alpha*x + beta_1 + w_out + slope", ["alpha", "beta_1", "w_out", "slope"]);
        Assert.Equal(@"\alpha x + \beta_{1} + w_{\mathrm{out}} + \mathrm{slope}", ExpressionLatex.Write(result.Expression!));
    }

    [Fact]
    public void Braces_balance_for_random_trees()
    {
        RandomTrees trees = new(seed: 77);
        for (int i = 0; i < 500; i++)
        {
            Expression tree = trees.Next(1 + (i % 4));
            string latex = ExpressionLatex.Write(tree).Replace(@"\{", string.Empty, StringComparison.Ordinal).Replace(@"\}", string.Empty, StringComparison.Ordinal);
            int depth = 0;
            Assert.All(latex, c => Assert.True((depth += c == '{' ? 1 : c == '}' ? -1 : 0) >= 0));
            Assert.Equal(0, depth);
            Assert.Equal(latex.Split(@"\left").Length, latex.Split(@"\right").Length);
        }
    }

    [Fact]
    public void Every_node_is_typeset() =>
        Assert.All(EveryNode.Trees, tree => Assert.NotEmpty(ExpressionLatex.Write(tree)));
}
