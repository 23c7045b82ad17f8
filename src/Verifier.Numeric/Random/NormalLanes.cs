using System.Runtime.CompilerServices;
using Verifier.Numeric.LinearAlgebra;

namespace Verifier.Numeric.Random;

/// <summary>Standard normal variates by Box–Muller, √(−2 ln u)·(cos, sin) of a random angle, two from each 64-bit word.</summary>
/// <remarks>
/// <para>
/// The upper 40 bits j of a word give u = (2j+1)/2⁴¹, the lower 24 an angle: 22 bits inside a quarter turn, centred in their cells, one bit for
/// the sign of the cosine, one to exchange it with the sine. So |z| ≤ √(82 ln 2) &lt; 7.54, and the missing tail has probability below 5e-14; the
/// grid of angles is exact for every trigonometric polynomial of degree below 2²⁴.
/// </para>
/// <para>
/// Functions by polynomials, absolute error below 1e-14: ln by a table of sixteen reciprocals, −2 ln(1+r) = r·P(r) for |r| ≤ 1/31; sin(πt/4) and
/// cos(πt/4) for |t| ≤ 1 as t·S(t²) and C(t²) (Chebyshev fits, errors 2e-15·r, 3e-15, 5e-17). Next to u = 1 the table entry is exactly 1, so
/// the radius is never the root of a negative number.
/// </para>
/// </remarks>
internal static unsafe class NormalLanes<TLane, TVector>
    where TLane : struct, ILane<TVector>
    where TVector : struct
{
    /// <summary>Variates in a group: four from each of sixteen counters.</summary>
    public const int Group = 64;

    private const int Counters = 16;
    private const ulong Magic = 0x4330_0000_0000_0000;
    private const double TwoTo52 = 4503599627370496;
    private const double Ln2 = 0.6931471805599453;

    /// <summary>Writes whole groups of the stream from number <paramref name="firstGroup"/> on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Fill(double* target, ulong firstGroup, int groups, RandomSequence sequence)
    {
        double* keys = stackalloc double[PhiloxLanes<TLane, TVector>.KeyWords];
        double* table = stackalloc double[32];
        PhiloxLanes<TLane, TVector>.ExpandKey(sequence.Seed, keys);
        LogarithmTable.CopyTo(table);
        for (int group = 0; group < groups; group++)
        {
            for (int lane = 0; lane < Counters; lane += 2 * TLane.Count)
            {
                ulong counter = unchecked((Counters * (firstGroup + (ulong)group)) + (ulong)lane);
                double* place = target + ((long)Group * group) + lane;
                PhiloxLanes<TLane, TVector>.Words(
                    counter, sequence.Stream, keys, out TVector even, out TVector odd, out TVector nextEven, out TVector nextOdd);
                Transform(even, nextEven, table, place);
                Transform(odd, nextOdd, table, place + (2 * Counters));
            }
        }
    }

    // Two words side by side throughout, because each waits for its own logarithm and root.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Transform(TVector words, TVector others, double* table, double* place)
    {
        Logarithms(words, others, table, out TVector square, out TVector otherSquare);
        TVector radius = TLane.Sqrt(square), otherRadius = TLane.Sqrt(otherSquare);
        TVector t = Angle(words), u = Angle(others);
        SineCosine(t, u, out TVector sine, out TVector otherSine, out TVector cosine, out TVector otherCosine);
        cosine = TLane.Xor(cosine, TLane.ShiftLeft(words, 63));
        otherCosine = TLane.Xor(otherCosine, TLane.ShiftLeft(others, 63));
        TVector exchange = TLane.Words(1UL << 23);
        TLane.Store(TLane.Multiply(radius, TLane.SelectByBit(words, exchange, sine, cosine)), place);
        TLane.Store(TLane.Multiply(otherRadius, TLane.SelectByBit(others, exchange, otherSine, otherCosine)), place + TLane.Count);
        TLane.Store(TLane.Multiply(radius, TLane.SelectByBit(words, exchange, cosine, sine)), place + Counters);
        TLane.Store(TLane.Multiply(otherRadius, TLane.SelectByBit(others, exchange, otherCosine, otherSine)), place + Counters + TLane.Count);
    }

    // t = (2i + 1)/2²² − 1 for the 22 bits i from bit 1 on; bit 0 is the sign of the cosine.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TVector Angle(TVector words)
    {
        TVector cell = TLane.Or(TLane.And(words, TLane.Words(0x7F_FFFE)), TLane.Words(Magic | 1));
        return TLane.Multiply(TLane.Subtract(cell, TLane.Broadcast(TwoTo52 + (1 << 22))), TLane.Broadcast(1.0 / (1 << 22)));
    }

    // −2 ln u with v = 2⁴¹u = 2ᵏz, z in [0.6875, 1.375): −2(k−41) ln 2 + 2 ln c + r·P(r), r = cz − 1.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Logarithms(TVector words, TVector others, double* table, out TVector first, out TVector second)
    {
        Reduce(words, table, out TVector r, out TVector start);
        Reduce(others, table, out TVector s, out TVector otherStart);
        TVector leading = TLane.Broadcast(0.25041672990321023), next = TLane.Broadcast(-0.28617730889612586);
        TVector p = TLane.MultiplyAdd(r, leading, next), q = TLane.MultiplyAdd(s, leading, next);
        Horner(r, s, ref p, ref q, 0.33333306220720343);
        Horner(r, s, ref p, ref q, -0.39999969875729746);
        Horner(r, s, ref p, ref q, 0.5000000000564341);
        Horner(r, s, ref p, ref q, -0.6666666667293693);
        Horner(r, s, ref p, ref q, 0.9999999999999981);
        Horner(r, s, ref p, ref q, -1.999999999999998);
        first = TLane.MultiplyAdd(r, p, start);
        second = TLane.MultiplyAdd(s, q, otherStart);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Reduce(TVector words, double* table, out TVector r, out TVector start)
    {
        TVector odd = TLane.Or(TLane.ShiftRight(words, 23), TLane.Words(Magic | 1));
        TVector v = TLane.Subtract(odd, TLane.Broadcast(TwoTo52));
        TVector offset = TLane.SubtractWords(v, TLane.Words(LogarithmTable.Offset));
        TVector k = TLane.Subtract(TLane.Or(TLane.ShiftRight(offset, 52), TLane.Words(Magic)), TLane.Broadcast(TwoTo52 + 41));
        TVector z = TLane.SubtractWords(v, TLane.And(offset, TLane.Words(0xFFF0_0000_0000_0000)));
        TVector index = TLane.ShiftRight(offset, 48);
        r = TLane.MultiplyAdd(z, TLane.Lookup(table, index), TLane.Broadcast(-1));
        start = TLane.MultiplyAdd(k, TLane.Broadcast(-2 * Ln2), TLane.Lookup(table + 16, index));
    }

    // sin(πt/4) = t·S(t²) and cos(πt/4) = C(t²).
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void SineCosine(
        TVector t, TVector u, out TVector sine, out TVector otherSine, out TVector cosine, out TVector otherCosine)
    {
        TVector x = TLane.Multiply(t, t), y = TLane.Multiply(u, u);
        TVector leading = TLane.Broadcast(-1.7365167288597578e-09), next = TLane.Broadcast(3.1333840829093e-07);
        TVector p = TLane.MultiplyAdd(x, leading, next), q = TLane.MultiplyAdd(y, leading, next);
        Horner(x, y, ref p, ref q, -3.6576192120767256e-05);
        Horner(x, y, ref p, ref q, 0.0024903945673670634);
        Horner(x, y, ref p, ref q, -0.08074551218803863);
        Horner(x, y, ref p, ref q, 0.785398163397445);
        sine = TLane.Multiply(t, p);
        otherSine = TLane.Multiply(u, q);
        leading = TLane.Broadcast(1.1365469207731353e-10);
        next = TLane.Broadcast(-2.4609507094028117e-08);
        cosine = TLane.MultiplyAdd(x, leading, next);
        otherCosine = TLane.MultiplyAdd(y, leading, next);
        Horner(x, y, ref cosine, ref otherCosine, 3.590859179850238e-06);
        Horner(x, y, ref cosine, ref otherCosine, -0.00032599188648354014);
        Horner(x, y, ref cosine, ref otherCosine, 0.015854344243741547);
        Horner(x, y, ref cosine, ref otherCosine, -0.30842513753403783);
        Horner(x, y, ref cosine, ref otherCosine, 1);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Horner(TVector x, TVector y, ref TVector p, ref TVector q, double coefficient)
    {
        TVector constant = TLane.Broadcast(coefficient);
        p = TLane.MultiplyAdd(x, p, constant);
        q = TLane.MultiplyAdd(y, q, constant);
    }
}
