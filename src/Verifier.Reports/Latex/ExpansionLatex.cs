using Verifier.Symbolic.Hermite;
using Verifier.Symbolic.Latex;
using Verifier.Symbolic.Networks;

namespace Verifier.Reports.Latex;

/// <summary>The section with the population loss as a sum over tensor degrees.</summary>
internal static class ExpansionLatex
{
    private const int Shown = 5;

    /// <summary>Mehler's identity and the loss it gives, with letters for the coefficients.</summary>
    public static string Mehler => $$"""
            For unit vectors $u$, $v$ Mehler's identity reads
            \[
              \mathbb{E}\bigl[h_j(\langle u,x\rangle)\,h_k(\langle v,x\rangle)\bigr]=\delta_{jk}\,\langle u,v\rangle^k.
            \]
            Hence a student $\hat y=\sum_j a_j\,\sigma(\langle b_j,x\rangle)$ with unit rows and any number of units has the population loss
            \[
              \mathbb{E}\,(\hat y-y)^2=\sum_{k\ge 0}\hat{\sigma}_k^2\,f_k+\mathbb{E}\,\xi^2,\qquad {{PopulationLossLatex.TensorDistance}},
            \]
            """;

    /// <summary>The section.</summary>
    public static DerivationSection Section(HermiteSeries series, CancellationToken cancellation)
    {
        PopulationLoss loss = PopulationLoss.Expand(series, series, Derivation.HighestDegree, Derivation.Bits, cancellation);
        return new DerivationSection("The population loss", $$"""
            {{Mehler}}
            that is
            {{DisplayMath.Write(@"\mathbb{E}\,(\hat y-y)^2=" + PopulationLossLatex.Expansion(loss, Shown) + ".")}}
            Without tensors, with entrywise powers of Gram matrices,
            \[
              f_k=a^{\star\top}(B^{\star}B^{\star\top})^{\circ k}a^{\star}-2\,a^{\star\top}(B^{\star}B^{\top})^{\circ k}a+a^{\top}(BB^{\top})^{\circ k}a.
            \]
            The terms of degree above ${{Derivation.HighestDegree}}$ add up to a number between $0$ and
            {{DisplayMath.Write(TailBound(loss) + ".")}}

            """);
    }

    private static string TailBound(PopulationLoss loss) => ReadableSeries.Readable(loss.TeacherTail.ClosedForm) is null
        ? $@"\bigl({LatexText.Enclosure(loss.TeacherTail.Value)}\bigr)\,\bigl(\|a^{{\star}}\|_1+\|a\|_1\bigr)^2"
        : PopulationLossLatex.TailBound(loss);
}
