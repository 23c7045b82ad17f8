using Verifier.Reports.Latex;
using Verifier.Symbolic.Convolution;

namespace Verifier.Reports.Convolution;

/// <summary>The section with the loss, its gradients and the recursion of gradient descent.</summary>
internal static class ConvolutionLossLatex
{
    /// <summary>The section.</summary>
    public static DerivationSection Section(PatchMoments moments, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return new DerivationSection("Loss and gradients", $$"""
            The teacher is $f(Z,w^{\star},a^{\star})$ with $\|w^{\star}\|=1$, the student $f(Z,v/\|v\|,a)$, and
            $\rho=\langle v,w^{\star}\rangle/\|v\|=\cos\phi$. Different patches are independent, so that only $\hat{\sigma}_0^2$ joins them. With
            $M(\rho)=\hat{\sigma}_0^2\mathbf{1}\mathbf{1}^{\top}+\delta(\rho)I$ and $\delta(1)=\tau^2$,
            \begin{align*}
              \ell(v,a)&=\tfrac12\,\mathbb{E}\bigl(f(Z,v/\|v\|,a)-f(Z,w^{\star},a^{\star})\bigr)^2\\
              &=\tfrac12\bigl\{a^{\top}M(1)a-2a^{\top}M(\rho)a^{\star}+a^{\star\top}M(1)a^{\star}\bigr\}.
            \end{align*}
            With $w=v/\|v\|$ the gradients are
            \[
              \frac{\partial\ell}{\partial a}=M(1)a-M(\rho)a^{\star},\qquad
              \frac{\partial\ell}{\partial v}=-\frac{(a^{\top}a^{\star})\,\kappa'(\rho)}{\|v\|}\,(I-ww^{\top})w^{\star},\qquad
              \kappa'(\rho)=\sum_{j\ge 1}j\,\hat{\sigma}_j^2\rho^{j-1}.
            \]
            {{Norms(moments)}}
            One step of size $\eta$ acts on the angle and on the weights by
            \begin{align*}
              \phi^{+}&=\phi-\arctan x,\qquad \|v^{+}\|=\|v\|\sqrt{1+x^2},\qquad x=\eta\,(a^{\top}a^{\star})\,\kappa'(\rho)\sin\phi/\|v\|^2,\\
              a^{+}&=a-\eta\,\bigl(M(1)a-M(\rho)a^{\star}\bigr),
            \end{align*}
            so that $\|v\|$, $\phi$ and the components of $a$ along $\mathbf{1}$ and along $a^{\star}-(\mathbf{1}^{\top}a^{\star}/k)\mathbf{1}$ form a closed
            system; the rest of $a$ decays by $1-\eta\tau^2$.

            """);
    }

    private static string Norms(PatchMoments moments) => PatchHomogeneity.Find(moments.Series.Activation) is not null
        ? "Since $\\sigma$ is positively homogeneous, a teacher of any norm is covered by $a^{\\star}\\to\\|w^{\\star}\\|a^{\\star}$."
        : "For $\\|w^{\\star}\\|\\ne 1$ replace $\\delta(\\rho)$ by $\\sum_{j\\ge 1}\\hat{\\sigma}_jc_j\\rho^j$ and $\\hat{\\sigma}_0^2$ in $M(\\rho)$ by "
            + "$\\hat{\\sigma}_0c_0$, $c_j=\\mathbb{E}[\\sigma(\\|w^{\\star}\\|z)h_j(z)]$, the last $M(1)$ by that of $\\sigma(\\|w^{\\star}\\|z)$, "
            + "$\\kappa'$ by $\\delta'$ and $w^{\\star}$ by $w^{\\star}/\\|w^{\\star}\\|$ in $\\rho$ and the gradients.";
}
