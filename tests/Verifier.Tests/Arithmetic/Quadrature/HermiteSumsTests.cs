using Verifier.Arithmetic;
using Verifier.Arithmetic.Balls;
using Verifier.Arithmetic.Quadrature;
using Xunit;

namespace Verifier.Tests.Arithmetic.Quadrature;

public sealed class HermiteSumsTests
{
    [Theory]
    [InlineData(0, 100)]
    [InlineData(1, 60)]
    [InlineData(20, 112)]
    [InlineData(100, 400)]
    [InlineData(200, 130)]
    public void The_sums_are_those_of_the_orthonormal_recurrence(int degree, int bits)
    {
        const int precision = 1500;
        HermiteSums sums = new(degree, bits);
        Ball[] expected = new Ball[degree + 1];
        for (int j = -40; j <= 40; j++)
        {
            Ball x = Ball.FromDyadic(new Dyadic((11 * j) + 1, -5), precision);
            Ball g = (j % 3 == 0 ? -1 : 1) * x.NormalDensity() / 7;
            sums.Add(x, g);
            AddTo(expected, x, g);
        }

        Ball[] found = sums.Total();
        for (int k = 0; k <= degree; k++)
        {
            Assert.True(found[k].Overlaps(expected[k]), $"k = {k}: {found[k]} misses {expected[k]}");
            Assert.True(found[k].RadiusIsAtMost(bits - 1), $"k = {k}: radius {found[k].Radius}");
        }
    }

    [Fact]
    public void Errors_of_values_and_nodes_are_passed_on()
    {
        HermiteSums sums = new(3, 60);
        Ball x = Ball.Create(new Dyadic(3, -1), Magnitude.PowerOfTwo(-40), 100);
        sums.Add(x, Ball.Create(Dyadic.One, Magnitude.PowerOfTwo(-30), 100));
        Ball found = sums.Total()[3];
        Ball corner = (UpperOf(x).Pow(3) - (3 * UpperOf(x))) / Ball.FromInteger(6, 100).Sqrt() * (1 + Ball.FromRational(new Rational(1, 1 << 30), 100));
        Assert.True(found.Contains(corner.Midpoint));
        Assert.True(found.RadiusIsAtMost(20));
    }

    private static void AddTo(Ball[] sums, Ball x, Ball g)
    {
        Ball previous = 0;
        Ball current = g;
        for (int k = 0; k < sums.Length; k++)
        {
            sums[k] += current;
            Ball root = Ball.FromInteger(k + 1, x.Precision).Sqrt();
            (previous, current) = (current, ((x * current) - (Ball.FromInteger(k, x.Precision).Sqrt() * previous)) / root);
        }
    }

    private static Ball UpperOf(Ball x) => Ball.FromDyadic(x.Upper, 2 * x.Precision);
}
