using System.Numerics;

namespace Verifier.Symbolic.Networks;

/// <summary>Factorials.</summary>
internal static class Factorial
{
    /// <summary>n!.</summary>
    public static BigInteger Of(int n) => Quotient(n, 0);

    /// <summary>n!/k! for 0 ≤ k ≤ n.</summary>
    public static BigInteger Quotient(int n, int k)
    {
        BigInteger product = BigInteger.One;
        for (int factor = k + 1; factor <= n; factor++)
        {
            product *= factor;
        }

        return product;
    }
}
