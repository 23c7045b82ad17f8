using System.Collections.Concurrent;
using System.Numerics;

namespace Verifier.Arithmetic.Constants;

/// <summary>n = s²·r with r free of squares of primes up to <see cref="IntegerFactors.Bound"/> and not a perfect square unless 1.</summary>
/// <param name="Root">s ≥ 1.</param>
/// <param name="Radicand">r ≥ 1.</param>
internal readonly record struct SquareFreePart(BigInteger Root, BigInteger Radicand)
{
    private const int CacheLimit = 1 << 14;

    private static readonly ConcurrentDictionary<BigInteger, SquareFreePart> Known = new();

    /// <summary>Splits a positive integer.</summary>
    public static SquareFreePart Of(BigInteger value)
    {
        if (Known.TryGetValue(value, out SquareFreePart part))
        {
            return part;
        }

        part = Split(value);
        if (Known.Count < CacheLimit)
        {
            Known.TryAdd(value, part);
        }

        return part;
    }

    private static SquareFreePart Split(BigInteger value)
    {
        BigInteger root = BigInteger.One;
        BigInteger radicand = BigInteger.One;
        foreach (PrimePower factor in IntegerFactors.Of(value))
        {
            root *= BigInteger.Pow(factor.Prime, factor.Exponent / 2);
            radicand *= factor.Exponent % 2 == 1 ? factor.Prime : BigInteger.One;
        }

        return new SquareFreePart(root, radicand);
    }
}
