using Verifier.Reports.Latex;
using Verifier.Symbolic.Convolution;
using Verifier.Symbolic.Networks;

namespace Verifier.Reports.Convolution;

/// <summary>The section with the profile over the angle and every critical point, for any k and a*.</summary>
internal static class ConvolutionLandscapeLatex
{
    /// <summary>The section.</summary>
    public static DerivationSection Section(PatchMoments moments, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return new DerivationSection("Landscape", $$"""
            Write $S=\mathbf{1}^{\top}a^{\star}$, $A=\|a^{\star}\|$, $R=k\hat{\sigma}_0^2+\tau^2$ and
            $D=RA^2-\hat{\sigma}_0^2S^2=\tau^2A^2+\hat{\sigma}_0^2(kA^2-S^2)>0$. For fixed $\rho$ the best weights are
            \[
              a(\rho)=M(1)^{-1}M(\rho)a^{\star}=\frac{\delta}{\tau^2}\,a^{\star}+\frac{\hat{\sigma}_0^2(\tau^2-\delta)S}{\tau^2R}\,\mathbf{1},\qquad
              a(\rho)^{\top}a^{\star}=\frac{D}{\tau^2R}\,(\delta-\delta^{\star}),
            \]
            and $\ell=\frac12(a-a(\rho))^{\top}M(1)(a-a(\rho))+L(\delta)$ with the profile
            \begin{align*}
              L(\delta)&=\frac{\tau^2-\delta}{2}\Bigl\{\frac{S^2}{k}\,\frac{2k\hat{\sigma}_0^2+\tau^2+\delta}{R}
                +\Bigl(A^2-\frac{S^2}{k}\Bigr)\frac{\tau^2+\delta}{\tau^2}\Bigr\}\\
              &=\frac{\tau^2A^4R}{2D}-\frac{D}{2\tau^2R}\,(\delta-\delta^{\star})^2,\qquad \delta^{\star}=-\frac{\hat{\sigma}_0^2\tau^2S^2}{D}\le 0,
            \end{align*}
            a concave parabola in $\delta$. The critical points are $\rho=\pm 1$, the zeros of $\kappa'$, and $\delta(\rho)=\delta^{\star}$, each with
            $a=a(\rho)$. Local minima are the strict local maxima of $\kappa$ on $[-1,1]$ with $\delta>\delta^{\star}$ and its strict local minima with
            $\delta<\delta^{\star}$; all other critical points are saddles. At $\delta=\delta^{\star}$ the loss is $\tau^2A^4R/(2D)$. At the antipode
            $\rho=-1$, where $\delta=E_2-O$,
            \begin{align*}
              \ell&=\frac{2O}{\tau^2}\Bigl\{E_2A^2+\frac{O\,\hat{\sigma}_0^2\,S^2}{k\hat{\sigma}_0^2+\tau^2}\Bigr\}
            {{Antipode(moments)}}
            \end{align*}
            Every identity of this section was proved as one between rational functions of $k$, $S$, $A$, $\hat{\sigma}_0^2$, $O$, $E_2$ and $\delta$.

            """);
    }

    /// <summary>αA² + βS²/(k + γ) with numbers, each in a line that fits.</summary>
    private static string Antipode(PatchMoments moments)
    {
        CertifiedNumber two = CertifiedNumber.Exact(2, moments.Bits);
        CertifiedNumber norm = two * moments.OddEnergy * moments.EvenEnergy / moments.Variance;
        if (moments.Mean.IsProvedZero || moments.OddEnergy.IsProvedZero)
        {
            return norm.IsProvedZero ? "  =0." : $"  ={ConvolutionLatexText.Number(norm)}\\,A^2.";
        }

        CertifiedNumber sum = two * moments.OddEnergy.Square() / moments.Variance;
        CertifiedNumber shift = moments.Variance / moments.MeanSquare;
        (string first, string named) = norm.IsProvedZero
            ? (string.Empty, string.Empty)
            : ("\\alpha A^2+", $"\\alpha&={ConvolutionLatexText.Number(norm)},\\\\\n  ");
        return $"\\\\\n  &={first}\\beta\\,\\frac{{S^2}}{{k+\\gamma}},\\\\\n  {named}\\beta&={ConvolutionLatexText.Number(sum)},\\qquad"
            + $"\\gamma={ConvolutionLatexText.Number(shift)}.";
    }
}
