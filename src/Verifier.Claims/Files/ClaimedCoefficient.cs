using Verifier.Arithmetic.Balls;
using Verifier.Claims.Checks;
using Verifier.Symbolic.IndexFormulas;
using Verifier.Symbolic.Networks;

namespace Verifier.Claims.Files;

/// <summary>The claimed value of σ̂_k as a function of k: text of the activation language in k, or a formula with factorials.</summary>
internal static class ClaimedCoefficient
{
    /// <summary>The value at each k, indeterminate where there is none; null and where the text is wrong otherwise.</summary>
    public static Func<int, CertifiedNumber>? Read(LocatedText source, out ClaimsFileProblem? problem)
    {
        if (IndexFormulaParser.Parse(source.Text) is { Succeeded: true } formula)
        {
            problem = null;
            return k => Value(formula.Formula, k);
        }

        return ClaimedExpression.Read(source, ["k"], out problem) is { } expression ? k => ClaimedExpression.At(expression, "k", k) : null;
    }

    /// <summary>The exact value, or an indeterminate ball.</summary>
    public static CertifiedNumber Value(IndexNode formula, int k) => IndexFormulaValue.At(formula, k) is { } value
        ? CertifiedNumber.Exact(value, CheckContext.Bits)
        : CertifiedNumber.Enclosed(Ball.Indeterminate);
}
