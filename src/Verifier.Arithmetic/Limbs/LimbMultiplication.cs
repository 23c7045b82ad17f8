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
        LimbSpan.Multiply(left.Mantissa, right.Mantissa, product);
        ulong[] result = new ulong[length];
        int shift = BitOperations.LeadingZeroCount(product[^1]);
        LimbSpan.ShiftLeft(product[length..], shift, result);
        result[0] |= shift == 0 ? 0 : product[length - 1] >> (LimbSpan.Bits - shift);
        return LimbBall.Create(result, left.IsNegative ^ right.IsNegative, exponent - shift, LimbBall.Up((error * (1 << shift)) + 1));
    }

    internal static LimbBall Divide(LimbBall left, LimbBall right)
    {
        int length = left.Length;
        int bits = LimbSpan.Bits * length;
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

        BigInteger quotient = (LimbSpan.ToInteger(left.Mantissa) << bits) / LimbSpan.ToInteger(right.Mantissa);
        int shift = (int)(quotient.GetBitLength() - bits);
        ulong[] result = new ulong[length];
        LimbSpan.FromInteger(shift > 0 ? quotient >> shift : quotient << -shift, result);
        return LimbBall.Create(result, left.IsNegative ^ right.IsNegative, exponent + shift, LimbBall.Up(LimbBall.Scaled(error + 1, -shift) + 1));
    }
}
