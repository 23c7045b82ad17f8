using System.Numerics;

namespace Verifier.Symbolic.Expressions;

/// <summary>Hermite polynomials as trees.</summary>
public static class HermiteExpression
{
    /// <summary>He_k(u), or h_k(u) = He_k(u)/√k!, as a sum of powers of u with the highest first.</summary>
    /// <param name="degree">The degree k ≥ 0.</param>
    /// <param name="orthonormal">Whether to divide by √k!.</param>
    /// <param name="argument">The argument u.</param>
    /// <exception cref="ArgumentOutOfRangeException">The degree is negative.</exception>
    public static Expression Of(int degree, bool orthonormal, Expression argument)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(degree);
        List<Expression> terms = [];
        BigInteger factorial = BigInteger.One;
        BigInteger coefficient = BigInteger.One;

        // He_k = Σ_j (−1)^j k!/(2^j j! (k−2j)!) u^(k−2j).
        for (int j = 0; 2 * j <= degree; j++)
        {
            int power = degree - (2 * j);
            terms.Add(Build.Product(Build.Number(coefficient), Build.Power(argument, Build.Number(power))));
            coefficient = -coefficient * power * (power - 1) / (2 * (j + 1));
        }

        for (int i = 2; i <= degree; i++)
        {
            factorial *= i;
        }

        Expression polynomial = Build.Sum([.. terms]);
        return orthonormal ? Build.Divide(polynomial, Build.Sqrt(Build.Number(factorial))) : polynomial;
    }
}
