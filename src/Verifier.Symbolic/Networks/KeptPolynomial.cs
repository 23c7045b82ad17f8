using System.Globalization;
using System.Numerics;
using Verifier.Arithmetic;
using Verifier.Symbolic.Expressions;
using Verifier.Symbolic.Hermite;

namespace Verifier.Symbolic.Networks;

/// <summary>Writes γ(x) = Σ_{k ∈ kept} σ̂_k h_k(s x) as a tree.</summary>
internal static class KeptPolynomial
{
    /// <summary>The tree, with the parameters <c>s2</c>, <c>s4</c>, … for the coefficients σ̂_k that are not proved zero.</summary>
    public static Expression Write(HermiteSeries source, IEnumerable<int> kept, Rational scale)
    {
        Expression[] terms = [.. kept
            .Where(k => source.Coefficient(k, 53).Status != CoefficientStatus.Zero)
            .Select(k => Component(k, scale))];
        return terms switch
        {
            [] => Build.Number(0),
            [var only] => only,
            _ => Build.Sum(terms),
        };
    }

    // h_n(y) = 1/√n! Σ_j (−1)^j n!/(2^j j! (n−2j)!) y^(n−2j)
    private static Expression Component(int n, Rational scale)
    {
        Expression argument = scale == 1 ? Build.X : Build.Product(Build.Number(scale), Build.X);
        var monomials = new List<Expression>();
        for (int j = 0; 2 * j <= n; j++)
        {
            var factor = new Rational(Factorial.Quotient(n, n - (2 * j)), Factorial.Of(j) * BigInteger.Pow(2, j));
            monomials.Add(Monomial(j % 2 == 0 ? factor : -factor, argument, n - (2 * j)));
        }

        Expression polynomial = monomials.Count == 1 ? monomials[0] : Build.Sum([.. monomials]);
        Expression coefficient = new Parameter(string.Create(CultureInfo.InvariantCulture, $"s{n}"));
        return Build.Product(coefficient, Build.Power(Build.Sqrt(Build.Number(Factorial.Of(n))), Build.Number(-1)), polynomial);
    }

    private static Expression Monomial(Rational factor, Expression argument, int exponent) => exponent switch
    {
        0 => Build.Number(factor),
        1 => Build.Product(Build.Number(factor), argument),
        _ => Build.Product(Build.Number(factor), Build.Power(argument, Build.Number(exponent))),
    };
}
