using System.Collections.Concurrent;
using Verifier.Arithmetic;
using Verifier.Arithmetic.Constants;

namespace Verifier.Symbolic.Hermite;

/// <summary>1/√k!, the factor between E[σ He_k] and the orthonormal coefficient. Thread-safe.</summary>
internal static class InverseRootFactorial
{
    private static readonly ConcurrentDictionary<int, ExactConstant> Values = new();

    /// <summary>1/√k! by 1/√k! = 1/√(k−1)! · √(1/k).</summary>
    public static ExactConstant At(int k)
    {
        int known = k;
        while (known > 0 && !Values.ContainsKey(known))
        {
            known--;
        }

        ExactConstant value = known == 0 ? ExactConstant.One : Values[known];
        for (int index = known + 1; index <= k; index++)
        {
            value *= ExactConstant.TrySqrt(new Rational(1, index))!;
            Values.TryAdd(index, value);
        }

        return value;
    }
}
