using Verifier.Symbolic.Latex;
using Verifier.Tests.Symbolic.Hermite;
using Xunit;

namespace Verifier.Tests.Symbolic.Latex;

public sealed class GeneralFormulaLatexTests
{
    [Theory]
    [InlineData("max(0, x)", @"\begin{cases} \displaystyle \frac{(-1)^{k/2-1}(k-3)!!}{\sqrt{2\pi\,k!}}, & k \ge 2 \text{ even} \\[1ex] \displaystyle 0, & k \ge 3 \text{ odd} \end{cases}")]
    [InlineData("exp(x/2)", @"\frac{e^{1/8}}{2^{k}\,\sqrt{k!}} \qquad (k \ge 0)")]
    [InlineData("max(0, x - 1)", @"\frac{e^{-1/2}\,\mathrm{He}_{k-2}(1)}{\sqrt{2\pi\,k!}} \qquad (k \ge 2)")]
    [InlineData("exp(x)*sin(x)", @"\frac{1}{\sqrt{k!}}\left(\cos(1)\,\operatorname{Im}\left[(1 + i)^{k}\right] + \sin(1)\,\operatorname{Re}\left[(1 + i)^{k}\right]\right) \qquad (k \ge 0)")]
    [InlineData("x^3", @"0 \qquad (k \ge 4)")]
    public void Formulas_are_typeset(string activation, string expected) =>
        Assert.Equal(expected, GeneralFormulaLatex.Write(Activations.Exact(activation).GeneralFormula!));
}
