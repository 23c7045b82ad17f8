using Verifier.Arithmetic;
using Verifier.Arithmetic.Balls;
using Verifier.Arithmetic.Constants;
using Verifier.Arithmetic.Symbols;
using Verifier.Symbolic.Kernels;
using Verifier.Symbolic.Latex;
using Verifier.Tests.Symbolic.Hermite;
using Xunit;

namespace Verifier.Tests.Symbolic.Kernels;

public class DualFormulaTests
{
    private static readonly Rational Rho = new(2, 7);

    // Cho, Saul 2009; Sheppard; Williams 1997; Tsuchida et al. 2020.
    [Theory]
    [InlineData("relu", "rho*asin(rho)/(2*pi) + rho/4 + sqrt(1 - rho^2)/(2*pi)")]
    [InlineData("step", "1/4 + asin(rho)/(2*pi)")]
    [InlineData("erf(2*x)", "2*asin(8*rho/9)/pi")]
    [InlineData("gelu", "1/(2*pi*sqrt(4 - rho^2)) + rho*asin(rho/2)/(2*pi) + rho/4")]
    [InlineData("h(5, x)", "rho^5")]
    [InlineData("if(x > 1, 1, 0)", "Phi2(-1, -1; rho)")]
    [InlineData("if(x > -1, 1, 0) - 1", "Phi2(-1, -1; rho)")]
    [InlineData("exp(-abs(x))", "2*exp(1 + rho)*Phi2(-rho - 1, -rho - 1; rho) + 2*exp(1 - rho)*Phi2(rho - 1, rho - 1; -rho)")]
    public void The_formula_is_printed_as_people_write_it(string activation, string expected) =>
        Assert.Equal(expected, DualFormulaText.Write(Formula(activation, KernelInputs.Standard)));

    [Theory]
    [InlineData("relu", @"\frac{\rho\arcsin(\rho)}{2\pi}+\frac{\rho}{4}+\frac{\sqrt{1-\rho^{2}}}{2\pi}")]
    [InlineData("if(x > 1, 3, 0)", @"9\,\Phi_{2}(-1,-1;\rho)")]
    [InlineData("if(x > 1, 1, 0) - if(x < -1, 1, 0)", @"2\,\Phi_{2}(-1,-1;\rho)-2\,\Phi_{2}(-1,-1;-\rho)")]
    public void Its_LaTeX_needs_no_package(string activation, string expected) =>
        Assert.Equal(expected, DualFormulaLatex.Write(Formula(activation, KernelInputs.Standard)));

    // The formula in ρ at a number, the exact value at that number, and the enclosure by balls.
    [Theory]
    [InlineData("relu")]
    [InlineData("gelu")]
    [InlineData("elu")]
    [InlineData("hardtanh")]
    [InlineData("relu6")]
    [InlineData("max(0, x - 1/2)^2")]
    [InlineData("exp(-x^2)*sin(x)")]
    [InlineData("x*exp(x/2)*step(x + 1)")]
    public void The_formula_the_exact_value_and_the_enclosure_agree(string activation)
    {
        KernelInputs unequal = new(new(1, 3), new(3, 4), new(-1, 5), new(6, 5));
        foreach (KernelInputs inputs in new[] { KernelInputs.Standard, unequal })
        {
            DualKernel kernel = DualKernelAnalysis.Analyse(Activations.Parse(activation), inputs).Kernel!;
            Ball value = kernel.Enclose(Correlation.Of(Rho), 120);
            Assert.True(kernel.Exact(Rho)!.ToBall(120).Overlaps(value));
            Assert.True(At(kernel.Formula!, Rho).ToBall(120).Overlaps(value));
            Assert.True(At(kernel.DerivativeFormula!, Rho).ToBall(120).Overlaps(kernel.EncloseDerivative(Correlation.Of(Rho), 120)));
        }
    }

    [Fact]
    public void At_the_ends_the_bivariate_normal_law_may_remain()
    {
        KernelInputs shifted = new(new(1, 2), 2, new(1, 2), 2);
        DualKernel kernel = DualKernelAnalysis.Analyse(Activations.Parse("gelu"), shifted).Kernel!;
        DualFormula square = kernel.Exact(1)!;
        Assert.False(square.IsElementary);
        Ball moment = DualKernelAnalysis.ByMehler(Activations.Parse("gelu"), shifted).Kernel!.Enclose(Correlation.Of(1), 100);
        Assert.True(square.ToBall(120).Overlaps(moment) && kernel.Enclose(Correlation.Of(1), 100).Overlaps(moment));
    }

    private static DualFormula Formula(string activation, KernelInputs inputs) =>
        DualKernelAnalysis.Analyse(Activations.Parse(activation), inputs).Kernel!.Formula!;

    private static DualFormula At(DualFormula formula, Rational rho)
    {
        return new(Number(formula.Elementary), [.. formula.Bivariate.Select(At)]);

        BivariateTerm At(BivariateTerm term) => new(
            Number(term.Weight), Number(term.First), Number(term.Second), Number(term.Correlation), Number(term.Complement));

        ExactConstant Number(ExactConstant value) =>
            ParameterValues.TrySubstitute(value, new Dictionary<string, ExactConstant>(StringComparer.Ordinal) { [DualFormula.Rho] = rho })!;
    }
}
