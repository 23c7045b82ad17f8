using Verifier.Symbolic.Hermite;
using Verifier.Symbolic.Latex;
using Verifier.Symbolic.Networks;

namespace Verifier.Reports.Latex;

/// <summary>The section with the objective G.</summary>
internal static class ObjectiveSectionLatex
{
    private const string Title = "The objective $G$";

    /// <summary>The section.</summary>
    public static DerivationSection Section(HermiteSeries series, CancellationToken cancellation) =>
        new(Title, ObjectiveFormula.Build(series, Derivation.Bits, cancellation) switch
        {
            ObjectiveFormula formula => Body(formula),
            ObjectiveNotApplicable absent => $"The objective $G$ does not apply, because $\\hat{{\\sigma}}_4=0$ "
                + $"({absent.Proof}): its data part vanishes for every $B$.\n\n",
            _ => "Whether $G$ applies is undecided: no enclosure of $\\hat{\\sigma}_4$ excludes $0$.\n\n",
        });

    private static string Body(ObjectiveFormula formula) => $$"""
        Here $\hat{\sigma}_4={{LatexText.Number(formula.Sigma4.Value)}}$, of sign ${{(formula.Sign > 0 ? "+1" : "-1")}}$. With
        \begin{align*}
          {{DisplayMath.Rows(@"\varphi(v,x)", MultivariateLatex.Write(PaperGadgets.SingleVector, InnerProductLatex.TwoVectors))}},\\
          {{DisplayMath.Rows(@"\phi(v,w,x)", MultivariateLatex.Write(PaperGadgets.TwoVector, InnerProductLatex.TwoVectors))}}
        \end{align*}
        and sums over ordered pairs $j\ne k$ the objective is
        {{DisplayMath.Write("G(B)=" + ObjectiveLatex.SampleForm(formula) + ".")}}
        Since $\mathbb{E}[h_4(\langle u,x\rangle)\phi(v,w,x)]={{ConstantLatex.Write(formula.Factors.Pair)}}\,\langle u,v\rangle^2\langle u,w\rangle^2$ and
        $\mathbb{E}[h_4(\langle u,x\rangle)\varphi(v,x)]={{ConstantLatex.Write(formula.Factors.Quartic)}}\,\langle u,v\rangle^4$ for a unit vector $u$,
        all other degrees giving $0$, for unit teacher rows
        \begin{align*}
          {{DisplayMath.Rows("G(B)", ObjectiveLatex.ClosedForm(formula))}}{{Numbers(formula)}}
        \end{align*}
        For an orthogonal $B^{\star}$ and $a^{\star}>0$ the predicted minima have, in some order, the rows $\pm x_i b_i^{\star}$ with
        {{DisplayMath.Write("x_i^2=" + ObjectiveLatex.SquaredNormAtMinimum(formula) + ".")}}

        """;

    private static string Numbers(ObjectiveFormula formula) =>
        ObjectiveLatex.WithNumbers(formula) is { } numbers ? "\\\\\n  " + DisplayMath.Rows(string.Empty, numbers) + "." : ".";
}
