using Verifier.Arithmetic;
using Verifier.Arithmetic.Constants;

namespace Verifier.Tests.Symbolic.Networks;

/// <summary>Coefficients of polynomials by moments: σ̂_k = E[σ h_k], with h_k from its three-term recurrence.</summary>
internal static class HermiteOfMonomials
{
    /// <summary>The orthonormal coefficients of Σ_n monomials[n] t^n.</summary>
    public static GivenSeries Series(IReadOnlyList<ExactConstant> monomials) =>
        new([.. Enumerable.Range(0, monomials.Count).Select(k => Coefficient(monomials, k))]);

    /// <summary>The monomial coefficients of Σ_k coefficients[k] h_k.</summary>
    public static IReadOnlyList<ExactConstant> Monomials(IReadOnlyList<ExactConstant> coefficients)
    {
        var sum = Enumerable.Repeat(ExactConstant.Zero, coefficients.Count).ToArray();
        for (int k = 0; k < coefficients.Count; k++)
        {
            Rational[] hermite = Hermite(k);
            for (int n = 0; n <= k; n++)
            {
                sum[n] += coefficients[k] * hermite[n] * InverseRootOfFactorial(k);
            }
        }

        return sum;
    }

    private static ExactConstant Coefficient(IReadOnlyList<ExactConstant> monomials, int k)
    {
        Rational[] hermite = Hermite(k);
        ExactConstant sum = ExactConstant.Zero;
        for (int n = 0; n < monomials.Count; n++)
        {
            for (int i = 0; i <= k; i++)
            {
                sum += monomials[n] * (hermite[i] * Moment(n + i));
            }
        }

        return sum * InverseRootOfFactorial(k);
    }

    private static ExactConstant InverseRootOfFactorial(int k)
    {
        Rational factorial = Enumerable.Range(1, k).Aggregate((Rational)1, (product, factor) => product * factor);
        return ExactConstant.Sqrt(1 / factorial);
    }

    private static Rational[] Hermite(int k)
    {
        Rational[] previous = [0];
        Rational[] current = [1];
        for (int n = 0; n < k; n++)
        {
            Rational[] next = new Rational[n + 2];
            current.CopyTo(next, 1);
            for (int i = 0; i < Math.Min(previous.Length, next.Length); i++)
            {
                next[i] -= n * previous[i];
            }

            (previous, current) = (current, next);
        }

        return current;
    }

    private static Rational Moment(int n) => n % 2 == 1 ? 0 : Enumerable.Range(0, n / 2).Aggregate((Rational)1, (product, i) => product * ((2 * i) + 1));
}
