using MathNet.Numerics;
using Verifier.Numeric.Random;
using Xunit;

namespace Verifier.Tests.Numeric.Random;

public sealed class RandomSequenceTests
{
    private const int Count = 1 << 16;
    private static readonly double[] Normals = Draw();

    [Fact]
    public void Moments_of_normal_variates_are_those_of_the_normal_law()
    {
        // E z^p and Var z^p = E z^{2p} − (E z^p)²; |z-score| < 5 fails by chance less than once in 10⁶.
        (int Power, double Mean, double Variance)[] laws = [(1, 0, 1), (2, 1, 2), (3, 0, 15), (4, 3, 96), (5, 0, 945), (6, 15, 10170)];
        foreach ((int power, double mean, double variance) in laws)
        {
            double z = (Normals.Average(x => Math.Pow(x, power)) - mean) / Math.Sqrt(variance / Count);
            Assert.InRange(z, -5, 5);
        }
    }

    [Fact]
    public void Neighbours_are_uncorrelated()
    {
        foreach (int lag in new[] { 1, 2, 4, 8, 16, 64 })
        {
            double sum = 0;
            for (int i = lag; i < Count; i++)
            {
                sum += Normals[i] * Normals[i - lag];
            }

            Assert.InRange(sum / Math.Sqrt(Count - lag), -5, 5);
        }
    }

    [Fact]
    public void The_empirical_distribution_passes_the_kolmogorov_test()
    {
        double[] sorted = [.. Normals.Order()];
        double distance = 0;
        for (int i = 0; i < Count; i++)
        {
            double f = SpecialFunctions.Erfc(-sorted[i] / Constants.Sqrt2) / 2;
            distance = Math.Max(distance, Math.Max(f - (i / (double)Count), ((i + 1) / (double)Count) - f));
        }

        // P(√n D > 2.7) ≈ 2 exp(−2·2.7²) = 9e-7.
        Assert.InRange(distance * Math.Sqrt(Count), 0, 2.7);
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(5, 30)]
    [InlineData(15, 2)]
    [InlineData(16, 16)]
    [InlineData(1000, 77)]
    public void A_variate_depends_on_its_number_only(int offset, int length)
    {
        double[] part = new double[length];
        new RandomSequence(101).FillNormal(part, offset);
        Assert.Equal(Normals.AsSpan(offset, length).ToArray(), part);
    }

    [Fact]
    public void Variates_are_box_muller_pairs_of_the_words_of_philox()
    {
        // Number 64g + 32h + 16e + l comes from word h of counter 16g + l; the mathematics library is the second route.
        for (int number = 0; number < 2048; number++)
        {
            uint counter = (uint)((16 * (number / 64)) + (number % 16));
            (uint x0, uint x1, uint x2, uint x3) = Philox4x32.Block((counter, 0, 0, 0), (101, 0));
            ulong word = number % 64 < 32 ? x0 | ((ulong)x1 << 32) : x2 | ((ulong)x3 << 32);
            double radius = Math.Sqrt(-2 * Math.Log(((word >> 23) | 1) * Math.Pow(2, -41)));
            double angle = Math.PI / 4 * ((((word & 0x7F_FFFE) | 1) * Math.Pow(2, -22)) - 1);
            double cosine = Math.Cos(angle) * ((word & 1) == 0 ? 1 : -1);
            bool exchanged = (word & (1 << 23)) != 0;
            bool second = number % 32 >= 16;
            Assert.Equal(radius * (exchanged == second ? cosine : Math.Sin(angle)), Normals[number], 5e-14);
        }
    }

    [Fact]
    public void Different_seeds_streams_and_children_differ()
    {
        RandomSequence[] sequences = [new(1), new(2), new(1, 1), new RandomSequence(1).Split(0), new RandomSequence(1).Split(1), new RandomSequence(2).Split(0)];
        double[] first = new double[1];
        HashSet<double> seen = [];
        foreach (RandomSequence sequence in sequences)
        {
            sequence.FillNormal(first);
            Assert.True(seen.Add(first[0]));
        }
    }

    private static double[] Draw()
    {
        double[] normals = new double[Count];
        new RandomSequence(101).FillNormal(normals);
        return normals;
    }
}
