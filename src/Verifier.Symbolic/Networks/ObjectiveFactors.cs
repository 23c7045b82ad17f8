using Verifier.Arithmetic.Constants;
using Verifier.Arithmetic.Polynomials;

namespace Verifier.Symbolic.Networks;

/// <summary>The numbers that turn the sample form of G into its closed form, computed from the gadgets by integration by parts.</summary>
/// <remarks>
/// E[h_4(uᵀx) φ(v,w,x)] = Pair · ⟨u,v⟩²⟨u,w⟩² and E[h_4(uᵀx) φ(v,x)] = Quartic · ⟨u,v⟩⁴, all other degrees giving 0: Pair = √6 and
/// Quartic = 1/(2√6). (The copies of Ge, Lee, Ma 2017 we read print 2√6 and 1/√6 in Theorem 2.6: both twice the value that (2.7)–(2.9) give.)
/// </remarks>
/// <param name="Pair">The factor of σ̂_4 ⟨u,v⟩²⟨u,w⟩².</param>
/// <param name="Quartic">The factor of σ̂_4 ⟨u,v⟩⁴.</param>
public sealed record ObjectiveFactors(ExactConstant Pair, ExactConstant Quartic)
{
    /// <summary>The factors of the gadgets (2.8) and (2.9).</summary>
    public static ObjectiveFactors Derived { get; } = new(
        Factor(PaperGadgets.TwoVector, GadgetVariables.Letter(GadgetVariables.P).Pow(2) * GadgetVariables.Letter(GadgetVariables.Q).Pow(2)),
        Factor(PaperGadgets.SingleVector, GadgetVariables.Letter(GadgetVariables.P).Pow(4)));

    // The factor f with E[h_4 φ] = f · shape; the proof that nothing else is there is part of the computation.
    private static ExactConstant Factor(MultivariatePolynomial gadget, MultivariatePolynomial shape)
    {
        MultivariatePolynomial expectation = new GaussianExpectation().WithOrthonormalHermite(4, gadget);
        ExactConstant factor = expectation.CoefficientOf(shape.Terms.Single().Product);
        return GadgetProof.Of(gadget, new Dictionary<int, MultivariatePolynomial> { [4] = shape * factor }).Holds
            ? factor
            : throw new InvalidOperationException($"The gadget has the expectation {expectation} instead of a multiple of {shape}.");
    }
}
