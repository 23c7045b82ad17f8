using Verifier.Symbolic.Hermite;
using Verifier.Symbolic.Latex;
using Verifier.Symbolic.Networks;

namespace Verifier.Reports.Latex;

/// <summary>The section with the designed student γ = σ̂_2 h_2 + σ̂_4 h_4.</summary>
internal static class DesignedLatex
{
    private const string Title = "The designed loss";
    private static readonly int[] Kept = [2, 4];

    /// <summary>The section.</summary>
    public static DerivationSection Section(HermiteSeries series, CancellationToken cancellation)
    {
        if (Kept.All(k => series.Coefficient(k, Derivation.Bits, cancellation).Status == CoefficientStatus.Zero))
        {
            return new DerivationSection(Title, "Here $\\hat{\\sigma}_2=\\hat{\\sigma}_4=0$, so that "
                + "$\\gamma=\\hat{\\sigma}_2h_2+\\hat{\\sigma}_4h_4$ vanishes: this design does not apply.\n\n");
        }

        KeptSeries gamma = new(series, Kept);
        PopulationLoss loss = PopulationLoss.Expand(series, gamma, Kept[^1], Derivation.Bits, cancellation);
        OrthonormalTeacherConstant constant = Readable(OrthonormalTeacherConstant.Of(loss, Derivation.Bits));
        return new DerivationSection(Title, $$"""
            With the student's activation
            \begin{align*}
              \gamma&=\hat{\sigma}_2h_2+\hat{\sigma}_4h_4,\\
              {{Letters(series, cancellation)}},
            \end{align*}
            every other degree of the student vanishes, and for unit rows
            {{DisplayMath.Write(@"\mathbb{E}\,(\hat y-y)^2=" + PopulationLossLatex.Expansion(loss, Kept.Length) + ".")}}
            For orthonormal teacher rows the part that no student changes is
            {{DisplayMath.Write(PopulationLossLatex.OrthonormalConstant(constant) + ConstantValue(constant) + ".")}}
            The polynomial $\gamma$ is not homogeneous. For a row of norm $s$ the coefficients $\hat{\gamma}_k(s)=\mathbb{E}[\gamma(sz)h_k(z)]$ are
            \begin{align*}
              \hat{\gamma}_4(s)&={{NormDependenceLatex.Write(Kept, 4)}},\\
              \hat{\gamma}_2(s)&={{NormDependenceLatex.Write(Kept, 2)}},\\
              \hat{\gamma}_0(s)&={{NormDependenceLatex.Write(Kept, 0)}}.
            \end{align*}

            """);
    }

    private static OrthonormalTeacherConstant Readable(OrthonormalTeacherConstant constant) => constant with
    {
        NormFactor = constant.NormFactor with { ClosedForm = ReadableSeries.Readable(constant.NormFactor.ClosedForm) },
    };

    private static string Letters(HermiteSeries series, CancellationToken cancellation) => string.Join(",\\\\\n  ", Kept.Select(k =>
    {
        CoefficientSymbol symbol = new(CoefficientSymbol.Teacher, series.Coefficient(k, Derivation.Bits, cancellation));
        return $"{CoefficientLatex.Letter(symbol)}&={LatexText.Number(symbol.Value)}";
    }));

    /// <summary>The letter that the constant uses when no closed form is known, with its value.</summary>
    private static string ConstantValue(OrthonormalTeacherConstant constant) => constant.NormFactor.ClosedForm is null
        ? @",\qquad c_{\gamma}=\mathbb{E}[\sigma(z)^2]-\hat{\sigma}_0^2-\hat{\sigma}_2^2-\hat{\sigma}_4^2="
            + LatexText.Enclosure(constant.NormFactor.Value)
        : string.Empty;
}
