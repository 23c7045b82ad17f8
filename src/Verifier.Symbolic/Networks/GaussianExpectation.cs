using System.Numerics;
using Verifier.Arithmetic;
using Verifier.Arithmetic.Constants;
using Verifier.Arithmetic.Polynomials;

namespace Verifier.Symbolic.Networks;

/// <summary>Expectations of polynomials in z = uᵀx, α = vᵀx, β = wᵀx for x ~ N(0, I), a unit vector u and any v, w.</summary>
/// <remarks>
/// By Gaussian integration by parts (Isserlis): E[z F] = E[∂_z F] + p E[∂_α F] + q E[∂_β F] with p = ⟨u,v⟩, q = ⟨u,w⟩, and likewise for α, β with
/// V = ‖v‖², W = ‖w‖², c = ⟨v,w⟩. Uses no Hermite tensor: this is the second route to every gadget identity. Not thread-safe.
/// </remarks>
public sealed class GaussianExpectation
{
    private static readonly MultivariatePolynomial P = GadgetVariables.Letter(GadgetVariables.P);
    private static readonly MultivariatePolynomial Q = GadgetVariables.Letter(GadgetVariables.Q);
    private static readonly MultivariatePolynomial C = GadgetVariables.Letter(GadgetVariables.C);
    private static readonly MultivariatePolynomial V = GadgetVariables.Letter(GadgetVariables.V);
    private static readonly MultivariatePolynomial W = GadgetVariables.Letter(GadgetVariables.W);

    private readonly Dictionary<(int Z, int Alpha, int Beta), MultivariatePolynomial> moments = [];

    /// <summary>E[h_k(z) F(α, β)] with h_k = He_k/√k!, as a polynomial in p, q, V, W, c and the other letters of F.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The degree is negative.</exception>
    public MultivariatePolynomial WithOrthonormalHermite(
        int degree, MultivariatePolynomial function, CancellationToken cancellation = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(degree);
        MultivariatePolynomial sum = MultivariatePolynomial.Zero;
        foreach ((int a, int b, MultivariatePolynomial coefficient) in GadgetTerms.ByInputs(function))
        {
            cancellation.ThrowIfCancellationRequested();
            sum += coefficient * WithProbabilistHermite(degree, a, b);
        }

        ExactConstant normalisation = ExactConstant.Sqrt(Factorial.Of(degree)) * new Rational(1, Factorial.Of(degree));
        return sum * normalisation;
    }

    /// <summary>E[z^n α^a β^b].</summary>
    public MultivariatePolynomial Moment(int n, int a, int b)
    {
        if (n < 0 || a < 0 || b < 0 || (n + a + b) % 2 != 0)
        {
            return MultivariatePolynomial.Zero;
        }

        if (!moments.TryGetValue((n, a, b), out MultivariatePolynomial? moment))
        {
            moment = ByParts(n, a, b);
            moments.Add((n, a, b), moment);
        }

        return moment;
    }

    private MultivariatePolynomial ByParts(int n, int a, int b) => (n, a, b) switch
    {
        (0, 0, 0) => MultivariatePolynomial.One,
        (0, 0, _) => W * (b - 1) * Moment(0, 0, b - 2),
        (0, _, _) => (V * (a - 1) * Moment(0, a - 2, b)) + (C * b * Moment(0, a - 1, b - 1)),
        _ => (Moment(n - 2, a, b) * (n - 1)) + (P * a * Moment(n - 1, a - 1, b)) + (Q * b * Moment(n - 1, a, b - 1)),
    };

    // He_{k+1}(z) = z He_k(z) − k He_{k−1}(z), coefficient by coefficient.
    private MultivariatePolynomial WithProbabilistHermite(int degree, int a, int b)
    {
        BigInteger[] previous = [];
        BigInteger[] current = [1];
        for (int k = 0; k < degree; k++)
        {
            var next = new BigInteger[k + 2];
            current.CopyTo(next, 1);
            for (int i = 0; i < previous.Length; i++)
            {
                next[i] -= k * previous[i];
            }

            (previous, current) = (current, next);
        }

        MultivariatePolynomial sum = MultivariatePolynomial.Zero;
        for (int i = 0; i < current.Length; i++)
        {
            sum += Moment(i, a, b) * (Rational)current[i];
        }

        return sum;
    }
}
