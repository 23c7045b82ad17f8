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
        ulong counter = unchecked(Counters * firstGroup);
        PhiloxLanes<TLane, TVector> source = new(counter, sequence.Stream);
        for (int round = 0; round < PhiloxLanes<TLane, TVector>.KeyWords; round += 2)
        {
            source.Round(keys + round);
        }

        for (double* end = target + ((long)Group * groups); target != end; target += Group)
        {
            for (int lane = 0; lane < Counters; lane += 2 * TLane.Count)
            {
                TVector words = source.Even, others = source.NextEven, odd = source.Odd, nextOdd = source.NextOdd;
                counter = unchecked(counter + (ulong)(2 * TLane.Count));
                source = new(counter, sequence.Stream);
                double* key = keys;
                for (double* place = target + lane; place < target + Group; place += 2 * Counters, key += PhiloxLanes<TLane, TVector>.KeyWords / 2)
                {
                    Transform(words, others, table, place, ref source, key);
                    (words, others) = (odd, nextOdd);
                }
            }
        }
    }

    // Numbers from two words, and between their stages half of the rounds to the next words, the last ones in vain: words, logarithms, sines and cosines
    // each wait for themselves, and a processor does not look far ahead for other work.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Transform(TVector words, TVector others, double* table, double* place, ref PhiloxLanes<TLane, TVector> next, double* keys)
    {
        Reduce(words, table, out TVector r, out TVector start);
        Reduce(others, table, out TVector s, out TVector otherStart);
        next.Round(keys);
        TVector t = Angle(words), u = Angle(others), x = TLane.Multiply(t, t), y = TLane.Multiply(u, u);
        Begin(r, s, 0.25041672990321023, -0.28617730889612586, out TVector logarithm, out TVector otherLogarithm);
        Begin(x, y, -1.7365167288597578e-09, 3.1333840829093e-07, out TVector sine, out TVector otherSine);
        Begin(x, y, 1.1365469207731353e-10, -2.4609507094028117e-08, out TVector cosine, out TVector otherCosine);
        next.Round(keys + 2);
        Horner(r, s, 0.33333306220720343, ref logarithm, ref otherLogarithm);
        Horner(x, y, -3.6576192120767256e-05, ref sine, ref otherSine);
        Horner(x, y, 3.590859179850238e-06, ref cosine, ref otherCosine);
        Horner(r, s, -0.39999969875729746, ref logarithm, ref otherLogarithm);
        Horner(x, y, 0.0024903945673670634, ref sine, ref otherSine);
        Horner(x, y, -0.00032599188648354014, ref cosine, ref otherCosine);
        next.Round(keys + 4);
        Horner(r, s, 0.5000000000564341, ref logarithm, ref otherLogarithm);
        Horner(x, y, -0.08074551218803863, ref sine, ref otherSine);
        Horner(x, y, 0.015854344243741547, ref cosine, ref otherCosine);
        Horner(r, s, -0.6666666667293693, ref logarithm, ref otherLogarithm);
        Horner(x, y, 0.785398163397445, ref sine, ref otherSine);
        Horner(x, y, -0.30842513753403783, ref cosine, ref otherCosine);
        next.Round(keys + 6);
        Horner(r, s, 0.9999999999999981, ref logarithm, ref otherLogarithm);
        Horner(x, y, 1, ref cosine, ref otherCosine);
        Horner(r, s, -1.999999999999998, ref logarithm, ref otherLogarithm);
        TVector radius = TLane.Sqrt(TLane.MultiplyAdd(r, logarithm, start));
        TVector otherRadius = TLane.Sqrt(TLane.MultiplyAdd(s, otherLogarithm, otherStart));
        next.Round(keys + 8);
        WritePair(words, radius, TLane.Multiply(t, sine), cosine, place);
        WritePair(others, otherRadius, TLane.Multiply(u, otherSine), otherCosine, place + TLane.Count);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void WritePair(TVector words, TVector radius, TVector sine, TVector cosine, double* place)
    {
        TVector exchange = TLane.Words(1UL << 23);
        cosine = TLane.Xor(cosine, TLane.ShiftLeft(words, 63));
        TLane.Store(TLane.Multiply(radius, TLane.SelectByBit(words, exchange, sine, cosine)), place);
        TLane.Store(TLane.Multiply(radius, TLane.SelectByBit(words, exchange, cosine, sine)), place + Counters);
    }

    // t = (2i + 1)/2²² − 1 for the 22 bits i from bit 1 on; bit 0 is the sign of the cosine.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TVector Angle(TVector words)
    {
        TVector cell = TLane.Frame(words, TLane.Words(0x7F_FFFE), TLane.Words(Magic | 1));
        return TLane.Multiply(TLane.Subtract(cell, TLane.Broadcast(TwoTo52 + (1 << 22))), TLane.Broadcast(1.0 / (1 << 22)));
    }

    // −2 ln u with v = 2⁴¹u = 2ᵏz, z in [0.6875, 1.375): start + r·P(r), start = −2(k−41) ln 2 + 2 ln c, r = cz − 1.
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

    // The two highest coefficients of P(r), S(t²) or C(t²) for two arguments.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Begin(TVector x, TVector y, double leading, double next, out TVector p, out TVector q)
    {
        TVector factor = TLane.Broadcast(leading), addend = TLane.Broadcast(next);
        p = TLane.MultiplyAdd(x, factor, addend);
        q = TLane.MultiplyAdd(y, factor, addend);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Horner(TVector x, TVector y, double coefficient, ref TVector p, ref TVector q)
    {
        TVector constant = TLane.Broadcast(coefficient);
        p = TLane.MultiplyAdd(x, p, constant);
        q = TLane.MultiplyAdd(y, q, constant);
    }
}
