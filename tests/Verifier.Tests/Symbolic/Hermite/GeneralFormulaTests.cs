using Verifier.Arithmetic;
using Verifier.Arithmetic.Constants;
using Verifier.Symbolic.Hermite;
using Xunit;

namespace Verifier.Tests.Symbolic.Hermite;

public sealed class GeneralFormulaTests
{
    private static readonly string[] Activated =
    [
        "x", "x^3 - x", "max(0, x)", "max(0, x - 1)", "max(0.01x, x)", "abs(x)", "abs(x^2 - 2)", "step(x)", "step(x + 1/2)", "sign(x)",
        "max(0, x)^2", "x^2*step(x)", "max(-1, min(x, 1))", "min(max(0, x), 6)", "x*max(0, min(1, x/6 + 1/2))", "abs(abs(x) - 1)",
        "if(abs(x) > 1/2, x, 0)", "exp(x/2)", "exp(-2x)", "x^2*exp(x/3)", "2^x", "cosh(x)", "x*sinh(x/2)", "sin(x)", "sin(2x + 1)", "x*cos(x)",
        "x + sin(2x)^2/2", "exp(x)*sin(x)", "x*exp(-x)*cos(2x)", "exp(-x^2)", "exp(x^2/8)", "exp(-x^2 + x)", "x^3*exp(-x^2/2 - x)",
        "exp(-x^2)*sin(x)", "x*exp(x^2/8)*cos(x)", "exp(-x^2 + x)*sin(2x)", "erf(x)", "erf(2x + 1)", "Phi(x)", "Phi(2x - 1)", "x*Phi(x)", "x^2*erf(x)",
        "x^3*Phi(x + 1)", "exp(x)*Phi(x)", "exp(-x^2)*Phi(x - 1)", "Phi(x)^2", "Phi(x)*Phi(-x)", "x*Phi(x)*step(x)", "exp(-abs(x))",
        "abs(x)*exp(-abs(x))", "x*exp(-abs(x))", "if(x > 0, x, exp(x) - 1)", "if(x > 0, x, 2*(exp(x/2) - 1))", "exp(-x^2)*step(x)",
        "x*exp(-x^2 + x)*step(x - 1)", "exp(x/2)*step(x - 1)*x", "max(-1, min(x, 2)) + 0.3*cos(2x)", "max(0, x) + cos(x) + exp(x)",
    ];

    public static TheoryData<string> Activations_with_formula => [.. Activated];

    [Theory]
    [MemberData(nameof(Activations_with_formula))]
    public void The_formula_for_general_k_gives_each_coefficient(string text)
    {
        ExactHermiteSeries series = Activations.Exact(text);
        GeneralFormula formula = Assert.IsType<GeneralFormula>(series.GeneralFormula);
        Assert.InRange(formula.ValidFrom, 0, 8);
        for (int k = formula.ValidFrom; k <= 60; k++)
        {
            Assert.Equal(series.Exact(k), formula.EvaluateAt(k));
        }
    }

    [Theory]
    [InlineData("max(0, x)", "(-1)^(k/2-1)*(k-3)!!/sqrt(2*pi*k!) for even k >= 2; 0 for odd k >= 3")]
    [InlineData("x*Phi(x)", "(-1)^(k/2-1)*(k+1)*(k-3)!!/(2*2^(k/2)*sqrt(pi*k!)) for even k >= 2; 0 for odd k >= 3")]
    [InlineData("max(0, x - 1)", "exp(-1/2)*He(k-2, 1)/sqrt(2*pi*k!) for k >= 2")]
    [InlineData("max(-1, min(x, 1))", "0 for even k >= 0; -sqrt(2)*exp(-1/2)*He(k-2, 1)/sqrt(pi*k!) for odd k >= 3")]
    [InlineData("exp(x/2)", "exp(1/8)/(2^k*sqrt(k!)) for k >= 0")]
    [InlineData("exp(-x^2)", "(-1)^(k/2)*(2/3)^(k/2)*(k-1)!!/sqrt(3*k!) for even k >= 0; 0 for odd k >= 1")]
    [InlineData("max(0.01x, x)", "99*(-1)^(k/2-1)*(k-3)!!/(100*sqrt(2*pi*k!)) for even k >= 2; 0 for odd k >= 3")]
    [InlineData("x^3", "0 for k >= 4")]
    public void The_text_is_what_a_mathematician_writes(string activation, string expected) =>
        Assert.Equal(expected, Activations.Exact(activation).GeneralFormula!.ToString());

    [Fact]
    public void Below_its_range_the_formula_is_silent()
    {
        GeneralFormula formula = Activations.Exact("max(0, x)").GeneralFormula!;
        Assert.Equal((2, 2, 3), (formula.ValidFrom, formula.EvenFrom, formula.OddFrom));
        Assert.Null(formula.EvaluateAt(0));
        Assert.Null(formula.EvaluateAt(1));
        Assert.Throws<ArgumentOutOfRangeException>(() => formula.EvaluateAt(-1));
    }

    [Fact]
    public void Gelu_has_the_double_factorial_formula_of_the_product_rule()
    {
        // By hand: E[xΦ He_k] = G_k + k G_{k−2} over 2√π with G_k = (−1/2)^{k/2}(k−1)!!, times √k!.
        GeneralFormula formula = Activations.Exact("x*Phi(x)").GeneralFormula!;
        Rational odd = 1;
        for (int k = 2; k <= 20; k += 2)
        {
            Rational sum = (new Rational(-1, 2).Pow(k / 2) * odd * (k - 1)) + (k * new Rational(-1, 2).Pow((k / 2) - 1) * odd);
            Assert.Equal(ExactConstant.TryDivide(sum, 2 * ExactConstant.Sqrt(Factorial(k)) * ExactConstant.PiPower(1)), formula.EvaluateAt(k));
            odd *= k - 1;
        }
    }

    private static Rational Factorial(int k) => Enumerable.Range(1, k).Aggregate((Rational)1, (product, factor) => product * factor);
}
