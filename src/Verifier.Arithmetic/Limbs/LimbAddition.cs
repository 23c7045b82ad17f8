namespace Verifier.Arithmetic.Limbs;

/// <summary>Sums of limb balls: midpoints are aligned with one limb to spare.</summary>
internal static class LimbAddition
{
    private const int LargestShift = 850;
    private const double LargestShiftedError = 1e260;

    internal static LimbBall Add(LimbBall left, LimbBall right)
    {
        (LimbBall large, LimbBall small) = left.Exponent >= right.Exponent ? (left, right) : (right, left);
        int length = large.Length;
        long gap = large.Exponent - small.Exponent;
        if (large.IsZero)
        {
            return OfZero(large, small, gap);
        }

        // In units of the larger; what is cut off is less than one unit.
        double error = LimbBall.Up(large.Error + LimbBall.Scaled(small.Error, -gap));
        if (small.IsZero || gap > LimbSpan.Bits * (length + 1L))
        {
            return LimbBall.Create([.. large.Mantissa], large.IsNegative, large.Exponent, LimbBall.Up(error + (small.IsZero ? 0 : 1)));
        }

        Span<ulong> a = length < 32 ? stackalloc ulong[length + 1] : new ulong[length + 1];
        Span<ulong> b = length < 32 ? stackalloc ulong[length + 1] : new ulong[length + 1];
        a[0] = 0;
        large.Mantissa.CopyTo(a[1..]);
        Align(small.Mantissa, (int)gap, b);
        return large.IsNegative == small.IsNegative ? Sum(a, b, large, error) : Difference(a, b, large, error);
    }

    /// <summary>0 ± E plus a ball with a smaller exponent: the ball, if the error can be told in its units.</summary>
    private static LimbBall OfZero(LimbBall zero, LimbBall other, long gap)
    {
        double error = LimbBall.Scaled(zero.Error, gap);
        if (other.IsZero)
        {
            return LimbBall.Zero(zero.Exponent, LimbBall.Up(zero.Error + LimbBall.Scaled(other.Error, -gap)), zero.Length);
        }

        if (error <= LargestShiftedError)
        {
            return LimbBall.Create([.. other.Mantissa], other.IsNegative, other.Exponent, LimbBall.Up(other.Error + error));
        }

        // In units of 2^e(zero), where |other| is at most 2^−gap.
        long bits = LimbSpan.Bits * (long)zero.Length;
        double total = LimbBall.Scaled(zero.Error, -bits) + LimbBall.Scaled(other.Error, -bits - gap) + LimbBall.Scaled(1, -gap);
        return LimbBall.Zero(zero.Exponent + bits, LimbBall.Up(total), zero.Length);
    }

    /// <summary>A mantissa moved right by some bits, with one more limb at the low end.</summary>
    private static void Align(ReadOnlySpan<ulong> mantissa, int gap, Span<ulong> result)
    {
        (int whole, int bits) = Math.DivRem(gap, LimbSpan.Bits);
        result.Clear();
        for (int i = 0; i < result.Length; i++)
        {
            ulong low = At(mantissa, i - 1 + whole);
            ulong high = At(mantissa, i + whole);
            result[i] = bits == 0 ? low : (low >> bits) | (high << (LimbSpan.Bits - bits));
        }
    }

    private static ulong At(ReadOnlySpan<ulong> limbs, int index) => index >= 0 && index < limbs.Length ? limbs[index] : 0;

    private static LimbBall Sum(Span<ulong> a, Span<ulong> b, LimbBall large, double error)
    {
        ulong carry = LimbSpan.Add(a, b, a);
        if (carry != 0)
        {
            LimbSpan.ShiftRight(a, 1, carry, a);
            error /= 2;
        }

        return LimbBall.Create(a[1..].ToArray(), large.IsNegative, large.Exponent + (long)carry, LimbBall.Up(error + 1));
    }

    private static LimbBall Difference(Span<ulong> a, Span<ulong> b, LimbBall large, double error)
    {
        int order = LimbSpan.Compare(a, b);
        if (order == 0)
        {
            return LimbBall.Zero(large.Exponent, LimbBall.Up(error + 1), large.Length);
        }

        LimbSpan.Subtract(order > 0 ? a : b, order > 0 ? b : a, a);
        int shift = (LimbSpan.Bits * a.Length) - LimbSpan.BitLength(a);
        if (shift > LargestShift)
        {
            // Only the size is kept: at most 2^(e − shift), and the error in that unit.
            int bits = LimbSpan.Bits * large.Length;
            return LimbBall.Zero(large.Exponent - shift + bits, LimbBall.Up(LimbBall.Scaled(error + 1, shift - bits) + 1), large.Length);
        }

        Align(a, shift, b);
        double units = LimbBall.Up(LimbBall.Scaled(error + 1e-18, shift) + 1);
        return LimbBall.Create(b[1..].ToArray(), large.IsNegative ^ (order < 0), large.Exponent - shift, units);

        static void Align(ReadOnlySpan<ulong> value, int shift, Span<ulong> result)
        {
            (int whole, int bits) = Math.DivRem(shift, LimbSpan.Bits);
            for (int i = 0; i < result.Length; i++)
            {
                ulong high = At(value, i - whole);
                ulong low = At(value, i - whole - 1);
                result[i] = bits == 0 ? high : (high << bits) | (low >> (LimbSpan.Bits - bits));
            }
        }
    }
}
