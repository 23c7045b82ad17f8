using Verifier.Symbolic.Expressions;
using Verifier.Symbolic.Hermite;
using Verifier.Symbolic.Networks;

namespace Verifier.Reports.Text;

/// <summary>The objective G with its constants, for people.</summary>
public static class ObjectiveText
{
    /// <summary>Writes the outcome onto <paramref name="page"/>.</summary>
    public static TextPage Write(TextPage page, HermiteSeries series, ObjectiveOutcome outcome)
    {
        page.Line($"Objective G for σ(x) = {ExpressionText.Write(series.Activation)}", TextRole.Heading).Line();
        return outcome is ObjectiveFormula formula ? Write(page, formula) : page.Paragraph("  ", 2, outcome.ToString());
    }

    private static TextPage Write(TextPage page, ObjectiveFormula formula)
    {
        page.Paragraph("  ", 2, $"sign(σ̂_4) = {(formula.Sign < 0 ? "−1" : "+1")}, σ̂_4 = {CertifiedText.Write(formula.Sigma4.Value)}").Line();
        page.Paragraph("  sample form      ", 19, "G(B) = sign(σ̂_4) E[y Σ_{j≠k} φ(b_j,b_k,x)] − μ sign(σ̂_4) E[y "
            + "Σ_j φ(b_j,x)] + λ Σ_j (‖b_j‖² − 1)², ordered pairs j ≠ k");
        page.Paragraph("  φ(v,w,x)         ", 19, PaperGadgets.TwoVector.ToString());
        page.Paragraph("  φ(v,x)           ", 19, PaperGadgets.SingleVector.ToString());
        page.Paragraph("                   ", 19, "with alpha = v.x, beta = w.x, V = |v|^2, W = |w|^2, c = v.w", TextRole.Faint);
        page.Paragraph("  population form  ", 19, "G(B) = P Σ_i a*_i Σ_{j≠k} ⟨b*_i,b_j⟩²⟨b*_i,b_k⟩² − μ Q Σ_{i,j} a*_i ⟨b*_i,b_j⟩⁴ + λ Σ_j (‖b_j‖² − 1)²");
        page.Paragraph("                   ", 19, $"P = √6 |σ̂_4| = {CertifiedText.Write(formula.PairConstant)}");
        page.Paragraph("                   ", 19, $"Q = |σ̂_4|/(2√6) = {CertifiedText.Write(formula.QuarticConstant)}");
        page.Paragraph("  minima           ", 19, "for orthogonal B*, a* > 0: rows ±x_i b*_i in any order, x_i² = 1/(1 − μ Q a*_i/λ)");
        return page.Paragraph("  needs            ", 19, $"λ ≥ 4 P a*_max = {CertifiedText.Write(formula.LambdaThreshold(1))} "
            + $"for a*_max = 1, and μ ≤ {formula.MuFactor.ClosedForm} c a*_min/a*_max with a small absolute constant c");
    }
}
