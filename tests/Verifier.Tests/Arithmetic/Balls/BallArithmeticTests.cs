using System.Numerics;
using Verifier.Arithmetic;
using Verifier.Arithmetic.Balls;
using Xunit;

namespace Verifier.Tests.Arithmetic.Balls;

public sealed class BallArithmeticTests
{
    [Fact]
    public void Operations_on_random_rationals_enclose_the_exact_result()
    {
        Random random = new(7);
        for (int i = 0; i < 500; i++)
        {
            int precision = random.Next(4, 80);
            Rational a = Draw(random);
            Rational b = Draw(random);
            Ball x = Ball.FromRational(a, precision);
            Ball y = Ball.FromRational(b, random.Next(4, 80));
            Assert.True(x.Contains(a) && (x + y).Contains(a + b) && (x - y).Contains(a - b) && (x * y).Contains(a * b), $"{a}, {b}");
            Assert.True((x + b).Contains(a + b) && (a - y).Contains(a - b) && (x * 7).Contains(a * 7) && (3 - x).Contains(3 - a), $"{a}, {b}");
            Assert.True(b.IsZero || ((x / y).Contains(a / b) && (a / y).Contains(a / b)), $"{a}, {b}");
            Assert.True(x.Pow(5).Contains(a.Pow(5)) && x.Union(y).Contains((a + b) / 2), $"{a}, {b}");
        }
    }

    [Fact]
    public void Operations_on_wide_balls_enclose_the_results_at_their_ends()
    {
        Random random = new(8);
        for (int i = 0; i < 300; i++)
        {
            (Ball x, Rational lowX, Rational highX) = DrawBall(random);
            (Ball y, Rational lowY, Rational highY) = DrawBall(random);
            foreach (Rational a in new[] { lowX, highX })
            {
                foreach (Rational b in new[] { lowY, highY })
                {
                    Assert.True((x + y).Contains(a + b) && (x - y).Contains(a - b) && (x * y).Contains(a * b));
                    Assert.True(b.IsZero || (x / y).Contains(a / b));
                }
            }
        }
    }

    [Fact]
    public void Endpoints_and_bounds_enclose_the_ball()
    {
        Random random = new(9);
        for (int i = 0; i < 300; i++)
        {
            (Ball x, Rational low, Rational high) = DrawBall(random);
            Assert.True(x.Lower.ToRational() <= low && high <= x.Upper.ToRational());
            Assert.True(x.MagnitudeUpperBound.ToDyadic().ToRational() >= Rational.Abs(low) && x.MagnitudeUpperBound.ToDyadic().ToRational() >= Rational.Abs(high));
            Assert.True(x.MagnitudeLowerBound.ToDyadic().ToRational() <= Rational.Abs(low));
            Assert.Equal(low.Sign > 0, x.IsPositive);
            Assert.Equal(high.Sign < 0, x.IsNegative);
        }
    }

    [Fact]
    public void Intersections_contain_what_both_balls_contain()
    {
        Ball left = Ball.FromEndpoints(Dyadic.FromDouble(-1), Dyadic.FromDouble(2), 64);
        Ball right = Ball.FromEndpoints(Dyadic.FromDouble(1), Dyadic.FromDouble(7), 64);
        Ball common = left.Intersect(right);
        Assert.True(common.Contains(1) && common.Contains(2) && !common.Contains(new Rational(9, 10)) && !common.Contains(new Rational(21, 10)));
        Assert.Equal(left, left.Intersect(Ball.Indeterminate));
    }

    [Fact]
    public void Exact_arithmetic_stays_exact()
    {
        Ball half = Ball.FromRational(new Rational(1, 2), 64);
        Assert.True((half * half).IsExact && (half + 3).IsExact && (half / 4).IsExact && (half - half).IsZero);
        Assert.Equal(new Dyadic(5, -3), (half + (half / 4)).Midpoint);
    }

    private static Rational Draw(Random random) => random.Next(8) switch
    {
        0 => 0,
        1 => random.Next(-3, 4),
        2 => new Rational(random.NextInt64(long.MinValue, long.MaxValue), BigInteger.One << random.Next(200)),
        3 => new Rational(new BigInteger(random.NextInt64()) << random.Next(200), 3),
        _ => new Rational(random.Next(-100000, 100000), random.Next(1, 100000)),
    };

    private static (Ball Ball, Rational Low, Rational High) DrawBall(Random random)
    {
        Dyadic midpoint = Dyadic.FromDouble((random.NextDouble() - 0.5) * Math.Pow(10, random.Next(-5, 5)));
        Magnitude radius = Magnitude.FromDyadic(Dyadic.FromDouble(random.NextDouble() * Math.Pow(10, random.Next(-8, 4))));
        Ball ball = Ball.Create(midpoint, radius, random.Next(60, 100));
        Rational r = radius.ToDyadic().ToRational();
        return (ball, midpoint.ToRational() - r, midpoint.ToRational() + r);
    }
}
