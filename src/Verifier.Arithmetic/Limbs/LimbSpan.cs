using System.Numerics;
using System.Runtime.InteropServices;

namespace Verifier.Arithmetic.Limbs;

/// <summary>Unsigned integers in limbs of 64 bits, the lowest first.</summary>
internal static class LimbSpan
{
    /// <summary>The number of bits of a limb.</summary>
    internal const int Bits = 64;

    /// <summary>Writes <paramref name="left"/> + <paramref name="right"/>, of one length; returns the carry, 0 or 1.</summary>
    internal static ulong Add(ReadOnlySpan<ulong> left, ReadOnlySpan<ulong> right, Span<ulong> sum)
    {
        ulong carry = 0;
        for (int i = 0; i < sum.Length; i++)
        {
            ulong part = left[i] + carry;
            carry = part < carry ? 1UL : 0;
            ulong total = part + right[i];
            carry += total < part ? 1UL : 0;
            sum[i] = total;
        }

        return carry;
    }

    /// <summary>Writes <paramref name="left"/> − <paramref name="right"/>, of one length and not negative.</summary>
    internal static void Subtract(ReadOnlySpan<ulong> left, ReadOnlySpan<ulong> right, Span<ulong> difference)
    {
        ulong borrow = 0;
        for (int i = 0; i < difference.Length; i++)
        {
            ulong part = left[i] - borrow;
            ulong next = part > left[i] ? 1UL : 0;
            next += right[i] > part ? 1UL : 0;
            difference[i] = part - right[i];
            borrow = next;
        }
    }

    /// <summary>Replaces a number by its negative, modulo 2 to the power of its bits.</summary>
    internal static void Negate(Span<ulong> value)
    {
        ulong carry = 1;
        for (int i = 0; i < value.Length; i++)
        {
            value[i] = ~value[i] + carry;
            carry = value[i] < carry ? 1UL : 0;
        }
    }

    /// <summary>−1, 0 or 1 as <paramref name="left"/> is below, equal to or above <paramref name="right"/>, of one length.</summary>
    internal static int Compare(ReadOnlySpan<ulong> left, ReadOnlySpan<ulong> right)
    {
        for (int i = left.Length - 1; i >= 0; i--)
        {
            if (left[i] != right[i])
            {
                return left[i] < right[i] ? -1 : 1;
            }
        }

        return 0;
    }

    /// <summary>Writes <paramref name="left"/> · <paramref name="right"/>, whose length is the sum of theirs.</summary>
    internal static void Multiply(ReadOnlySpan<ulong> left, ReadOnlySpan<ulong> right, Span<ulong> product)
    {
        product[..left.Length].Clear();
        for (int j = 0; j < right.Length; j++)
        {
            product[left.Length + j] = MultiplyAdd(left, right[j], product.Slice(j, left.Length));
        }
    }

    /// <summary>
    /// Writes the upper half of <paramref name="left"/> · <paramref name="right"/>, both of length n, to the upper half of <paramref name="product"/>:
    /// less than 1 + n 2^(−64) units too small. The lower half is used for work; its top limb belongs to the product, n units too small at most.
    /// </summary>
    internal static void MultiplyHigh(ReadOnlySpan<ulong> left, ReadOnlySpan<ulong> right, Span<ulong> product)
    {
        const int shortest = 5;
        int n = left.Length;
        if (n < shortest)
        {
            Multiply(left, right, product);
            return;
        }

        // Limbs i of the left and j of the right with i + j < n − 2 are left out.
        product[..n].Clear();
        for (int j = 0; j < n; j++)
        {
            int start = Math.Max(0, n - 2 - j);
            product[n + j] = MultiplyAdd(left[start..], right[j], product.Slice(start + j, n - start));
        }
    }

    /// <summary>Subtracts <paramref name="left"/> · <paramref name="factor"/> from a number of the same length and returns the limb borrowed.</summary>
    internal static ulong MultiplySubtract(ReadOnlySpan<ulong> left, ulong factor, Span<ulong> accumulator)
    {
        ulong borrow = 0;
        for (int i = 0; i < left.Length; i++)
        {
            ulong high = Math.BigMul(left[i], factor, out ulong low);
            low += borrow;
            high += low < borrow ? 1UL : 0;
            ulong before = accumulator[i];
            accumulator[i] = before - low;
            borrow = high + (before < low ? 1UL : 0);
        }

        return borrow;
    }

    /// <summary>Adds <paramref name="left"/> · <paramref name="factor"/> to a number of the same length and returns the limb carried out.</summary>
    internal static ulong MultiplyAdd(ReadOnlySpan<ulong> left, ulong factor, Span<ulong> accumulator)
    {
        ulong carry = 0;
        if (factor == 0)
        {
            return carry;
        }

        for (int i = 0; i < left.Length; i++)
        {
            ulong high = Math.BigMul(left[i], factor, out ulong low);
            low += carry;
            high += low < carry ? 1UL : 0;
            ulong total = accumulator[i] + low;
            carry = high + (total < low ? 1UL : 0);
            accumulator[i] = total;
        }

        return carry;
    }

    /// <summary>Shifts left by fewer than 64 bits; what leaves the top is lost.</summary>
    internal static void ShiftLeft(ReadOnlySpan<ulong> value, int bits, Span<ulong> result)
    {
        for (int i = value.Length - 1; i > 0; i--)
        {
            result[i] = bits == 0 ? value[i] : (value[i] << bits) | (value[i - 1] >> (Bits - bits));
        }

        result[0] = value[0] << bits;
    }

    /// <summary>Shifts right by fewer than 64 bits; <paramref name="top"/> supplies the bits that enter.</summary>
    internal static void ShiftRight(ReadOnlySpan<ulong> value, int bits, ulong top, Span<ulong> result)
    {
        for (int i = 0; i < value.Length; i++)
        {
            ulong above = i + 1 < value.Length ? value[i + 1] : top;
            result[i] = bits == 0 ? value[i] : (value[i] >> bits) | (above << (Bits - bits));
        }
    }

    /// <summary>The number of bits up to the highest that is set.</summary>
    internal static int BitLength(ReadOnlySpan<ulong> value)
    {
        int top = value.Length - 1;
        while (top >= 0 && value[top] == 0)
        {
            top--;
        }

        return top < 0 ? 0 : ((top + 1) * Bits) - BitOperations.LeadingZeroCount(value[top]);
    }

    /// <summary>The number as an integer.</summary>
    internal static BigInteger ToInteger(ReadOnlySpan<ulong> value) => new(MemoryMarshal.AsBytes(value), isUnsigned: true);

    /// <summary>The number as an integer, the highest bit counted negative.</summary>
    internal static BigInteger ToSignedInteger(ReadOnlySpan<ulong> value) => new(MemoryMarshal.AsBytes(value));

    /// <summary>Writes a natural number that fits.</summary>
    internal static void FromInteger(BigInteger value, Span<ulong> result)
    {
        result.Clear();
        if (!value.TryWriteBytes(MemoryMarshal.AsBytes(result), out _, isUnsigned: true))
        {
            throw new ArgumentOutOfRangeException(nameof(value), value, "The number is negative or does not fit.");
        }
    }
}
