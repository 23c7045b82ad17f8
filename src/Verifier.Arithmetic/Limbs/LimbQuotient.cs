namespace Verifier.Arithmetic.Limbs;

/// <summary>Quotients of mantissas, limb by limb (Knuth, The Art of Computer Programming 2, 4.3.1, algorithm D).</summary>
internal static class LimbQuotient
{
    /// <summary>
    /// Writes the fraction of <paramref name="left"/>/<paramref name="right"/>, cut off, and returns its whole part, 0 or 1. All have one length, and
    /// the highest bits of both operands are set.
    /// </summary>
    internal static int Divide(ReadOnlySpan<ulong> left, ReadOnlySpan<ulong> right, Span<ulong> fraction)
    {
        int length = left.Length;
        Span<ulong> rest = length < 32 ? stackalloc ulong[length + 1] : new ulong[length + 1];
        rest[length] = 0;
        left.CopyTo(rest);
        int whole = LimbSpan.Compare(left, right) >= 0 ? 1 : 0;
        if (whole == 1)
        {
            LimbSpan.Subtract(rest[..length], right, rest[..length]);
        }

        // 2^64 + inverse = ⌊(2^128 − 1)/d⌋.
        ulong leading = right[^1];
        ulong inverse = (ulong)(UInt128.MaxValue / leading);
        for (int i = length - 1; i >= 0; i--)
        {
            rest[..length].CopyTo(rest[1..]);
            rest[0] = 0;
            ulong digit = rest[length] >= leading ? ulong.MaxValue : Estimate(rest[length], rest[length - 1], leading, inverse);

            // The digit is at most two too large.
            ulong top = rest[length] - LimbSpan.MultiplySubtract(right, digit, rest[..length]);
            while (top != 0)
            {
                digit--;
                top += LimbSpan.Add(rest[..length], right, rest[..length]);
            }

            fraction[i] = digit;
        }

        return whole;
    }

    /// <summary>⌊(2^64 high + low)/d⌋ for high &lt; d (Möller, Granlund, Improved division by invariant integers, 2011, algorithm 4).</summary>
    private static ulong Estimate(ulong high, ulong low, ulong leading, ulong inverse)
    {
        ulong quotient = Math.BigMul(inverse, high, out ulong remainder);
        remainder += low;
        quotient += high + 1 + (remainder < low ? 1UL : 0);
        ulong rest = low - (quotient * leading);
        if (rest > remainder)
        {
            quotient--;
            rest += leading;
        }

        return rest >= leading ? quotient + 1 : quotient;
    }
}
