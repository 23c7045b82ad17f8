using Verifier.Arithmetic.Constants;

namespace Verifier.Symbolic.Networks;

/// <summary>Writes the objective G as plain text.</summary>
public static class ObjectiveText
{
    /// <summary>The sample form (2.7), with sign(σ̂_4) put in and pairs j ≠ k ordered.</summary>
    public static string SampleForm(ObjectiveFormula objective) => objective.Sign > 0
        ? "E[y Σ_{j≠k} φ(b_j,b_k,x)] − μ E[y Σ_j φ(b_j,x)] + λ Σ_j (‖b_j‖² − 1)²"
        : "−E[y Σ_{j≠k} φ(b_j,b_k,x)] + μ E[y Σ_j φ(b_j,x)] + λ Σ_j (‖b_j‖² − 1)²";

    /// <summary>The closed form with the derived factors and the letter s4.</summary>
    public static string ClosedForm(ObjectiveFormula objective) =>
        $"{objective.Factors.Pair}*|s4| Σ_i a*_i Σ_{{j≠k}} ⟨b*_i,b_j⟩² ⟨b*_i,b_k⟩² − μ*|s4|/({ExactConstant.TryInvert(objective.Factors.Quartic)!})"
        + " Σ_{i,j} a*_i ⟨b*_i,b_j⟩⁴ + λ Σ_j (‖b_j‖² − 1)²";

    /// <summary>The numbers of the activation: the two constants of the closed form and the penalty from which the landscape theorem applies.</summary>
    public static string Constants(ObjectiveFormula objective, int digits) =>
        $"pairs {CertifiedText.Write(objective.PairConstant, digits)}, fourth powers {CertifiedText.Write(objective.QuarticConstant, digits)} μ, "
        + $"λ ≥ {CertifiedText.Write(objective.LambdaThreshold(1), digits)} max a*";
}
