namespace Verifier.Numeric.Random;

/// <summary>
/// An endless sequence of random numbers, addressed by position: Philox4x32-10 with key <see cref="Seed"/> and upper counter half <see cref="Stream"/>.
/// </summary>
/// <param name="Seed">The key; one per experiment.</param>
/// <param name="Stream">Which of the 2⁶⁴ sequences of this key; <see cref="Split"/> derives further ones.</param>
/// <remarks>Equality of value: equal streams give equal numbers. The default is seed 0, stream 0.</remarks>
public readonly record struct RandomSequence(ulong Seed, ulong Stream = 0)
{
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
    /// Each from half of a 64-bit word: |z| &lt; 7.54, the missing tail has probability below 5e-14. Variate n does not depend on how the
    /// sequence is cut into calls; another vector width may change its last digits.
    /// </remarks>
    public void FillNormal(Span<double> destination, long offset = 0)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(offset);
        Span<double> group = stackalloc double[NormalGroups.Length];
        while (destination.Length > 0)
        {
            (long number, long skip) = Math.DivRem(offset, NormalGroups.Length);
            int count;
            if (skip == 0 && destination.Length >= group.Length)
            {
                count = destination.Length - (destination.Length % group.Length);
                NormalGroups.Fill(this, number, destination[..count]);
            }
            else
            {
                NormalGroups.Fill(this, number, group);
                count = Math.Min(group.Length - (int)skip, destination.Length);
                group.Slice((int)skip, count).CopyTo(destination);
            }

            destination = destination[count..];
            offset += count;
        }
    }

    /// <summary>Uniform variates in [0, 1), multiples of 2^-53, number offset, offset + 1, … of this stream.</summary>
    public void FillUniform(Span<double> destination, long offset = 0)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(offset);
        for (int i = 0; i < destination.Length; i++)
        {
            destination[i] = Uniform((ulong)(offset + i));
        }
    }

    // Numbers 16g + 8h + l, l < 8, are word h of the block at counter 8g + l.
    private double Uniform(ulong number)
    {
        ulong counter = (8 * (number / 16)) + (number % 8);
        (uint x0, uint x1, uint x2, uint x3) = Philox4x32.Block(
            ((uint)counter, (uint)(counter >> 32), (uint)Stream, (uint)(Stream >> 32)), ((uint)Seed, (uint)(Seed >> 32)));
        ulong word = number % 16 < 8 ? x0 | ((ulong)x1 << 32) : x2 | ((ulong)x3 << 32);
        return (word >> 11) * Unit;
    }
}
