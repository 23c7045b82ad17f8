using Verifier.Numeric.Random;
using Xunit;

namespace Verifier.Tests.Numeric.Random;

public sealed class Philox4x32Tests
{
    // The known answers of the Random123 distribution (kat_vectors, philox4x32 10).
    [Fact]
    public void Known_answers_of_the_authors_are_reproduced()
    {
        Assert.Equal((0x6627e8d5u, 0xe169c58du, 0xbc57ac4cu, 0x9b00dbd8u), Philox4x32.Block((0, 0, 0, 0), (0, 0)));
        const uint ones = uint.MaxValue;
        Assert.Equal((0x408f276du, 0x41c83b0eu, 0xa20bc7c6u, 0x6d5451fdu), Philox4x32.Block((ones, ones, ones, ones), (ones, ones)));
        Assert.Equal(
            (0xd16cfe09u, 0x94fdccebu, 0x5001e420u, 0x24126ea1u),
            Philox4x32.Block((0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344), (0xa4093822, 0x299f31d0)));
    }

    [Theory]
    [InlineData(0UL, 0UL, 0L)]
    [InlineData(0x299f31d0a4093822UL, 0x0370734413198a2eUL, 5_000_000_000_000L)]
    public void Uniform_variates_are_the_upper_53_bits_of_the_counter_outputs(ulong seed, ulong stream, long group)
    {
        double[] uniforms = new double[16];
        new RandomSequence(seed, stream).FillUniform(uniforms, 16 * group);
        for (int lane = 0; lane < 8; lane++)
        {
            ulong counter = (ulong)((8 * group) + lane);
            (uint x0, uint x1, uint x2, uint x3) = Philox4x32.Block(
                ((uint)counter, (uint)(counter >> 32), (uint)stream, (uint)(stream >> 32)), ((uint)seed, (uint)(seed >> 32)));
            Assert.Equal(((x0 | ((ulong)x1 << 32)) >> 11) / 9007199254740992.0, uniforms[lane]);
            Assert.Equal(((x2 | ((ulong)x3 << 32)) >> 11) / 9007199254740992.0, uniforms[8 + lane]);
        }
    }
}
