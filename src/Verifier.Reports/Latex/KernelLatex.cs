using Verifier.Reports.Kernels;
using Verifier.Symbolic.Kernels;
using Verifier.Symbolic.Latex;

namespace Verifier.Reports.Latex;

/// <summary>A dual kernel in LaTeX: its formula, or Mehler's sum where none is known.</summary>
public static class KernelLatex
{
    private const int LongestFormula = 3000;

    /// <summary>The formulas, one a line, for math mode.</summary>
    public static string Formulas(KernelTable table)
    {
        DualKernel kernel = table.Kernel;
        string text = $"\\kappa(\\rho)={Formula(kernel.Formula, kernel.Inputs)}\n";
        return table.HasDerivative ? $"{text}\\kappa'(\\rho)={DerivativeFormula(kernel.DerivativeFormula, kernel.Inputs)}\n" : text;
    }

    /// <summary>The section of a derivation.</summary>
    internal static DerivationSection Section(KernelTable table)
    {
        DualFormula? formula = table.Kernel.Formula is { } known && DualFormulaLatex.Write(known).Length <= LongestFormula ? known : null;
        string note = formula is { IsElementary: false }
            ? "Here $\\Phi_2(h,k;r)$ is the distribution function of two standard normals of correlation $r$.\n"
            : string.Empty;
        return new DerivationSection("The dual kernel", $$"""
            For standard normal $x$, $y$ of correlation $\rho$,
            {{DisplayMath.Write(@"\kappa(\rho)=\mathbb{E}\,[\sigma(x)\,\sigma(y)]=" + Formula(formula, table.Kernel.Inputs) + ".")}}
            {{note}}
            """);
    }

    private static string Formula(DualFormula? formula, KernelInputs inputs) =>
        formula is null ? $@"\sum_{{k\ge 0}}{Weight(inputs)}\,\rho^k" : DualFormulaLatex.Write(formula);

    private static string DerivativeFormula(DualFormula? formula, KernelInputs inputs) =>
        formula is null ? $@"\sum_{{k\ge 1}}k\,{Weight(inputs)}\,\rho^{{k-1}}" : DualFormulaLatex.Write(formula);

    private static string Weight(KernelInputs inputs) => inputs switch
    {
        _ when inputs == KernelInputs.Standard => @"\hat{\sigma}_k^2",
        { AreAlike: true } => @"\hat{\sigma}_k(m,s)^2",
        _ => @"\hat{\sigma}_k(m_1,s_1)\,\hat{\sigma}_k(m_2,s_2)",
    };
}
