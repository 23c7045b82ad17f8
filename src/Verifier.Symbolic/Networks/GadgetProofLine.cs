using Verifier.Arithmetic.Polynomials;

namespace Verifier.Symbolic.Networks;

/// <summary>One degree of a gadget identity: the coefficient of σ̂_k in E[σ(uᵀx) φ].</summary>
/// <param name="Degree">The degree k.</param>
/// <param name="Expectation">E[h_k(uᵀx) φ], computed by integration by parts.</param>
/// <param name="Expected">What the identity says it is.</param>
public sealed record GadgetProofLine(int Degree, MultivariatePolynomial Expectation, MultivariatePolynomial Expected)
{
    /// <summary>Whether the two polynomials are the same.</summary>
    public bool Holds => Expectation.Equals(Expected);
}
