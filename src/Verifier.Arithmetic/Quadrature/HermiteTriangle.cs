using System.Numerics;
using Verifier.Arithmetic.Balls;
using Verifier.Arithmetic.Limbs;

namespace Verifier.Arithmetic.Quadrature;

/// <summary>
/// From T_(0,m) = Σ_i g_i C(i, m) to T_(k,0) = Σ_i g_i He_k(h(a + i)), by T_(k+1,m) = h((a + m) T_(k,m) + (m + 1) T_(k,m+1)) − k T_(k−1,m).
/// </summary>
/// <remarks>With h = n 2^(−e) the numbers 2^(ek) T_(k,m) are integers. They are kept in complements: only the results must fit.</remarks>
/// <param name="mantissa">n.</param>
/// <param name="exponent">e.</param>
/// <param name="first">a.</param>
/// <param name="length">The limbs of a number.</param>
internal sealed class HermiteTriangle(Dyadic mantissa, int exponent, int first, int length)
{
    private readonly long n = (long)mantissa.ToFixedPoint(0);
    private readonly ulong[] work = new ulong[length];

    /// <summary>T_(k,0) for k = 0, …, K from the K + 1 numbers T_(0,m) in fewer limbs.</summary>
    internal Dyadic[] Run(ReadOnlySpan<ulong> sums, int degree)
    {
        ulong[] current = new ulong[(degree + 1) * length];
        ulong[] previous = new ulong[(degree + 1) * length];
        Extend(sums, sums.Length / (degree + 1), current);
        Dyadic[] results = new Dyadic[degree + 1];
        for (int k = 0; k <= degree; k++)
        {
            BigInteger integer = LimbSpan.ToSignedInteger(current.AsSpan(0, length));
            results[k] = new Dyadic(integer, -(long)exponent * k);
            for (int m = 0; m < degree - k; m++)
            {
                Step(k, m, current.AsSpan(m * length), previous.AsSpan(m * length, length));
            }

            (current, previous) = (previous, current);
        }

        return results;
    }

    private void Extend(ReadOnlySpan<ulong> narrow, int width, Span<ulong> wide)
    {
        for (int m = 0; m * width < narrow.Length; m++)
        {
            ReadOnlySpan<ulong> number = narrow.Slice(m * width, width);
            Span<ulong> extended = wide.Slice(m * length, length);
            extended.Fill((long)number[^1] < 0 ? ulong.MaxValue : 0);
            number[..Math.Min(width, length)].CopyTo(extended);
        }
    }

    /// <summary>Replaces T_(k−1,m) by T_(k+1,m); T_(k,m) and T_(k,m+1) lie one after the other.</summary>
    private void Step(int k, int m, ReadOnlySpan<ulong> pair, Span<ulong> target)
    {
        work.AsSpan().Clear();
        _ = LimbSpan.MultiplyAdd(target, (ulong)k << (2 * exponent), work);
        long factor = n * (first + m);
        if (factor < 0)
        {
            _ = LimbSpan.MultiplyAdd(pair[..length], (ulong)-factor, work);
        }

        LimbSpan.Negate(work);
        if (factor > 0)
        {
            _ = LimbSpan.MultiplyAdd(pair[..length], (ulong)factor, work);
        }

        _ = LimbSpan.MultiplyAdd(pair.Slice(length, length), (ulong)(n * (m + 1)), work);
        work.CopyTo(target);
    }
}
