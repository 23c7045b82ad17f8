using System.Numerics;
using Verifier.Arithmetic.Balls;
using Xunit;

namespace Verifier.Tests.Arithmetic.Balls;

public sealed class DyadicTests
{
    [Fact]
    public void Arithmetic_is_exact()
    {
        Random random = new(13);
        for (int i = 0; i < 300; i++)
        {
            Dyadic a = new(random.NextInt64(-1000, 1000), random.Next(-70, 70));
            Dyadic b = Dyadic.FromDouble(random.NextDouble() - 0.5);
            Assert.Equal(a.ToRational() + b.ToRational(), (a + b).ToRational());
            Assert.Equal(a.ToRational() - b.ToRational(), (a - b).ToRational());
            Assert.Equal(a.ToRational() * b.ToRational(), (a * b).ToRational());
            Assert.Equal(a.ToRational().CompareTo(b.ToRational()), a.CompareTo(b));
        }
    }

    [Fact]
    public void Rounding_goes_in_the_stated_direction_by_less_than_a_unit()
    {
        Random random = new(14);
        for (int i = 0; i < 300; i++)
        {
            Dyadic x = new(random.NextInt64(long.MinValue, long.MaxValue), random.Next(-70, 70));
            int precision = random.Next(2, 62);
            Dyadic unit = Dyadic.One.Scale(x.TopExponent - precision);
            Assert.True(x.RoundDown(precision) <= x && x - x.RoundDown(precision) < unit);
            Assert.True(x.RoundUp(precision) >= x && x.RoundUp(precision) - x < unit);
        }
    }

    [Fact]
    public void Equal_numbers_are_equal_however_they_are_written()
    {
        Assert.Equal(new Dyadic(6, 1), new Dyadic(3, 2));
        Assert.Equal(new Dyadic(6, 1).GetHashCode(), new Dyadic(3, 2).GetHashCode());
        Assert.Equal(Dyadic.Zero, new Dyadic(0, 17));
        Assert.True(new Dyadic(1, 1L << 50) > new Dyadic(BigInteger.Pow(10, 50), 0));
    }
}
