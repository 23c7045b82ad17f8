using Verifier.Arithmetic.Constants;
using Verifier.Symbolic.Networks;

namespace Verifier.Symbolic.Latex;

/// <summary>LaTeX of the objective G, for math mode.</summary>
public static class ObjectiveLatex
{
    private const string Regulariser = @"\lambda\sum_j\bigl(\|b_j\|^2-1\bigr)^2";

    private const string PairSum = @"\sum_i a_i^{\star}\sum_{j\ne k}\langle b_i^{\star},b_j\rangle^2\langle b_i^{\star},b_k\rangle^2";

    private const string QuarticSum = @"\sum_{i,j}a_i^{\star}\langle b_i^{\star},b_j\rangle^4";

    /// <summary>G as an expectation over samples, with sign(σ̂_4) put in.</summary>
    public static string SampleForm(ObjectiveFormula objective)
    {
        (string pairs, string quartic) = objective.Sign > 0 ? (string.Empty, "-") : ("-", "+");
        return pairs + @"\mathbb{E}\Bigl[y\sum_{j\ne k}\phi(b_j,b_k,x)\Bigr]" + quartic
            + @"\mu\,\mathbb{E}\Bigl[y\sum_j\varphi(b_j,x)\Bigr]+" + Regulariser;
    }

    /// <summary>G in closed form with the letter σ̂_4: the factors √6 and 1/(2√6) are those derived from the gadgets.</summary>
    public static string ClosedForm(ObjectiveFormula objective)
    {
        const string letter = @"|\hat{\sigma}_{4}|";
        string pair = MultivariateLatex.Times(objective.Factors.Pair, letter);
        string quartic = ExactConstant.TryInvert(objective.Factors.Quartic) is { } inverse
            ? $@"\frac{{\mu\,{letter}}}{{{ConstantLatex.Write(inverse)}}}"
            : MultivariateLatex.Times(objective.Factors.Quartic, @"\mu\," + letter);
        return $@"{pair}\,{PairSum}-{quartic}\,{QuarticSum}+{Regulariser}";
    }

    /// <summary>G in closed form with the numbers of the activation, or null when σ̂_4 has no closed form.</summary>
    public static string? WithNumbers(ObjectiveFormula objective) =>
        objective.PairConstant.ClosedForm is not { } pair || objective.QuarticConstant.ClosedForm is not { } quartic ? null
        : $@"{MultivariateLatex.Times(pair, PairSum)}-{MultivariateLatex.Times(quartic, @"\mu" + QuarticSum)}+{Regulariser}";

    /// <summary>The predicted minima for orthonormal teacher rows: the squared norm of the row that is aligned with b*_i.</summary>
    public static string SquaredNormAtMinimum(ObjectiveFormula objective)
    {
        string beta = objective.QuarticConstant.ClosedForm is { } quartic
            ? MultivariateLatex.Times(quartic, @"\frac{\mu\,a_i^{\star}}{\lambda}")
            : $@"\frac{{\mu\,|\hat{{\sigma}}_{{4}}|\,a_i^{{\star}}}}{{{ConstantLatex.Write(ExactConstant.TryInvert(objective.Factors.Quartic)!)}\,\lambda}}";
        return $@"\Bigl(1-{beta}\Bigr)^{{-1}}";
    }
}
