using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Verifier.Numeric.Random;

/// <summary>Philox4x32-10 at eight consecutive counters, one counter in each 64-bit lane.</summary>
internal static class PhiloxLanes
{
    private static readonly Vector512<ulong> LowHalf = Vector512.Create((ulong)uint.MaxValue);

    /// <summary>For each lane l: the outputs at counter (first + l, stream), joined to two 64-bit words (X0 + 2³²·X1, X2 + 2³²·X3).</summary>
    public static (Vector512<ulong> First, Vector512<ulong> Second) Words(ulong first, ulong stream, ulong seed)
    {
        Vector512<ulong> index = Vector512.Create(first) + Vector512<ulong>.Indices;
        Vector512<ulong> c0 = index & LowHalf;
        Vector512<ulong> c1 = index >>> 32;
        Vector512<ulong> c2 = Vector512.Create(stream & uint.MaxValue);
        Vector512<ulong> c3 = Vector512.Create(stream >> 32);
        Vector512<ulong> firstMultiplier = Vector512.Create((ulong)Philox4x32.FirstMultiplier);
        Vector512<ulong> secondMultiplier = Vector512.Create((ulong)Philox4x32.SecondMultiplier);
        uint k0 = (uint)seed;
        uint k1 = (uint)(seed >> 32);
        for (int round = 0; round < Philox4x32.Rounds; round++)
        {
            Vector512<ulong> low = Multiply(c0, firstMultiplier);
            Vector512<ulong> high = Multiply(c2, secondMultiplier);
            c0 = (high >>> 32) ^ c1 ^ Vector512.Create((ulong)k0);
            c1 = high & LowHalf;
            c2 = (low >>> 32) ^ c3 ^ Vector512.Create((ulong)k1);
            c3 = low & LowHalf;
            k0 = unchecked(k0 + Philox4x32.FirstWeyl);
            k1 = unchecked(k1 + Philox4x32.SecondWeyl);
        }

        return (c0 | (c1 << 32), c2 | (c3 << 32));
    }

    /// <summary>Products of lanes below 2³².</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<ulong> Multiply(Vector512<ulong> left, Vector512<ulong> right)
    {
        if (Avx512F.IsSupported)
        {
            return Avx512F.Multiply(left.AsUInt32(), right.AsUInt32());
        }

        if (Avx2.IsSupported)
        {
            return Vector512.Create(
                Avx2.Multiply(left.GetLower().AsUInt32(), right.GetLower().AsUInt32()),
                Avx2.Multiply(left.GetUpper().AsUInt32(), right.GetUpper().AsUInt32()));
        }

        return left * right;
    }
}
