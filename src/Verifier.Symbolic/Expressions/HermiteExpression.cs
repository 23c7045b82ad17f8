using System.Collections.Immutable;
using System.Numerics;
using Verifier.Arithmetic.Polynomials;

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
        ImmutableArray<BigInteger> coefficients = ProbabilistHermite.Coefficients(degree);
        List<Expression> terms = [];
        for (int power = degree; power >= 0; power -= 2)
        {
            terms.Add(Build.Product(Build.Number(coefficients[power]), Build.Power(argument, Build.Number(power))));
        }

        Expression polynomial = Build.Sum([.. terms]);
        BigInteger factorial = Enumerable.Range(1, degree).Aggregate(BigInteger.One, (product, factor) => product * factor);
        return orthonormal ? Build.Divide(polynomial, Build.Sqrt(Build.Number(factorial))) : polynomial;
    }
}
