using System.Numerics;

namespace Verifier.Arithmetic.Balls;

/// <summary>The integer square root.</summary>
internal static class IntegerRoot
{
    private const int DoubleBits = 100;

    /// <summary>⌊√n⌋ for n ≥ 0 (Zimmermann's recursion: the root of the leading half, then one Newton step on the rest).</summary>
    internal static BigInteger Floor(BigInteger n)
    {
        long length = n.GetBitLength();
        if (length <= DoubleBits)
        {
            return Correct(n, new BigInteger(Math.Sqrt((double)n)));
        }

        // The leading part keeps at least half the bits; 2·quarter bits are cut off.
        int quarter = (int)(length / 4);
        BigInteger leading = Floor(n >> (2 * quarter)) << quarter;
        return Correct(n, (leading + (n / leading)) >> 1);
    }

    private static BigInteger Correct(BigInteger n, BigInteger guess)
    {
        while (guess * guess > n)
        {
            guess -= 1;
        }

        while ((guess + 1) * (guess + 1) <= n)
        {
            guess += 1;
        }

        return guess;
    }
}
