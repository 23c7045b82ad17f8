using System.Numerics;
using Verifier.Arithmetic;
using Verifier.Arithmetic.Polynomials;

namespace Verifier.Symbolic.Networks;

/// <summary>Contractions of the Hermite tensor with two vectors.</summary>
public static class HermiteTensor
{
    /// <summary>He_{p,q}(v,w;x) = ⟨v^{⊗p} ⊗ w^{⊗q}, He_{p+q}(x)⟩ as a polynomial in α, β, V, W, c.</summary>
    /// <remarks>
    /// Σ_{i,j,l} (−1)^{i+j+l} p! q! V^i W^j c^l α^{p−2i−l} β^{q−2j−l} / (2^{i+j} i! j! l! (p−2i−l)! (q−2j−l)!), the coefficient of s^p t^q/(p! q!)
    /// in exp((sv+tw)ᵀx − ‖sv+tw‖²/2). For q = 0 it is ‖v‖^p He_p(v̄ᵀx). Valid for vectors of any norm.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">A degree is negative.</exception>
    public static MultivariatePolynomial Contract(int p, int q)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(p);
        ArgumentOutOfRangeException.ThrowIfNegative(q);
        var sum = MultivariatePolynomial.Zero;
        for (int l = 0; l <= Math.Min(p, q); l++)
        {
            for (int i = 0; (2 * i) + l <= p; i++)
            {
                for (int j = 0; (2 * j) + l <= q; j++)
                {
                    sum += Term(p, q, i, j, l);
                }
            }
        }

        return sum;
    }

    private static MultivariatePolynomial Term(int p, int q, int i, int j, int l)
    {
        int a = p - (2 * i) - l;
        int b = q - (2 * j) - l;
        var factor = new Rational(
            Factorial.Quotient(p, a) * Factorial.Quotient(q, b),
            (BigInteger.One << (i + j)) * Factorial.Of(i) * Factorial.Of(j) * Factorial.Of(l));
        return MultivariatePolynomial.Monomial(
            (i + j + l) % 2 == 0 ? factor : -factor,
            (GadgetVariables.V, i),
            (GadgetVariables.W, j),
            (GadgetVariables.C, l),
            (GadgetVariables.Alpha, a),
            (GadgetVariables.Beta, b));
    }
}
