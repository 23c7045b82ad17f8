using System.Numerics;

namespace Verifier.Arithmetic.Limbs;

/// <summary>Products and quotients of limb balls.</summary>
internal static class LimbMultiplication
{
    internal static LimbBall Multiply(LimbBall left, LimbBall right)
    {
        int length = left.Length;

        // |ab − m n| ≤ E n + F m + E F, in units of the product before normalisation.
        double both = left.Error == 0 || right.Error == 0 ? 0 : Math.Max(left.Error * right.Spread, LimbBall.LeastError);
        double error = LimbBall.Up((left.Error * right.Leading) + (right.Error * left.Leading) + both);
        long exponent = left.Exponent + right.Exponent;
        if (left.IsZero || right.IsZero)
        {
            return LimbBall.Zero(exponent, error, length);
        }

        Span<ulong> product = length < 32 ? stackalloc ulong[2 * length] : new ulong[2 * length];
        LimbSpan.MultiplyHigh(left.Mantissa, right.Mantissa, product);
        ulong[] result = new ulong[length];
        int shift = BitOperations.LeadingZeroCount(product[^1]);
        LimbSpan.ShiftLeft(product[length..], shift, result);
        result[0] |= shift == 0 ? 0 : product[length - 1] >> (LimbSpan.Bits - shift);

        // One unit is cut off, and n 2^(−63) more were left out of the product, which Up covers.
        return LimbBall.Create(result, left.IsNegative ^ right.IsNegative, exponent - shift, LimbBall.Up((error * (1 << shift)) + 1));
    }

    internal static LimbBall Divide(LimbBall left, LimbBall right)
    {
        int length = left.Length;
        if (right.IsZero || !(right.Spread < 0.25))
        {
            return LimbBall.Indeterminate(length);
        }

        // |a/b − m/n| ≤ (E + F m/n)/(n − F), and n ≥ 1/2 leaves n − F ≥ (1 − 4 Spread/2) n.
        double least = (right.Leading - 1e-15 - right.Spread) * (1 - 1e-14);
        double ratio = left.Leading / (right.Leading - 1e-15);
        double error = LimbBall.Up((left.Error + (ratio * right.Error)) / least);
        long exponent = left.Exponent - right.Exponent;
        if (left.IsZero)
        {
            return LimbBall.Zero(exponent, error, length);
        }

        ulong[] result = new ulong[length];
        int shift = LimbQuotient.Divide(left.Mantissa, right.Mantissa, result);
        if (shift > 0)
        {
            LimbSpan.ShiftRight(result, shift, 1, result);
        }

        return LimbBall.Create(result, left.IsNegative ^ right.IsNegative, exponent + shift, LimbBall.Up(LimbBall.Scaled(error + 1, -shift) + 1));
    }

    /// <summary>A quotient by an integer below 2^31, two half limbs at a time.</summary>
    internal static LimbBall Divide(LimbBall dividend, uint divisor)
    {
        // The quotient is normalised by at most 31 bits: with one limb to spare nothing is lost but the remainder.
        Span<ulong> quotient = dividend.Length < 32 ? stackalloc ulong[dividend.Length + 1] : new ulong[dividend.Length + 1];
        ulong remainder = 0;
        for (int i = dividend.Length; i >= 0; i--)
        {
            ulong limb = i == 0 ? 0 : dividend.Mantissa[i - 1];
            (ulong high, remainder) = Math.DivRem((remainder << 32) | (limb >> 32), divisor);
            (ulong low, remainder) = Math.DivRem((remainder << 32) | (limb & uint.MaxValue), divisor);
            quotient[i] = (high << 32) | low;
        }

        int shift = dividend.IsZero ? 0 : BitOperations.LeadingZeroCount(quotient[^1]);
        LimbSpan.ShiftLeft(quotient, shift, quotient);
        double error = LimbBall.Up((dividend.Error / divisor * (1L << shift)) + 1);
        return LimbBall.Create(quotient[1..].ToArray(), dividend.IsNegative, dividend.Exponent - shift, error);
    }
}
