using Verifier.Symbolic.Expressions;
using Verifier.Symbolic.Hermite;
using Verifier.Symbolic.Latex;

namespace Verifier.Reports.Latex;

/// <summary>The section that fixes σ and the conventions.</summary>
internal static class DefinitionLatex
{
    /// <summary>The section.</summary>
    public static DerivationSection Section(HermiteSeries series, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return Section(series.Activation, string.Empty);
    }

    /// <summary>The section for an activation with parameters.</summary>
    /// <param name="activation">σ(x).</param>
    /// <param name="parameters">What is said about them, in sentences; empty when there are none.</param>
    public static DerivationSection Section(Expression activation, string parameters) =>
        new("Definition and conventions", $$"""
            The activation is
            {{DisplayMath.Write($"\\sigma(x) = {ExpressionLatex.Write(activation)}.")}}
            {{parameters}}Throughout $z\sim N(0,1)$ and $x\sim N(0,I_d)$. The probabilists' Hermite polynomials are $\mathrm{He}_k$, and
            $h_k=\mathrm{He}_k/\sqrt{k!}$ are orthonormal: $\mathbb{E}[h_j(z)h_k(z)]=\delta_{jk}$. The Hermite coefficients of the activation are
            \[
              \hat{\sigma}_k=\mathbb{E}\bigl[\sigma(z)\,h_k(z)\bigr],\qquad \sigma=\sum_{k\ge 0}\hat{\sigma}_k h_k\quad\text{in }L^2(N(0,1)).
            \]
            A teacher network gives the label
            \[
              y=\sum_{i=1}^{m}a_i^{\star}\,\sigma\bigl(\langle b_i^{\star},x\rangle\bigr)+\xi,\qquad \|b_i^{\star}\|=1,
            \]
            with noise $\xi$ of mean $0$ that is independent of $x$.

            """);
}
