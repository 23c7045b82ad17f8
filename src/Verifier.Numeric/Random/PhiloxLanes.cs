using System.Runtime.CompilerServices;
using Verifier.Numeric.LinearAlgebra;

namespace Verifier.Numeric.Random;

/// <summary>Philox4x32-10 at consecutive counters, one counter in each 64-bit word of a register.</summary>
internal static unsafe class PhiloxLanes<TLane, TVector>
    where TLane : struct, ILane<TVector>
    where TVector : struct
{
    /// <summary>Doubles of storage that <see cref="ExpandKey"/> fills.</summary>
    public const int KeyWords = 2 * Philox4x32.Rounds;

    /// <summary>Writes the pairs of round keys of a seed.</summary>
    public static void ExpandKey(ulong seed, double* keys)
    {
        uint k0 = (uint)seed;
        uint k1 = (uint)(seed >> 32);
        for (int round = 0; round < Philox4x32.Rounds; round++)
        {
            keys[2 * round] = BitConverter.UInt64BitsToDouble(k0);
            keys[(2 * round) + 1] = BitConverter.UInt64BitsToDouble(k1);
            k0 = unchecked(k0 + Philox4x32.FirstWeyl);
            k1 = unchecked(k1 + Philox4x32.SecondWeyl);
        }
    }

    /// <summary>
    /// For each lane l: the outputs at counters (first + l, stream) and (first + count + l, stream), each joined to two 64-bit words
    /// (X0 + 2³²·X1, X2 + 2³²·X3).
    /// </summary>
    /// <remarks>Two chains side by side, because one would wait for itself. Upper halves hold waste between rounds: only lower ones are multiplied.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Words(ulong first, ulong stream, double* keys, out TVector even, out TVector odd, out TVector nextEven, out TVector nextOdd)
    {
        TVector c0 = TLane.Counters(first), c1 = TLane.ShiftRight(c0, 32), c2 = TLane.Words(stream), c3 = TLane.ShiftRight(c2, 32);
        TVector d0 = TLane.Counters(unchecked(first + (ulong)TLane.Count)), d1 = TLane.ShiftRight(d0, 32), d2 = c2, d3 = c3;
        TVector firstMultiplier = TLane.Words(Philox4x32.FirstMultiplier);
        TVector secondMultiplier = TLane.Words(Philox4x32.SecondMultiplier);
        for (int round = 0; round < Philox4x32.Rounds; round++, keys += 2)
        {
            TVector k0 = TLane.Broadcast(keys[0]), k1 = TLane.Broadcast(keys[1]);
            TVector low = TLane.MultiplyHalves(c0, firstMultiplier), high = TLane.MultiplyHalves(c2, secondMultiplier);
            TVector nextLow = TLane.MultiplyHalves(d0, firstMultiplier), nextHigh = TLane.MultiplyHalves(d2, secondMultiplier);
            c0 = TLane.Xor(TLane.Xor(TLane.UpperHalves(high), c1), k0);
            c2 = TLane.Xor(TLane.Xor(TLane.UpperHalves(low), c3), k1);
            d0 = TLane.Xor(TLane.Xor(TLane.UpperHalves(nextHigh), d1), k0);
            d2 = TLane.Xor(TLane.Xor(TLane.UpperHalves(nextLow), d3), k1);
            (c1, c3, d1, d3) = (high, low, nextHigh, nextLow);
        }

        even = Join(c0, c1);
        odd = Join(c2, c3);
        nextEven = Join(d0, d1);
        nextOdd = Join(d2, d3);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TVector Join(TVector low, TVector high) => TLane.Or(TLane.And(low, TLane.Words(uint.MaxValue)), TLane.ShiftLeft(high, 32));
}
