using Verifier.Arithmetic.Balls;
using Verifier.Arithmetic.Limbs;

namespace Verifier.Arithmetic.Quadrature;

/// <summary>The fixed-point recurrence p_{k+1} = x p_k − k p_{k−1} at one node.</summary>
/// <param name="fraction">The limbs after the point.</param>
/// <param name="whole">The limbs before the point.</param>
internal sealed class HermiteRow(int fraction, int whole)
{
    private ulong[] product = [];
    private readonly ulong[] multiple = new ulong[fraction + whole];
    private ulong[] current = new ulong[fraction + whole];
    private ulong[] previous = new ulong[fraction + whole];

    /// <summary>Adds g He_k(x) to entry k of <paramref name="sums"/>, g cut off behind the last place.</summary>
    internal void Run(Dyadic x, Dyadic g, SignedRow[] sums)
    {
        (ulong[] size, int places) = Node(x);
        product = product.Length >= current.Length + size.Length ? product : new ulong[current.Length + size.Length];
        LimbSpan.FromInteger(Dyadic.Abs(g).ToFixedPoint(LimbSpan.Bits * fraction), current);
        previous.AsSpan().Clear();
        bool isNegative = g.Sign < 0;
        bool wasNegative = false;
        for (int k = 0; k < sums.Length; k++)
        {
            sums[k].Add(current, isNegative);
            if (k + 1 < sums.Length)
            {
                (isNegative, wasNegative) = (Step((ulong)k, size, places, isNegative ^ (x.Sign < 0), wasNegative), isNegative);
            }
        }
    }

    /// <summary>|x| as limbs with a number of them after the point.</summary>
    private static (ulong[] Size, int Places) Node(Dyadic x)
    {
        int places = (int)Math.Max(0, (-x.Exponent + LimbSpan.Bits - 1) / LimbSpan.Bits);
        ulong[] size = new ulong[places + 1];
        LimbSpan.FromInteger(Dyadic.Abs(x).ToFixedPoint(LimbSpan.Bits * places), size);
        return (size, places);
    }

    /// <summary>Replaces (p_k, p_{k−1}) by (p_{k+1}, p_k) and returns the sign of p_{k+1}.</summary>
    private bool Step(ulong k, ulong[] x, int places, bool leadingIsNegative, bool previousIsNegative)
    {
        Span<ulong> full = product.AsSpan(0, current.Length + x.Length);
        LimbSpan.Multiply(current, x, full);
        Span<ulong> leading = full.Slice(places, current.Length);
        multiple.AsSpan().Clear();
        _ = LimbSpan.MultiplyAdd(previous, k, multiple);
        (current, previous) = (previous, current);
        if (leadingIsNegative != previousIsNegative)
        {
            _ = LimbSpan.Add(leading, multiple, current);
            return leadingIsNegative;
        }

        bool isLeadingLarger = LimbSpan.Compare(leading, multiple) >= 0;
        LimbSpan.Subtract(isLeadingLarger ? leading : multiple, isLeadingLarger ? multiple : leading, current);
        return isLeadingLarger ? leadingIsNegative : !leadingIsNegative;
    }
}
