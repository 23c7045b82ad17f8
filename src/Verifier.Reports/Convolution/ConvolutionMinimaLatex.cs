using System.Text;
using Verifier.Arithmetic.Balls;
using Verifier.Reports.Latex;
using Verifier.Symbolic.Convolution;
using Verifier.Symbolic.Networks;

namespace Verifier.Reports.Convolution;

/// <summary>The section with the shape of κ, the criterion for a spurious minimum, and what the antipode looks like.</summary>
internal static class ConvolutionMinimaLatex
{
    private const int Digits = 12;

    /// <summary>The section.</summary>
    public static DerivationSection Section(PatchMoments moments, CancellationToken cancellation)
    {
        PatchShape shape = PatchShapeFinder.Find(moments, cancellation);
        return new DerivationSection("Minima", $"{Shape(shape)}\n\n{Criterion(moments, shape)}\n\n{Antipode(moments, shape)}\n");
    }

    private static string Shape(PatchShape shape)
    {
        if (!shape.IsProved)
        {
            return "Where $\\kappa$ rises and falls on $[-1,0]$ is not decided, so that no statement about all minima is made.";
        }

        if (shape.IsIncreasing)
        {
            return "The kernel increases on $[-1,1]$ (proved). Hence the only critical points are the teacher, the antipode $\\rho=-1$ and, where it exists, "
                + "one ring of saddles $\\delta(\\rho)=\\delta^{\\star}$.";
        }

        StringBuilder text = new("The kernel increases on $[0,1]$");
        foreach (PatchExtremum extremum in shape.Extrema)
        {
            text.Append("; it has a local ").Append(extremum.IsMinimum ? "minimum" : "maximum")
                .Append(" at $\\rho=").Append(LatexText.Enclosure(Rounded(extremum.Correlation))).Append('$');
        }

        return text.Append(shape.FallsFromAntipode ? "; it falls" : "; it rises").Append(" as $\\rho$ leaves $-1$ (proved).").ToString();
    }

    /// <summary>The ball with its radius widened to the digits that are shown.</summary>
    private static Ball Rounded(Ball ball) => ball.WithRadiusAdded(Ball.FromInteger(10, 64).Pow(-Digits));

    private static string Criterion(PatchMoments moments, PatchShape shape)
    {
        if (!shape.IsProved || moments.Mean.IsProvedZero || moments.OddEnergy.IsProvedZero)
        {
            return moments.Mean.IsProvedZero && moments.EvenEnergy.IsProvedZero
                    ? "Since $\\sigma$ is odd, $(-w^{\\star},-a^{\\star})$ computes the same function as the teacher: the antipode is a global minimum."
                : moments.Mean.IsProvedZero ? "Since $\\hat{\\sigma}_0=0$, $\\delta^{\\star}=0$ for every teacher."
                : moments.OddEnergy.IsProvedZero ? "Since $\\sigma$ is even, $-w^{\\star}$ computes the same function as $w^{\\star}$."
                : string.Empty;
        }

        string side = shape.FallsFromAntipode ? ">" : "<";
        CertifiedNumber constant = PatchLandscape.Threshold(moments, 0)!;
        CertifiedNumber slope = PatchLandscape.Threshold(moments, 1)! - constant;
        return $$"""
            By $D(\delta(-1)-\delta^{\star})=2\hat{\sigma}_0^2O\,(S^2-TA^2)$ the antipode is a local minimum if and only if
            \begin{align*}
              \frac{(\mathbf{1}^{\top}a^{\star})^2}{\|a^{\star}\|^2}&{{side}}T=\frac{(O-E_2)(k\hat{\sigma}_0^2+\tau^2)}{2\hat{\sigma}_0^2O}\\
              &\phantom{ {{side}}T}={{Linear(slope, constant)}}.
            \end{align*}{{Always(shape, slope, constant)}}
            """;
    }

    private static string Always(PatchShape shape, CertifiedNumber slope, CertifiedNumber constant) => (slope.TrySign(), constant.TrySign()) is (-1, -1 or 0)
        ? $"\nHere $T<0$ for every $k$: the antipode is {(shape.FallsFromAntipode ? "always" : "never")} a local minimum."
        : string.Empty;

    private static string Linear(CertifiedNumber slope, CertifiedNumber constant) =>
        $"\\Bigl({ConvolutionLatexText.Number(slope)}\\Bigr)k+\\Bigl({ConvolutionLatexText.Number(constant)}\\Bigr)";

    private static string Antipode(PatchMoments moments, PatchShape shape) => moments.AntipodeSlope switch
    {
        null => "The activation is not seen to be continuous with a square integrable derivative: where it jumps, $\\kappa'(\\pm 1)$ is "
            + "infinite and the minima at $\\rho=\\pm 1$ are kinks of the loss.",
        { IsProvedZero: true } when shape.IsIncreasing => $"Here $\\kappa'(-1)=0$: the Hessian at the antipode is singular and cannot show a minimum. {Growth}",
        { } slope => $"Here $\\kappa'(-1)={ConvolutionLatexText.Number(slope)}$. {(shape.IsIncreasing ? Growth : string.Empty)}",
    };

    private const string Growth = """
        The growth identity
        \[
          L(\delta)-L(\delta(-1))=\frac{D}{2\tau^2R}\,\bigl(\delta-\delta(-1)\bigr)\bigl(2\delta^{\star}-\delta-\delta(-1)\bigr)
        \]
        is positive for $\delta(-1)<\delta\le\delta^{\star}$, so that for $\delta(-1)<\delta^{\star}$ the antipode is a strict minimum in
        $\rho$ without any derivative; to first order $\ell$ grows by $|a(-1)^{\top}a^{\star}|\,\bigl(\kappa(\rho)-\kappa(-1)\bigr)$.
        """;
}
