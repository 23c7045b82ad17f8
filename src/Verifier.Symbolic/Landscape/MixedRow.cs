using Verifier.Arithmetic.Polynomials;

namespace Verifier.Symbolic.Landscape;

/// <summary>Whether stationary points at which one row has two overlaps x_k, x_l have negative curvature along v = (x_l, −x_k).</summary>
/// <remarks>
/// With ∂_kG = x_k F_k: if x_k, x_l ≠ 0, then F_k = F_l = 0 at a stationary point, and
/// vᵀ∇²Gv = x_l² F_k + x_k² F_l + M, M = −(2/3)μ(a*_i + a*_l) x_k²x_l². M is computed, and accepted if it has negative coefficients and even
/// exponents only and a term in x_k and x_l alone.
/// </remarks>
internal static class MixedRow
{
    /// <summary>Whether M is seen to be negative wherever x_k and x_l are not 0.</summary>
    public static bool Bends(MultivariatePolynomial objective, string k, string l)
    {
        MultivariatePolynomial x = MultivariatePolynomial.Variable(k);
        MultivariatePolynomial y = MultivariatePolynomial.Variable(l);
        MultivariatePolynomial byK = objective.Derivative(k);
        MultivariatePolynomial byL = objective.Derivative(l);
        MultivariatePolynomial curvature = (y.Pow(2) * byK.Derivative(k)) - (x * y * byK.Derivative(l) * 2) + (x.Pow(2) * byL.Derivative(l));
        MultivariatePolynomial rest = curvature - (y.Pow(2) * ObjectivePolynomial.Force(byK, k)) - (x.Pow(2) * ObjectivePolynomial.Force(byL, l));
        return rest.Terms.All(static term =>
                term.Coefficient.AsRational() is { Sign: < 0 } && term.Product.Factors.All(static factor => factor.Exponent % 2 == 0))
            && rest.Terms.Any(term => term.Product.ExponentOf(k) + term.Product.ExponentOf(l) == term.Product.Degree);
    }
}
