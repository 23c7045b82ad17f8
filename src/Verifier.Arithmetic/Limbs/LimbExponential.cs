using Verifier.Arithmetic.Balls;

namespace Verifier.Arithmetic.Limbs;

/// <summary>The exponential and the logarithm of a limb ball.</summary>
public static class LimbExponential
{
    private const long LargestExponent = 31;
    private const double WidestRadius = 0.01;

    // One unit is cut off. All else errs in the spare limb: table entries by two, their products by one more, the series by three per term.
    private const double RoundingUnits = 1.5;

    /// <summary>e^x for |x| &lt; 2^31; indeterminate beyond, and for balls that are not narrow.</summary>
    public static LimbBall Exp(this LimbBall x)
    {
        int length = x.Length;
        double radius = LimbBall.Scaled(x.Spread, x.Exponent);
        if (!(radius <= WidestRadius) || (!x.IsZero && x.Exponent > LargestExponent))
        {
            return LimbBall.Indeterminate(length);
        }

        // |e^x − e^m| ≤ e^m (r + r²), and e^m is below 2^64n units.
        double error = LimbBall.Up((LimbBall.Scaled(x.Error, x.Exponent) * (1 + radius)) + RoundingUnits);
        if (x.IsZero || x.Exponent < -LimbSpan.Bits * (long)length)
        {
            return LimbBall.FromInteger(1, length).Widened(error + 2);
        }

        ExponentialTable table = ExponentialTable.Get(length + 1);
        ulong[] reduced = new ulong[length + 1];
        long quotient = Reduce(x, table, reduced);
        return Assemble(table, reduced, quotient, error);
    }

    /// <summary>log x; indeterminate unless x is certainly positive.</summary>
    public static LimbBall Log(this LimbBall x)
    {
        int length = x.Length;
        if (x.IsZero || x.IsNegative || !(x.Spread < 0.25))
        {
            return LimbBall.Indeterminate(length);
        }

        // log x = y + 2 artanh((x − e^y)/(x + e^y)) with a double y next to log x.
        double close = Math.Log(x.Leading) + (x.Exponent * 0.6931471805599453);
        LimbBall y = LimbBall.FromDyadic(Dyadic.FromDouble(close), length);
        LimbBall exponential = y.Exp();
        LimbBall ratio = (x - exponential) / (x + exponential);
        return y + InverseHyperbolicTangent(ratio).Scale(1);
    }

    /// <summary>log(1 + u), with full relative accuracy near 0; indeterminate unless u &gt; −1 is certain.</summary>
    public static LimbBall Log1p(this LimbBall u)
    {
        const long small = -12;
        return u.Exponent > small
            ? (LimbBall.FromInteger(1, u.Length) + u).Log()
            : InverseHyperbolicTangent(u / (LimbBall.FromInteger(2, u.Length) + u)).Scale(1);
    }

    /// <summary>artanh t = Σ t^(2k+1)/(2k + 1) for a small t.</summary>
    private static LimbBall InverseHyperbolicTangent(LimbBall t)
    {
        int length = t.Length;
        if (!(LimbBall.Scaled(t.Leading + t.Spread, t.Exponent) < 0.01))
        {
            return LimbBall.Indeterminate(length);
        }

        LimbBall square = t * t;
        LimbBall power = t;
        LimbBall sum = t;
        for (int k = 3; power.Exponent + square.Exponent > t.Exponent - (LimbSpan.Bits * (long)length) && !power.IsZero; k += 2)
        {
            power *= square;
            sum += power.DividedBy(k);
        }

        // What is left is at most 2 |t|^(k+2), below two units of the sum.
        return sum.Widened(4 + (power.IsZero ? power.Error : 0));
    }

    /// <summary>r and q with x = q log 2 + r, 0 ≤ r &lt; log 2, r in fixed point with one limb to spare.</summary>
    private static long Reduce(LimbBall x, ExponentialTable table, Span<ulong> reduced)
    {
        int places = reduced.Length;
        Span<ulong> size = places < 32 ? stackalloc ulong[places + 1] : new ulong[places + 1];
        Span<ulong> multiple = places < 32 ? stackalloc ulong[places + 1] : new ulong[places + 1];
        FixedPoint(x, size);
        double leading = size[^1] + (size[^2] * Math.ScaleB(1, -LimbSpan.Bits));
        ulong quotient = (ulong)(leading / 0.6931471805599453);
        Multiple(quotient, multiple);
        if (x.IsNegative)
        {
            // The least multiple of log 2 that is not below |x|.
            while (LimbSpan.Compare(multiple, size) < 0)
            {
                Multiple(++quotient, multiple);
            }

            LimbSpan.Subtract(multiple, size, size);
        }
        else
        {
            while (LimbSpan.Compare(multiple, size) > 0)
            {
                Multiple(--quotient, multiple);
            }

            LimbSpan.Subtract(size, multiple, size);
        }

        size[..places].CopyTo(reduced);
        return x.IsNegative ? -(long)quotient : (long)quotient;

        void Multiple(ulong factor, Span<ulong> result)
        {
            result.Clear();
            result[^1] = LimbSpan.MultiplyAdd(table.LogTwo, factor, result[..^1]);
        }
    }

    /// <summary>|x| with one limb before the point, cut off.</summary>
    private static void FixedPoint(LimbBall x, Span<ulong> result)
    {
        // The top of the mantissa belongs at bit e of the limb before the point.
        result.Clear();
        int shift = (int)(LimbSpan.Bits - x.Exponent);
        (int whole, int bits) = Math.DivRem(shift, LimbSpan.Bits);
        ReadOnlySpan<ulong> mantissa = x.Mantissa;
        int offset = result.Length - mantissa.Length - whole;
        for (int i = 0; i < mantissa.Length; i++)
        {
            int high = i + offset;
            if (high >= 0)
            {
                result[high] |= mantissa[i] >> bits;
            }

            if (high >= 1 && bits > 0)
            {
                result[high - 1] |= mantissa[i] << (LimbSpan.Bits - bits);
            }
        }
    }

    /// <summary>2^q e^r as the product of table entries and the series.</summary>
    private static LimbBall Assemble(ExponentialTable table, Span<ulong> reduced, long quotient, double error)
    {
        const int index = ExponentialTable.IndexBits;
        int places = reduced.Length;
        ulong top = reduced[^1];
        Span<ulong> product = places < 32 ? stackalloc ulong[2 * places] : new ulong[2 * places];
        Span<ulong> value = places < 32 ? stackalloc ulong[places] : new ulong[places];
        table.Entry(1, (int)(top >> (LimbSpan.Bits - index))).CopyTo(value);
        for (int level = 2; level <= table.Levels; level++)
        {
            int entry = (int)(top >> (LimbSpan.Bits - (index * level))) & ((1 << index) - 1);
            LimbSpan.MultiplyHigh(value, table.Entry(level, entry), product);
            product[places..].CopyTo(value);
        }

        reduced[^1] = top & ((1UL << (LimbSpan.Bits - (index * table.Levels))) - 1);
        Span<ulong> series = places < 32 ? stackalloc ulong[places] : new ulong[places];
        Series(table, reduced, series, product);
        LimbSpan.MultiplyHigh(value, series, product);

        // e^r 2^−levels = value (1 + series).
        _ = LimbSpan.Add(product[places..], value, value);
        return Normalised(value, quotient + table.Levels, error);
    }

    /// <summary>e^t − 1 for t &lt; 2^(−7 levels), by Horner's rule with as many limbs as each term deserves.</summary>
    private static void Series(ExponentialTable table, ReadOnlySpan<ulong> t, Span<ulong> sum, Span<ulong> product)
    {
        int places = t.Length;
        sum.Clear();
        for (int k = table.InverseFactorials.Length - 1; k >= 1; k--)
        {
            // The sum at this stage is multiplied by t^k < 2^(−7k levels).
            int from = Math.Min(places - 1, k * ExponentialTable.IndexBits * table.Levels / LimbSpan.Bits);
            if (k >= 2)
            {
                _ = LimbSpan.Add(sum[from..], table.InverseFactorials[k].AsSpan(from), sum[from..]);
            }

            Span<ulong> part = product[..(2 * (places - from))];
            LimbSpan.MultiplyHigh(sum[from..], t[from..], part);
            part[(places - from)..].CopyTo(sum[from..]);
            if (k == 1)
            {
                _ = LimbSpan.Add(sum, t, sum);
            }
        }
    }

    private static LimbBall Normalised(Span<ulong> value, long exponent, double error)
    {
        int shift = System.Numerics.BitOperations.LeadingZeroCount(value[^1]);
        LimbSpan.ShiftLeft(value, shift, value);
        return LimbBall.Create(value[1..].ToArray(), isNegative: false, exponent - shift, error);
    }
}
