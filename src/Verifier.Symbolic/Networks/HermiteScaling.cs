using System.Globalization;
using System.Numerics;
using Verifier.Arithmetic;
using Verifier.Arithmetic.Constants;
using Verifier.Arithmetic.Polynomials;

namespace Verifier.Symbolic.Networks;

/// <summary>How the Hermite polynomial of a scaled argument splits into Hermite polynomials.</summary>
/// <remarks>
/// He_n(sz) = Σ_j n!/(2^j j! (n−2j)!) s^{n−2j} (s²−1)^j He_{n−2j}(z), so with h_k = He_k/√k!
/// h_n(sz) = Σ_j √(n!/k!)/(2^j j!) s^k (s²−1)^j h_k(z), k = n − 2j. A polynomial activation is therefore not homogeneous, and a unit whose
/// weight vector has norm s ≠ 1 mixes degrees.
/// </remarks>
public static class HermiteScaling
{
    /// <summary>The factor √(n!/k!)/(2^j j!) with j = (n − k)/2; zero when n − k is odd or negative.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A degree is negative.</exception>
    public static ExactConstant Factor(int from, int to)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(from);
        ArgumentOutOfRangeException.ThrowIfNegative(to);
        if (from < to || (from - to) % 2 != 0)
        {
            return ExactConstant.Zero;
        }

        int pairs = (from - to) / 2;
        ExactConstant root = ExactConstant.Sqrt(Factorial.Quotient(from, to));
        return root * new Rational(1, BigInteger.Pow(2, pairs) * Factorial.Of(pairs));
    }

    /// <summary>The coefficient of h_to in z ↦ h_from(scale · z): the factor times s^to (s² − 1)^j.</summary>
    public static ExactConstant Coefficient(int from, int to, Rational scale)
    {
        ExactConstant factor = Factor(from, to);
        return factor.IsZero ? factor : factor * (scale.Pow(to) * ((scale * scale) - 1).Pow((from - to) / 2));
    }

    /// <summary>γ̂_to(s) of γ = Σ_{n ∈ kept} σ̂_n h_n as a polynomial in the norm s and the letters <c>s2</c>, <c>s4</c>, … for σ̂_2, σ̂_4, …</summary>
    public static MultivariatePolynomial NormDependence(IEnumerable<int> kept, int to)
    {
        MultivariatePolynomial norm = MultivariatePolynomial.Variable("s");
        MultivariatePolynomial gap = norm.Pow(2) - MultivariatePolynomial.One;
        return kept.Where(from => !Factor(from, to).IsZero).Aggregate(MultivariatePolynomial.Zero, (sum, from) =>
            sum + (MultivariatePolynomial.Variable(Letter(from)) * norm.Pow(to) * gap.Pow((from - to) / 2) * Factor(from, to)));
    }

    private static string Letter(int degree) => string.Create(CultureInfo.InvariantCulture, $"{CoefficientSymbol.Teacher}{degree}");
}
