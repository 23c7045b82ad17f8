using System.Numerics;

namespace Verifier.Arithmetic.Balls;

/// <summary>Rounding of value·2^power to a mantissa of exactly the given number of bits.</summary>
internal static class RoundedMantissa
{
    /// <summary>The least such number that is not below; 0 for 0.</summary>
    internal static (ulong Mantissa, long Exponent) Up(ulong value, long power, int bits)
    {
        int excess = 64 - bits - BitOperations.LeadingZeroCount(value);
        if (excess <= 0)
        {
            return Shifted(value, power, excess);
        }

        ulong kept = value >> excess;
        kept = (kept << excess) == value ? kept : kept + 1;
        return kept >> bits == 0 ? (kept, power + excess) : (kept >> 1, power + excess + 1);
    }

    /// <summary>The greatest such number that is not above; 0 for 0.</summary>
    internal static (ulong Mantissa, long Exponent) Down(ulong value, long power, int bits) =>
        Shifted(value, power, 64 - bits - BitOperations.LeadingZeroCount(value));

    private static (ulong Mantissa, long Exponent) Shifted(ulong value, long power, int excess) => value == 0
        ? (0, 0)
        : (excess >= 0 ? value >> excess : value << -excess, power + excess);
}
