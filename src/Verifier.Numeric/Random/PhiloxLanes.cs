using System.Runtime.CompilerServices;
using Verifier.Numeric.LinearAlgebra;

namespace Verifier.Numeric.Random;

/// <summary><see cref="Philox4x32"/> at consecutive counters, one in each lane of four registers at a time.</summary>
/// <remarks>The upper halves of words hold waste between rounds: only lower ones are multiplied.</remarks>
internal static unsafe class PhiloxLanes<TLane, TVector>
    where TLane : struct, ILane<TVector>
    where TVector : struct
{
    /// <summary>Doubles of storage that <see cref="ExpandKey"/> fills.</summary>
    public const int KeyWords = 2 * Philox4x32.Rounds;

    /// <summary>Consecutive counters whose words are written together: first all X0 + 2³²·X1, then all X2 + 2³²·X3.</summary>
    public const int Counters = 16;

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

    /// <summary>Writes the words at the counters (first, stream), (first + 1, stream), …: at least so many, at most 31 more.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Write(double* words, ulong first, int count, ulong stream, double* keys)
    {
        TVector firstMultiplier = TLane.Words(Philox4x32.FirstMultiplier), secondMultiplier = TLane.Words(Philox4x32.SecondMultiplier);

        // In the first round, all counters have the same upper half.
        TVector upper = TLane.Words(stream), product = TLane.MultiplyHalves(upper, secondMultiplier);
        TVector low = TLane.Xor(TLane.UpperHalves(product), TLane.Broadcast(keys[0]));
        TVector high = TLane.Xor(TLane.ShiftRight(upper, 32), TLane.Broadcast(keys[1]));
        for (int n = 0; n < count; n += FourRegisters<TLane, TVector>.Count)
        {
            FourRegisters<TLane, TVector> counters = CountersFrom(unchecked(first + (ulong)n));
            FourRegisters<TLane, TVector> x3 = counters.MultiplyHalves(firstMultiplier), x1 = product;
            FourRegisters<TLane, TVector> x0 = (counters >>> 32) ^ low, x2 = x3.UpperHalves() ^ high;
            for (int k = 2; k < KeyWords; k += 2)
            {
                FourRegisters<TLane, TVector> even = x0.MultiplyHalves(firstMultiplier), odd = x2.MultiplyHalves(secondMultiplier);
                x0 = odd.UpperHalves().Xor(x1, TLane.Broadcast(keys[k]));
                x2 = even.UpperHalves().Xor(x3, TLane.Broadcast(keys[k + 1]));
                x1 = odd;
                x3 = even;
            }

            WriteWords(x0.JoinHalves(x1), words, n);
            WriteWords(x2.JoinHalves(x3), words + Counters, n);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static FourRegisters<TLane, TVector> CountersFrom(ulong first) => new(
        TLane.Counters(first),
        TLane.Counters(unchecked(first + (ulong)TLane.Count)),
        TLane.Counters(unchecked(first + (ulong)(2 * TLane.Count))),
        TLane.Counters(unchecked(first + (ulong)(3 * TLane.Count))));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void WriteWords(FourRegisters<TLane, TVector> values, double* words, int counter)
    {
        TLane.Store(values.First, words + Place(counter));
        TLane.Store(values.Second, words + Place(counter + TLane.Count));
        TLane.Store(values.Third, words + Place(counter + (2 * TLane.Count)));
        TLane.Store(values.Fourth, words + Place(counter + (3 * TLane.Count)));
    }

    // Room for a second word behind every sixteen.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Place(int counter) => counter + (counter & -Counters);
}
