using Verifier.Symbolic.Hermite;
using Verifier.Symbolic.Latex;
using Verifier.Symbolic.Networks;
using Xunit;

namespace Verifier.Tests.Symbolic.Networks;

public sealed class GadgetLatexTests
{
    [Theory]
    [InlineData("t^2", @"\sqrt{2\pi}\,\bigl((b^{\top}x)^{2}-\|b\|^{2}\bigr)", @"\sum_j a_j^{\star}\,\langle b_j^{\star},b\rangle^{2}")]
    [InlineData(
        "t^4",
        @"-\sqrt{2\pi}\,\bigl((b^{\top}x)^{4}-6\,\|b\|^{2}(b^{\top}x)^{2}+3\,\|b\|^{4}\bigr)",
        @"\sum_j a_j^{\star}\,\langle b_j^{\star},b\rangle^{4}")]
    [InlineData("2t", @"4\,(b^{\top}x)", @"\sum_j a_j^{\star}\,2\,\langle b_j^{\star},b\rangle")]
    [InlineData(
        "t^2 - 1",
        @"-\sqrt{2\pi}+\sqrt{2\pi}\,\bigl((b^{\top}x)^{2}-\|b\|^{2}\bigr)",
        @"\sum_j a_j^{\star}\bigl(\langle b_j^{\star},b\rangle^{2}-1\bigr)")]
    public void Gadgets_of_one_vector_are_typeset_for_relu(string target, string definition, string expectation)
    {
        var gadget = (Gadget)Gadget.Build(GadgetTarget.ReadOneVector(target).Polynomial!, Activations.Relu, 64);
        Assert.Equal(definition, GadgetLatex.Definition(gadget, InnerProductLatex.OneVector));
        Assert.Equal(expectation, GadgetLatex.Expectation(gadget, InnerProductLatex.OneVector));
    }

    [Fact]
    public void The_gadget_of_the_objective_is_typeset_for_relu()
    {
        var gadget = (Gadget)Gadget.Build(GadgetTarget.ReadTwoVectors("s^2*t^2").Polynomial!, Activations.Relu, 64);
        Assert.Equal(
            @"-\sqrt{2\pi}\,\bigl((v^{\top}x)^{2}(w^{\top}x)^{2}-\|v\|^{2}(w^{\top}x)^{2}-\|w\|^{2}(v^{\top}x)^{2}"
            + @"-4\,\langle v,w\rangle(v^{\top}x)(w^{\top}x)+\|v\|^{2}\|w\|^{2}+2\,\langle v,w\rangle^{2}\bigr)",
            GadgetLatex.Definition(gadget, InnerProductLatex.TwoVectors));
    }

    [Fact]
    public void Without_a_closed_form_the_letter_stands_below_the_line()
    {
        var gadget = (Gadget)Gadget.Build(
            GadgetTarget.ReadOneVector("t^2").Polynomial!, new SingleCoefficientSeries(CoefficientStatus.Nonzero), 64);
        Assert.Equal(
            @"\frac{1}{\sqrt{2}\,\hat{\sigma}_{2}}\,\bigl((b^{\top}x)^{2}-\|b\|^{2}\bigr)",
            GadgetLatex.Definition(gadget, InnerProductLatex.OneVector));
    }
}
