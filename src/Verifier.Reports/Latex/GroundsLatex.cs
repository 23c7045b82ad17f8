using Verifier.Symbolic.Hermite;

namespace Verifier.Reports.Latex;

/// <summary>The section that says what each line rests on.</summary>
internal static class GroundsLatex
{
    /// <summary>The section.</summary>
    public static DerivationSection Section(HermiteSeries series, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        string formula = series.GeneralFormula is null
            ? string.Empty
            : "\\item The formula for general $k$ is derived from the pieces of $\\sigma$ and compared with the exact coefficients.\n";
        return new DerivationSection("What each line rests on", $$"""
            \begin{itemize}
            \item A coefficient with a closed form is exact: it is computed in a canonical form that decides equality.
            \item A zero by symmetry rests on $\sigma(-x)=\pm\sigma(x)$, or on an exactly known odd or even part.
            \item A decimal value with a radius is a rigorous enclosure by certified quadrature: the true number differs by at most the radius.
            {{formula}}\item The population loss is Mehler's identity applied to each pair of units; tails are bounded by Parseval's identity.
            \item The gadgets and the constants of $G$ are polynomial identities, proved degree by degree by Gaussian integration by parts.
            \item The predicted minima solve $\nabla G=0$ exactly; the Hessian there is positive definite because every term of its spectrum is positive.
            \end{itemize}
            None of the statements rests on sampling.

            """);
    }
}
