using Verifier.Arithmetic;
using Verifier.Arithmetic.Constants;
using Verifier.Arithmetic.Polynomials;

namespace Verifier.Tests.Symbolic.Networks;

/// <summary>Population losses of polynomial activations from the moments E x_i^{2n} = (2n − 1)!! alone: no Hermite polynomial anywhere.</summary>
internal static class PolynomialMoments
{
    /// <summary>E of a polynomial in independent standard normal coordinates.</summary>
    public static ExactConstant Expectation(MultivariatePolynomial polynomial) => polynomial.Terms.Aggregate(
        ExactConstant.Zero,
        (sum, term) => sum + (term.Coefficient * term.Product.Factors.Aggregate((Rational)1, (product, factor) => product * Moment(factor.Exponent))));

    /// <summary>Σ_i a_i σ(b_iᵀx) for σ(t) = Σ_n monomials[n] t^n.</summary>
    public static MultivariatePolynomial Network(
        IReadOnlyList<ExactConstant> monomials, IReadOnlyList<Rational> weights, IReadOnlyList<IReadOnlyList<Rational>> rows)
    {
        MultivariatePolynomial sum = MultivariatePolynomial.Zero;
        for (int i = 0; i < weights.Count; i++)
        {
            MultivariatePolynomial argument = rows[i].Select((entry, j) => MultivariatePolynomial.Variable($"x{j}") * entry)
                .Aggregate(MultivariatePolynomial.Zero, (total, term) => total + term);
            for (int n = 0; n < monomials.Count; n++)
            {
                sum += argument.Pow(n) * (monomials[n] * weights[i]);
            }
        }

        return sum;
    }

    private static Rational Moment(int exponent)
    {
        Rational moment = exponent % 2 == 0 ? 1 : 0;
        for (int factor = exponent - 1; factor > 1; factor -= 2)
        {
            moment *= factor;
        }

        return moment;
    }
}
