namespace Verifier.Numeric.Random;

/// <summary>The counter-based generator Philox4x32-10: a bijection of 128-bit counters for each 64-bit key.</summary>
/// <remarks>
/// Salmon, Moraes, Dror, Shaw, "Parallel random numbers: as easy as 1, 2, 3", SC 2011. Every output can be computed on its own,
/// so any row of any batch repeats without its predecessors and results do not depend on the number of threads.
/// </remarks>
public static class Philox4x32
{
    internal const uint FirstMultiplier = 0xD2511F53;
    internal const uint SecondMultiplier = 0xCD9E8D57;
    internal const uint FirstWeyl = 0x9E3779B9;
    internal const uint SecondWeyl = 0xBB67AE85;
    internal const int Rounds = 10;

    /// <summary>The four output words at a counter.</summary>
    /// <param name="counter">Four words, the first the least significant.</param>
    /// <param name="key">Two words.</param>
    public static (uint X0, uint X1, uint X2, uint X3) Block((uint C0, uint C1, uint C2, uint C3) counter, (uint K0, uint K1) key)
    {
        (uint c0, uint c1, uint c2, uint c3) = counter;
        (uint k0, uint k1) = key;
        for (int round = 0; round < Rounds; round++)
        {
            ulong first = (ulong)FirstMultiplier * c0;
            ulong second = (ulong)SecondMultiplier * c2;
            (c0, c1, c2, c3) = ((uint)(second >> 32) ^ c1 ^ k0, (uint)second, (uint)(first >> 32) ^ c3 ^ k1, (uint)first);
            k0 = unchecked(k0 + FirstWeyl);
            k1 = unchecked(k1 + SecondWeyl);
        }

        return (c0, c1, c2, c3);
    }
}
