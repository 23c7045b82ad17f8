using System.Collections.Concurrent;
using System.Numerics;
using Verifier.Arithmetic.Balls;

namespace Verifier.Arithmetic.Limbs;

/// <summary>What e^r for 0 ≤ r &lt; log 2 is put together from, with a fixed number of limbs after the point; computed once.</summary>
/// <remarks>
/// r = i/2^7 + j/2^14 + l/2^21 + … + t with t &lt; 2^(−7 levels): e^r is a product of table entries and Σ t^k/k!. Entries are halved, so that they
/// lie below 1. They are made with 64 spare bits and cut off, so that they err by less than two units of their last place.
/// </remarks>
internal sealed class ExponentialTable
{
    /// <summary>The bits of r that each table reads.</summary>
    internal const int IndexBits = 7;

    private const int FewestLevels = 3;
    private const int MostLevels = 9;
    private const int LimbsPerLevel = 3;
    private const int GuardBits = 64;
    private const int Entries = 1 << IndexBits;
    private static readonly ConcurrentDictionary<int, ExponentialTable> Known = new();

    private readonly ulong[][][] levels;

    private ExponentialTable(int length)
    {
        Length = length;
        LogTwo = Fixed(FixedPointConstant.Log2.Get(LimbSpan.Bits * length));
        Levels = Math.Clamp(length / LimbsPerLevel, FewestLevels, MostLevels);
        levels = [.. Enumerable.Range(1, Levels).Select(Level)];
        InverseFactorials = [.. Factorials()];
    }

    /// <summary>The number of limbs after the point.</summary>
    internal int Length { get; }

    /// <summary>The number of tables: all read from the top limb of r.</summary>
    internal int Levels { get; }

    /// <summary>log 2, within two units.</summary>
    internal ulong[] LogTwo { get; }

    /// <summary>1/k!, cut off, for k = 0 (a dummy 0), 1 (a dummy 0), 2, … until t^k/k! vanishes.</summary>
    internal ulong[][] InverseFactorials { get; }

    /// <summary>The table for a number of limbs.</summary>
    internal static ExponentialTable Get(int length) => Known.GetOrAdd(length, static n => new ExponentialTable(n));

    /// <summary>e^(i 2^(−7 level))/2, for level 1, 2, ….</summary>
    internal ReadOnlySpan<ulong> Entry(int level, int index) => levels[level - 1][index];

    private ulong[] Fixed(BigInteger value)
    {
        ulong[] limbs = new ulong[Length];
        LimbSpan.FromInteger(value, limbs);
        return limbs;
    }

    private ulong[][] Level(int level)
    {
        int bits = (LimbSpan.Bits * Length) + GuardBits;
        BigInteger step = FixedPointSeries.Exp(BigInteger.One << (bits - (IndexBits * level)), bits, out _);
        BigInteger value = BigInteger.One << bits;
        ulong[][] entries = new ulong[Entries][];
        for (int i = 0; i < Entries; i++)
        {
            // e^(i/128) stays below 2 as far as r < log 2 reads it.
            bool isRead = value >> (bits + 1) == BigInteger.Zero;
            entries[i] = isRead ? Fixed(value >> (GuardBits + 1)) : [];
            value = value * step >> bits;
        }

        return entries;
    }

    private IEnumerable<ulong[]> Factorials()
    {
        int bits = LimbSpan.Bits * Length;
        yield return new ulong[Length];
        yield return new ulong[Length];
        BigInteger inverse = BigInteger.One << bits;
        for (int k = 2; inverse.GetBitLength() > (long)IndexBits * Levels * k; k++)
        {
            inverse /= k;
            yield return Fixed(inverse);
        }
    }
}
