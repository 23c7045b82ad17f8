using System.Collections.Concurrent;
using System.Numerics;
using Verifier.Arithmetic.Balls;

namespace Verifier.Arithmetic.Quadrature;

/// <summary>The numbers 1/√k!, which turn He_k into h_k, computed once per precision.</summary>
internal static class InverseRootFactorials
{
    private static readonly ConcurrentDictionary<(int Index, int Precision), Ball> Known = new();

    /// <summary>1/√k! to a relative accuracy of about 2^(−precision).</summary>
    internal static Ball Get(int index, int precision) => Known.GetOrAdd((index, precision), static key => Compute(key.Index, key.Precision));

    private static Ball Compute(int index, int precision)
    {
        BigInteger factorial = BigInteger.One;
        for (int i = 2; i <= index; i++)
        {
            factorial *= i;
        }

        return 1 / Ball.FromInteger(factorial, precision + 8).Sqrt();
    }
}
