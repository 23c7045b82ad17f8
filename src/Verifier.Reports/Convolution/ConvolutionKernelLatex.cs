using System.Globalization;
using System.Text;
using Verifier.Arithmetic.Balls;
using Verifier.Reports.Latex;
using Verifier.Symbolic.Convolution;
using Verifier.Symbolic.Hermite;
using Verifier.Symbolic.Kernels;
using Verifier.Symbolic.Latex;
using Verifier.Symbolic.Networks;

namespace Verifier.Reports.Convolution;

/// <summary>The section with σ, the kernel of a patch and the numbers that decide the landscape.</summary>
internal static class ConvolutionKernelLatex
{
    private const int ShownDegree = 6;

    /// <summary>The section.</summary>
    public static DerivationSection Section(PatchMoments moments, CancellationToken cancellation) => new("The kernel of a patch", $$"""
        The activation is
        {{DisplayMath.Write($"\\sigma(x) = {ExpressionLatex.Write(moments.Series.Activation)}.")}}
        The network has one filter $w\in\mathbb{R}^p$, $p\ge 2$, for $k$ patches that do not overlap, with independent standard normal entries:
        \[
          f(Z,w,a)=\sum_{j=1}^{k}a_j\,\sigma(w^{\top}Z_j),\qquad \hat{\sigma}_j=\mathbb{E}\bigl[\sigma(z)\,h_j(z)\bigr],\quad z\sim N(0,1),
        \]
        with the orthonormal Hermite polynomials $h_j$. For standard normal $x,y$ of correlation $\rho$, Mehler's identity gives
        \[
          \kappa(\rho)=\mathbb{E}\bigl[\sigma(x)\sigma(y)\bigr]=\sum_{j\ge 0}\hat{\sigma}_j^2\rho^j,\qquad \delta(\rho)=\kappa(\rho)-\hat{\sigma}_0^2.
        \]
        {{Closed(moments, cancellation)}}
        The landscape depends on four numbers, $\tau^2=O+E_2$ being the variance of $\sigma(z)$:
        \begin{align*}
        {{Numbers(moments)}}
        \end{align*}

        """);

    /// <summary>κ and κ′ in closed form where they are known, the first terms of the series otherwise.</summary>
    private static string Closed(PatchMoments moments, CancellationToken cancellation)
    {
        DualKernel? kernel = DualKernelAnalysis.Analyse(moments.Series.Activation, KernelInputs.Standard, cancellation).Kernel;
        if (kernel?.Formula is not { IsElementary: true } formula)
        {
            return $"No closed form of $\\kappa$ is known here; its series begins with\n{DisplayMath.Write(Series(moments, cancellation))}";
        }

        StringBuilder text = new("In closed form\n");
        text.Append(DisplayMath.Write($"\\kappa(\\rho) = {ConstantLatex.Write(formula.Elementary)}"));
        if (kernel.DerivativeFormula is { IsElementary: true } slope)
        {
            text.Append("\nand for $-1<\\rho<1$\n").Append(DisplayMath.Write($"\\kappa'(\\rho) = {ConstantLatex.Write(slope.Elementary)}."));
        }

        return text.ToString();
    }

    private static string Series(PatchMoments moments, CancellationToken cancellation)
    {
        StringBuilder text = new("\\kappa(\\rho) =");
        for (int degree = 0; degree <= ShownDegree; degree++)
        {
            HermiteCoefficient coefficient = moments.Series.Coefficient(degree, moments.Bits, cancellation);
            if (coefficient.Status != CoefficientStatus.Zero)
            {
                string power = degree switch
                {
                    0 => string.Empty,
                    1 => "\\,\\rho",
                    _ => string.Create(CultureInfo.InvariantCulture, $"\\,\\rho^{{{degree}}}"),
                };
                string value = coefficient.Value.Pow(2).ToDecimal(10).Value;
                text.Append(text[^1] == '=' ? " " : " + ").Append(value).Append(power);
            }
        }

        return text.Append(" + \\cdots").ToString();
    }

    private static string Numbers(PatchMoments moments) => string.Join("\\\\\n", [
        Row("\\hat{\\sigma}_0^2", moments.MeanSquare),
        Row("O=\\sum_{j\\text{ odd}}\\hat{\\sigma}_j^2", moments.OddEnergy),
        Row("E_2=\\sum_{j\\ge 2\\text{ even}}\\hat{\\sigma}_j^2", moments.EvenEnergy),
        Row("\\tau^2", moments.Variance),
    ]);

    private static string Row(string left, CertifiedNumber right) => $"  {left}&={ConvolutionLatexText.Number(right)}";
}
