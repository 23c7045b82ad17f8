using Verifier.Arithmetic.Balls;
using Verifier.Arithmetic.Limbs;
using Verifier.Arithmetic.Quadrature;
using Xunit;

namespace Verifier.Tests.Arithmetic.Quadrature;

public sealed class EquidistantHermiteSumsTests
{
    [Theory]
    [InlineData(0, 100, -7, 40)]
    [InlineData(1, 60, -40, 40)]
    [InlineData(3, 60, 5, 6)]
    [InlineData(20, 112, 0, 120)]
    [InlineData(20, 112, -120, 120)]
    [InlineData(50, 1000, -60, 90)]
    [InlineData(200, 130, -200, 200)]
    [InlineData(400, 64, 0, 300)]
    public void The_sums_are_those_of_the_recurrence_at_each_node(int degree, int bits, int first, int last)
    {
        const int limbs = 40;
        Dyadic step = new(11, -7);
        EquidistantHermiteSums sums = new(step, degree, bits);
        HermiteSums expected = new(degree, bits + 20);
        for (int j = first; j <= last; j++)
        {
            Dyadic node = step * new Dyadic(j, 0);
            LimbBall x = LimbBall.FromDyadic(node, limbs);
            LimbBall g = x.NormalDensity() / LimbBall.FromInteger(j % 3 == 0 ? -7 : 7, limbs);
            if (j % 5 != 2)
            {
                sums.Add(j, g);
                expected.Add(Ball.FromDyadic(node, 64), g.ToBall());
            }
        }

        Ball[] found = sums.Total();
        Ball[] truth = expected.Total();
        for (int k = 0; k <= degree; k++)
        {
            Assert.True(found[k].Overlaps(truth[k]), $"k = {k}: {found[k]} misses {truth[k]}");
            Assert.True(found[k].RadiusIsAtMost(bits - 1), $"k = {k}: radius {found[k].Radius}");
        }
    }

    [Fact]
    public void Errors_of_values_are_passed_on()
    {
        EquidistantHermiteSums sums = new(new Dyadic(1, -1), 3, 60);
        sums.Add(6, LimbBall.FromBall(Ball.Create(Dyadic.One, Magnitude.PowerOfTwo(-30), 100), 2));

        // g h_3(3) = 18 g/√6.
        Ball found = sums.Total()[3];
        Ball corner = 18 / Ball.FromInteger(6, 200).Sqrt();
        Assert.True(found.Contains((corner * (1 + Ball.FromDyadic(new Dyadic(1, -30), 200))).Midpoint));
        Assert.True(found.RadiusIsAtMost(20));
    }
}
