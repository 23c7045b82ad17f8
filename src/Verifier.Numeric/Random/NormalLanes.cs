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
/// <para>
/// Three passes over pieces that stay in the first-level cache: words, squares of radii, variates. Roots take long but hardly hinder anything else;
/// they are begun before the sines and cosines.
/// </para>
/// </remarks>
internal static unsafe class NormalLanes<TLane, TVector>
    where TLane : struct, ILane<TVector>
    where TVector : struct
{
    /// <summary>Variates in a group: four from each of sixteen counters.</summary>
    public const int Group = 64;

    private const int Counters = PhiloxLanes<TLane, TVector>.Counters;
    private const int GroupWords = 2 * Counters;

    // Even: wide registers write the words of two groups even if one is wanted.
    private const int PieceGroups = 10;
    private const ulong Magic = 0x4330_0000_0000_0000;
    private const double TwoTo52 = 4503599627370496;
    private const double Ln2 = 0.6931471805599453;

    // Angles stay multiples of this: their polynomials have its powers, of two, in their coefficients, which changes no result.
    private const double Unit = 1.0 / (1 << 22);
    private const double Square = Unit * Unit;

    /// <summary>Writes whole groups of the stream from number <paramref name="firstGroup"/> on.</summary>
    [SkipLocalsInit]
    public static void Fill(double* target, ulong firstGroup, int groups, RandomSequence sequence)
    {
        double* keys = stackalloc double[PhiloxLanes<TLane, TVector>.KeyWords];
        double* room = stackalloc double[(2 * PieceGroups * GroupWords) + AlignedArray<double>.Slack];
        double* words = AlignedArray<double>.Align(room), squares = words + (PieceGroups * GroupWords);
        PhiloxLanes<TLane, TVector>.ExpandKey(sequence.Seed, keys);
        for (int done = 0; done < groups; done += PieceGroups)
        {
            int piece = Math.Min(PieceGroups, groups - done);
            ulong counter = unchecked(Counters * (firstGroup + (ulong)done));
            PhiloxLanes<TLane, TVector>.Write(words, counter, Counters * piece, sequence.Stream, keys);
            WriteSquares(words, GroupWords * piece, LogarithmTable.Entries, squares);
            WriteVariates(words, GroupWords * piece, squares, target + ((long)Group * done));
        }
    }

    // −2 ln u with v = 2⁴¹u = 2ᵏz, z in [0.6875, 1.375): start + r·P(r), start = −2(k−41) ln 2 + 2 ln c, r = cz − 1.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void WriteSquares(double* words, int count, double* table, double* squares)
    {
        for (int n = 0; n < count; n += FourRegisters<TLane, TVector>.Count)
        {
            FourRegisters<TLane, TVector> odd = (FourRegisters<TLane, TVector>.Load(words + n) >>> 23) | TLane.Words(Magic | 1);
            FourRegisters<TLane, TVector> v = odd - TLane.Broadcast(TwoTo52);
            FourRegisters<TLane, TVector> offset = v.SubtractWords(TLane.Words(LogarithmTable.Offset)), index = offset >>> 48;
            FourRegisters<TLane, TVector> k = ((offset >>> 52) | TLane.Words(Magic)) - TLane.Broadcast(TwoTo52 + 41);
            FourRegisters<TLane, TVector> z = v.SubtractWords(offset & TLane.Words(0xFFF0_0000_0000_0000));
            FourRegisters<TLane, TVector> r = z.MultiplyAdd(index.Lookup(table), TLane.Broadcast(-1));
            FourRegisters<TLane, TVector> start = k.MultiplyAdd(TLane.Broadcast(-2 * Ln2), index.Lookup(table + 16));
            FourRegisters<TLane, TVector> p = r.MultiplyAdd(TLane.Broadcast(0.25041672990321023), TLane.Broadcast(-0.28617730889612586));
            p = r.MultiplyAdd(p, TLane.Broadcast(0.33333306220720343));
            p = r.MultiplyAdd(p, TLane.Broadcast(-0.39999969875729746));
            p = r.MultiplyAdd(p, TLane.Broadcast(0.5000000000564341));
            p = r.MultiplyAdd(p, TLane.Broadcast(-0.6666666667293693));
            p = r.MultiplyAdd(p, TLane.Broadcast(0.9999999999999981));
            p = r.MultiplyAdd(p, TLane.Broadcast(-1.999999999999998));
            r.MultiplyAdd(p, start).Store(squares + n);
        }
    }

    // The angle is πt/4 with t = ((2i + 1) − 2²²) Unit for the 22 bits i from bit 1 on; bit 0 is the sign of the cosine, bit 23 exchanges.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void WriteVariates(double* words, int count, double* squares, double* target)
    {
        for (int n = 0; n < count; n += FourRegisters<TLane, TVector>.Count)
        {
            FourRegisters<TLane, TVector> word = FourRegisters<TLane, TVector>.Load(words + n);
            FourRegisters<TLane, TVector> radius = FourRegisters<TLane, TVector>.Load(squares + n).Sqrt();
            FourRegisters<TLane, TVector> t = word.Frame(TLane.Words(0x7F_FFFE), TLane.Words(Magic | 1)) - TLane.Broadcast(TwoTo52 + (1 << 22));
            FourRegisters<TLane, TVector> x = t * t;
            FourRegisters<TLane, TVector> sine = x.MultiplyAdd(
                TLane.Broadcast(-1.7365167288597578e-09 * Unit * Square * Square * Square * Square * Square),
                TLane.Broadcast(3.1333840829093e-07 * Unit * Square * Square * Square * Square));
            FourRegisters<TLane, TVector> cosine = x.MultiplyAdd(
                TLane.Broadcast(1.1365469207731353e-10 * Square * Square * Square * Square * Square * Square),
                TLane.Broadcast(-2.4609507094028117e-08 * Square * Square * Square * Square * Square));
            sine = x.MultiplyAdd(sine, TLane.Broadcast(-3.6576192120767256e-05 * Unit * Square * Square * Square));
            cosine = x.MultiplyAdd(cosine, TLane.Broadcast(3.590859179850238e-06 * Square * Square * Square * Square));
            sine = x.MultiplyAdd(sine, TLane.Broadcast(0.0024903945673670634 * Unit * Square * Square));
            cosine = x.MultiplyAdd(cosine, TLane.Broadcast(-0.00032599188648354014 * Square * Square * Square));
            sine = x.MultiplyAdd(sine, TLane.Broadcast(-0.08074551218803863 * Unit * Square));
            cosine = x.MultiplyAdd(cosine, TLane.Broadcast(0.015854344243741547 * Square * Square));
            sine = t * x.MultiplyAdd(sine, TLane.Broadcast(0.785398163397445 * Unit));
            cosine = x.MultiplyAdd(x.MultiplyAdd(cosine, TLane.Broadcast(-0.30842513753403783 * Square)), TLane.Broadcast(1));
            WritePair(word.First, radius.First, sine.First, cosine.First, target, n);
            WritePair(word.Second, radius.Second, sine.Second, cosine.Second, target, n + TLane.Count);
            WritePair(word.Third, radius.Third, sine.Third, cosine.Third, target, n + (2 * TLane.Count));
            WritePair(word.Fourth, radius.Fourth, sine.Fourth, cosine.Fourth, target, n + (3 * TLane.Count));
        }
    }

    // Second variates lie behind every sixteen first ones.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void WritePair(TVector words, TVector radius, TVector sine, TVector cosine, double* target, int n)
    {
        double* place = target + n + (n & -Counters);
        TVector exchange = TLane.ShiftLeft(words, 40);
        cosine = TLane.Xor(cosine, TLane.ShiftLeft(words, 63));
        TLane.Store(TLane.Multiply(radius, TLane.SelectBySign(exchange, sine, cosine)), place);
        TLane.Store(TLane.Multiply(radius, TLane.SelectBySign(exchange, cosine, sine)), place + Counters);
    }
}
