using Verifier.Arithmetic;
using Verifier.Arithmetic.Balls;
using Verifier.Arithmetic.Boxes;
using Verifier.Testing;
using Xunit;

namespace Verifier.Tests.Arithmetic.Boxes;

public sealed class DyadicIntervalTests
{
    [Property]
    public bool Operations_contain_the_exact_values(Rational x, Rational y, Rational width)
    {
        DyadicInterval a = Wide(x, width);
        DyadicInterval b = Wide(y, width);
        return Holds(a + b, x + y) && Holds(a - b, x - y) && Holds(a * b, x * y) && Holds(a * 3, x * 3) && Holds(a * -7, x * -7)
            && Holds(a.Pow(2), x * x) && Holds(a.Pow(3), x * x * x);
    }

    [Property]
    public bool A_product_takes_its_ends_at_the_corners(Rational x, Rational y, Rational width)
    {
        DyadicInterval a = Wide(x, width);
        DyadicInterval b = Wide(y, width);
        Dyadic[] corners = [a.Lower * b.Lower, a.Lower * b.Upper, a.Upper * b.Lower, a.Upper * b.Upper];
        return a * b == new DyadicInterval(corners.Min(), corners.Max());
    }

    [Fact]
    public void An_even_power_across_zero_starts_at_zero() =>
        Assert.Equal(new DyadicInterval(Dyadic.Zero, new Dyadic(81, 0)), new DyadicInterval(new Dyadic(-3, 0), new Dyadic(2, 0)).Pow(4));

    [Fact]
    public void An_interval_around_a_rational_is_no_wider_than_its_grid()
    {
        var third = DyadicInterval.Around(new Rational(1, 3), 10);
        Assert.True(Holds(third, new Rational(1, 3)));
        Assert.Equal(new Dyadic(1, -10), third.Upper - third.Lower);
        Assert.Equal((DyadicInterval)new Dyadic(3, -2), DyadicInterval.Around(new Rational(3, 4), 10));
    }

    [Fact]
    public void Disjoint_intervals_do_not_intersect()
    {
        Assert.Null(new DyadicInterval(Dyadic.Zero, Dyadic.One).Intersect(new DyadicInterval(new Dyadic(2, 0), new Dyadic(3, 0))));
        Assert.Throws<ArgumentOutOfRangeException>(() => new DyadicInterval(Dyadic.One, Dyadic.Zero));
    }

    private static DyadicInterval Wide(Rational center, Rational width)
    {
        DyadicInterval point = DyadicInterval.Around(center, 8);
        return point + DyadicInterval.Symmetric(DyadicInterval.Around(width, 8).MaximalMagnitude);
    }

    private static bool Holds(DyadicInterval interval, Rational value) => interval.Lower.ToRational() <= value && value <= interval.Upper.ToRational();
}
