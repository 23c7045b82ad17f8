using System.Runtime.CompilerServices;
using Verifier.Numeric.LinearAlgebra;

namespace Verifier.Numeric.Random;

/// <summary><see cref="Philox4x32"/> at consecutive counters, one in each lane of two registers: of x, then of y.</summary>
/// <remarks>Two chains side by side, because one would wait for itself. Upper halves hold waste between rounds: only lower ones are multiplied.</remarks>
internal unsafe struct PhiloxLanes<TLane, TVector>
    where TLane : struct, ILane<TVector>
    where TVector : struct
{
    /// <summary>Doubles of storage that <see cref="ExpandKey"/> fills.</summary>
    public const int KeyWords = 2 * Philox4x32.Rounds;

    private TVector x0;
    private TVector x1;
    private TVector x2;
    private TVector x3;
    private TVector y0;
    private TVector y1;
    private TVector y2;
    private TVector y3;

    /// <summary>Before the first round: lane l of x is at the counter (first + l, stream), of y at (first + count + l, stream).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public PhiloxLanes(ulong first, ulong stream)
    {
        x0 = TLane.Counters(first);
        x1 = TLane.ShiftRight(x0, 32);
        y0 = TLane.Counters(unchecked(first + (ulong)TLane.Count));
        y1 = TLane.ShiftRight(y0, 32);
        x2 = y2 = TLane.Words(stream);
        x3 = y3 = TLane.ShiftRight(x2, 32);
    }

    /// <summary>After all rounds: the words X0 + 2³²·X1 of the first register.</summary>
    public readonly TVector Even => TLane.JoinHalves(x0, x1);

    /// <summary>After all rounds: the words X2 + 2³²·X3 of the first register.</summary>
    public readonly TVector Odd => TLane.JoinHalves(x2, x3);

    /// <summary><see cref="Even"/> of the second register.</summary>
    public readonly TVector NextEven => TLane.JoinHalves(y0, y1);

    /// <summary><see cref="Odd"/> of the second register.</summary>
    public readonly TVector NextOdd => TLane.JoinHalves(y2, y3);

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

    /// <summary>The round with the given pair of keys.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Round(double* keys)
    {
        TVector first = TLane.Words(Philox4x32.FirstMultiplier), second = TLane.Words(Philox4x32.SecondMultiplier);
        TVector k0 = TLane.Broadcast(keys[0]), k1 = TLane.Broadcast(keys[1]);
        TVector low = TLane.MultiplyHalves(x0, first), high = TLane.MultiplyHalves(x2, second);
        TVector nextLow = TLane.MultiplyHalves(y0, first), nextHigh = TLane.MultiplyHalves(y2, second);
        x0 = TLane.Xor(TLane.Xor(TLane.UpperHalves(high), x1), k0);
        x2 = TLane.Xor(TLane.Xor(TLane.UpperHalves(low), x3), k1);
        y0 = TLane.Xor(TLane.Xor(TLane.UpperHalves(nextHigh), y1), k0);
        y2 = TLane.Xor(TLane.Xor(TLane.UpperHalves(nextLow), y3), k1);
        (x1, x3, y1, y3) = (high, low, nextHigh, nextLow);
    }
}
