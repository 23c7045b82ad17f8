using Verifier.Arithmetic.Constants;
using Verifier.Arithmetic.Polynomials;
using Verifier.Symbolic.Networks;

namespace Verifier.Claims.Files;

/// <summary>Tries common slips on a refuted gadget identity: a wrong factor of the expectation, one wrong coefficient of the gadget.</summary>
/// <remarks>
/// E[h_k(u·x) φ] is linear in φ. So a factor λ with expectation = λ · claim, and for each term of φ the only coefficient that could mend the
/// identity, are found by dividing; what is reported satisfies the identity in every degree.
/// </remarks>
internal static class GadgetRepair
{
    /// <summary>The first repair that gives a true identity, or null.</summary>
    /// <param name="gadget">φ in the letters of <see cref="GadgetVariables"/>.</param>
    /// <param name="proof">The refutation.</param>
    /// <param name="write">A product of powers in the letters of the claim.</param>
    public static string? Of(MultivariatePolynomial gadget, GadgetProof proof, Func<PowerProduct, string> write) =>
        Factor([.. proof.Lines.Select(line => (line.Expectation, line.Expected))]) is { } factor
            ? $"the expectation is {factor} times the claimed one"
            : gadget.Terms.Select(term => Coefficient(term, proof, write)).FirstOrDefault(repair => repair is not null);

    private static string? Coefficient(MultivariateTerm term, GadgetProof proof, Func<PowerProduct, string> write)
    {
        GadgetProof alone = GadgetProof.Of(MultivariatePolynomial.Term(1, term.Product), new Dictionary<int, MultivariatePolynomial>());
        IEnumerable<(MultivariatePolynomial Gap, MultivariatePolynomial Effect)> pairs = proof.Lines.Select(line =>
            (line.Expected - line.Expectation, line.Degree < alone.Lines.Count ? alone.Lines[line.Degree].Expectation : MultivariatePolynomial.Zero));
        return Factor([.. pairs]) is { } change
            ? $"the coefficient of {write(term.Product)} is {term.Coefficient + change}, not {term.Coefficient}"
            : null;
    }

    /// <summary>λ ≠ 0 with left = λ · right in every pair, or null.</summary>
    private static ExactConstant? Factor(IReadOnlyList<(MultivariatePolynomial Left, MultivariatePolynomial Right)> pairs)
    {
        (MultivariatePolynomial left, MultivariatePolynomial right) = pairs.FirstOrDefault(pair => !pair.Left.IsZero && !pair.Right.IsZero);
        if (left is null || right is null)
        {
            return null;
        }

        MultivariateTerm leading = right.Terms.First();
        return ExactConstant.TryDivide(left.CoefficientOf(leading.Product), leading.Coefficient) is { IsZero: false } factor
            && pairs.All(pair => pair.Left.Equals(pair.Right * factor))
                ? factor
                : null;
    }
}
