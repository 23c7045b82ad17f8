using Verifier.Arithmetic.Polynomials;

namespace Verifier.Symbolic.Networks;

/// <summary>The part of one degree k of a gadget: (1/σ̂_k) · Body.</summary>
/// <param name="Coefficient">σ̂_k, proved not to be 0.</param>
/// <param name="Target">The homogeneous part of degree k of the wanted polynomial, in p = ⟨u,v⟩ and q = ⟨u,w⟩.</param>
/// <param name="Body">Σ_{i+j=k} q_ij He_{i,j}(v,w;x)/√k!, a polynomial in α, β, V, W, c.</param>
public sealed record GadgetPart(CoefficientSymbol Coefficient, MultivariatePolynomial Target, MultivariatePolynomial Body)
{
    /// <summary>The degree k.</summary>
    public int Degree => Coefficient.Degree;
}
