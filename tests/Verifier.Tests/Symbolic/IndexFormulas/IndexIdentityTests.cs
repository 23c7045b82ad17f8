using Verifier.Arithmetic.Constants;
using Verifier.Symbolic.Expressions;
using Verifier.Symbolic.Hermite;
using Verifier.Symbolic.IndexFormulas;
using Xunit;

namespace Verifier.Tests.Symbolic.IndexFormulas;

public sealed class IndexIdentityTests
{
    [Theory]
    [InlineData("relu", 0, "(-1)^(k/2-1)*(k-3)!!/sqrt(2*pi*k!)")]
    [InlineData("relu", 0, "(-1)^(k/2-1)*(k-2)!/(2^(k/2-1)*(k/2-1)!*sqrt(2*pi*k!))")]
    [InlineData("relu", 0, "cos(k*pi/2 - pi)*(k-3)!!/sqrt(2*pi*k!)")]
    [InlineData("relu", 0, "h(k-2, 0)/sqrt(2*pi*k*(k-1))")]
    [InlineData("relu", 1, "0")]
    [InlineData("gelu", 0, "(-1)^(k/2-1)*(k+1)*(k-3)!!/(2*2^(k/2)*sqrt(pi*k!))")]
    [InlineData("max(0, x + 1)", 0, "exp(-1/2)*He(k-2, -1)/sqrt(2*pi*k!)")]
    [InlineData("max(0, x + 1)", 1, "-exp(-1/2)*He(k-2, 1)/sqrt(2*pi*k!)")]
    [InlineData("max(0, x - 1)", 1, "exp(-1/2)*(He(k, 1) - He(k-1, 1))/((1-k)*sqrt(2*pi*k!))")]
    [InlineData("sin(2*x + 1)", 1, "2^k*exp(-2)*sin(1 + k*pi/2)/sqrt(k!)")]
    [InlineData("exp(x)", 0, "exp(1/2)*(k+1)*sqrt(k!)/(k+1)!")]
    [InlineData("exp(x/3)", 0, "exp(1/18 - k*log(3))/sqrt(k!)")]
    [InlineData("exp(-x^2)", 0, "(-1/3)^(k/2)*k!/((k/2)!*sqrt(3*k!))")]
    [InlineData("erf(x)", 1, "2/sqrt(3*pi)*(-1/3)^((k-1)/2)*(k-1)!/(((k-1)/2)!*sqrt(k!))")]
    public void A_true_formula_is_proved(string activation, int remainder, string claimed) =>
        Assert.True(IndexIdentity.IsProved(Read(claimed), Formula(activation), remainder));

    [Theory]
    [InlineData("relu", 0, "(-1)^(k/2)*(k-3)!!/sqrt(2*pi*k!)")]
    [InlineData("relu", 0, "(-1)^(k/2-1)*(k-1)!!/sqrt(2*pi*k!)")]
    [InlineData("relu", 0, "(-1)^(k/2-1)*(k-3)!!/sqrt(pi*k!)")]
    [InlineData("relu", 0, "0")]
    [InlineData("max(0, x - 1)", 1, "exp(-1/2)*He(k-1, 1)/sqrt(2*pi*k!)")]
    [InlineData("sin(2*x + 1)", 1, "2^k*exp(-2)*cos(1 + k*pi/2)/sqrt(k!)")]
    [InlineData("exp(-x^2)", 0, "(-1/2)^(k/2)*k!/((k/2)!*sqrt(3*k!))")]
    [InlineData("relu", 0, "(-1)^(k/2-1)*(k-3)!!/sqrt(2*pi*k!)*(k-50)/(k-50)")]
    public void A_false_or_undefined_formula_is_not_proved(string activation, int remainder, string claimed) =>
        Assert.False(IndexIdentity.IsProved(Read(claimed), Formula(activation), remainder));

    [Fact]
    public void What_is_proved_agrees_at_every_index()
    {
        GeneralFormula formula = Formula("gelu");
        IndexNode claimed = Read("(-1)^(k/2-1)*(k+1)*(k-3)!!/(2*2^(k/2)*sqrt(pi*k!))");
        Assert.All(Enumerable.Range(1, 30), half => Assert.Equal(formula.EvaluateAt(2 * half), IndexFormulaValue.At(claimed, 2 * half)));
    }

    [Theory]
    [InlineData("k! + ", 5)]
    [InlineData("He(k, k)", 8)]
    [InlineData("sqrt(k", 6)]
    [InlineData("tanh(k)", 5)]
    [InlineData("k ? 2", 2)]
    public void A_wrong_text_is_refused_with_its_place(string text, int position) => Assert.Equal(position, IndexFormulaParser.Parse(text).Error!.Position);

    [Theory]
    [InlineData("(k-3)!!", 1)]
    [InlineData("(k-3)!", 2)]
    [InlineData("1/(k-2)", 2)]
    [InlineData("(-1)^(k/2)", 3)]
    public void Where_a_formula_is_undefined_it_has_no_value(string text, int k) => Assert.Null(IndexFormulaValue.At(Read(text), k));

    [Fact]
    public void Double_factorials_begin_at_minus_one() => Assert.Equal(ExactConstant.One, IndexFormulaValue.At(Read("(k-1)!!"), 0));

    private static IndexNode Read(string text) => IndexFormulaParser.Parse(text).Formula!;

    private static GeneralFormula Formula(string activation) =>
        ExactHermiteSeries.TryCreate(ExpressionParser.Parse(activation).Expression!)!.GeneralFormula!;
}
