using Verifier.Symbolic.Expressions;
using Verifier.Symbolic.Hermite;
using Xunit;

namespace Verifier.Tests.Symbolic.Hermite;

public sealed class GeneralFormulaTests
{
    [Theory]
    [InlineData("max(0, x)")]
    [InlineData("max(0, x - 1)")]
    [InlineData("x^2*step(x)")]
    [InlineData("exp(x/2)")]
    [InlineData("sin(2x + 1)")]
    [InlineData("x*Phi(x)")]
    [InlineData("erf(2x + 1)")]
    [InlineData("exp(-x^2)")]
    [InlineData("exp(-x^2)*sin(x)")]
    [InlineData("if(x > 0, x, exp(x) - 1)")]
    [InlineData("max(-1, min(x, 1))")]
    [InlineData("max(-1, min(x, 2)) + 0.3*cos(2x)")]
    public void The_formula_for_general_k_gives_each_coefficient(string activation)
    {
        HermiteSeries series = ActivationAnalysis.Analyse(ExpressionParser.Parse(activation).Expression!).Series!;
        GeneralFormula formula = series.GeneralFormula!;
        for (int k = formula.ValidFrom; k <= 30; k++)
        {
            Assert.Equal(series.Coefficient(k, 64).ClosedForm, formula.EvaluateAt(k));
        }
    }
}
