using System.Runtime.Intrinsics;

namespace Verifier.Numeric.Random;

/// <summary>
/// An endless sequence of random numbers, addressed by position: Philox4x32-10 with key <see cref="Seed"/> and upper counter half <see cref="Stream"/>.
/// </summary>
/// <param name="Seed">The key; one per experiment.</param>
/// <param name="Stream">Which of the 2⁶⁴ sequences of this key; <see cref="Split"/> derives further ones.</param>
/// <remarks>Equality of value: equal streams give equal numbers. The default is seed 0, stream 0.</remarks>
public readonly record struct RandomSequence(ulong Seed, ulong Stream = 0)
{
    private const int Group = 16;
    private const double Unit = 1.0 / (1UL << 53);

    /// <summary>A stream that depends on this one and on <paramref name="child"/>: a step, a purpose, a repetition.</summary>
    public RandomSequence Split(ulong child)
    {
        (uint x0, uint x1, uint x2, uint x3) = Philox4x32.Block(
            ((uint)child, (uint)(child >> 32), (uint)Stream, (uint)(Stream >> 32)), ((uint)Seed, (uint)(Seed >> 32)));
        return new RandomSequence(x0 | ((ulong)x1 << 32), x2 | ((ulong)x3 << 32));
    }

    /// <summary>Standard normal variates number offset, offset + 1, … of this stream, by Box–Muller.</summary>
    /// <remarks>
    /// 53-bit uniforms: |z| ≤ √(106 ln 2) &lt; 8.58; the missing tail has probability below 1e-16. Variate n does not depend on how the
    /// sequence is cut into calls.
    /// </remarks>
    public void FillNormal(Span<double> destination, long offset = 0) => Fill(destination, offset, normal: true);

    /// <summary>Uniform variates in [0, 1), multiples of 2^-53, number offset, offset + 1, … of this stream.</summary>
    public void FillUniform(Span<double> destination, long offset = 0) => Fill(destination, offset, normal: false);

    private void Fill(Span<double> destination, long offset, bool normal)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(offset);
        Span<double> group = stackalloc double[Group];
        int done = 0;
        while (done < destination.Length)
        {
            ulong number = (ulong)(offset + done);
            int skip = (int)(number % Group);
            Span<double> rest = destination[done..];
            Span<double> target = skip == 0 && rest.Length >= Group ? rest[..Group] : group;
            (Vector512<double> first, Vector512<double> second) = normal ? Normals(number / Group) : Uniforms(number / Group);
            first.CopyTo(target);
            second.CopyTo(target[8..]);
            int count = Math.Min(Group - skip, rest.Length);
            if (target == group)
            {
                group.Slice(skip, count).CopyTo(rest);
            }

            done += count;
        }
    }

    private (Vector512<double> First, Vector512<double> Second) Uniforms(ulong group)
    {
        (Vector512<ulong> first, Vector512<ulong> second) = PhiloxLanes.Words(8 * group, Stream, Seed);
        return (Vector512.ConvertToDouble(first >>> 11) * Unit, Vector512.ConvertToDouble(second >>> 11) * Unit);
    }

    // Box–Muller: √(−2 ln u)·(cos 2πv, sin 2πv) with u in (0, 1], v in [0, 1).
    private (Vector512<double> First, Vector512<double> Second) Normals(ulong group)
    {
        (Vector512<double> u, Vector512<double> v) = Uniforms(group);
        Vector512<double> radius = Vector512.Sqrt(-2.0 * Vector512.Log(u + Vector512.Create(Unit)));
        (Vector512<double> sine, Vector512<double> cosine) = Vector512.SinCos(v * (2 * Math.PI));
        return (radius * cosine, radius * sine);
    }
}
