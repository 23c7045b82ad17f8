using System.Numerics;
using Verifier.Arithmetic.Balls;
using Verifier.Arithmetic.Limbs;
using Xunit;

namespace Verifier.Tests.Arithmetic.Limbs;

public sealed class LimbBallTests
{
    public static TheoryData<int> Lengths => [2, 3, 6, 17, 34];

    private static IReadOnlyList<double> Samples =>
        [0, 1, -1, 0.5, 3.1415926535, -2.75, 1e-30, -1e-12, 0.1, 7.5, -9.75, 20.25, -40.5, 0.6931471805599453, 1e10, -1e10, 123.456, 2.5e-3];

    [Theory]
    [MemberData(nameof(Lengths))]
    public void The_four_operations_enclose_and_lose_few_units(int length)
    {
        foreach (double x in Samples)
        {
            foreach (double y in Samples)
            {
                (LimbBall a, LimbBall b, Ball u, Ball v) = (Third(x, length), Third(y, length), ExactThird(x, length), ExactThird(y, length));
                Check(a * b, u * v, length);
                CheckAbsolute(a + b, u + v, Math.Max(Math.Abs(x), Math.Abs(y)), length);
                CheckAbsolute(a - b, u - v, Math.Max(Math.Abs(x), Math.Abs(y)), length);
                if (y != 0)
                {
                    Check(a / b, u / v, length);
                }
            }
        }
    }

    [Theory]
    [MemberData(nameof(Lengths))]
    public void Exponentials_and_logarithms_enclose_and_lose_few_bits(int length)
    {
        foreach (double x in Samples.Where(static x => Math.Abs(x) < 1e5))
        {
            (LimbBall a, Ball u) = (Third(x, length), ExactThird(x, length));
            Check(a.Exp(), u.Exp(), length, 8);
            Check(a.Sigmoid(), u.Sigmoid(), length, 8);
            CheckAbsolute(a.Tanh(), u.Tanh(), 1, length);
            CheckAbsolute(a.Log1pExp(), u.Log1pExp(), Math.Max(1, x), length);
            CheckAbsolute(a.LogCosh(), u.LogCosh(), Math.Max(1, Math.Abs(x)), length);
            Check(a.Cosh(), u.Cosh(), length, 8);
            CheckAbsolute(a.Sinh(), u.Sinh(), Math.Cosh(x / 3), length);
            if (x > 0)
            {
                CheckAbsolute(a.Log(), u.Log(), Math.Max(1, Math.Abs(Math.Log(x))), length);
                Check(a.Log1p(), u.Log1p(), length, 20);
                Check(a.Through(static w => w.Sqrt()), u.Sqrt(), length, 8);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Lengths))]
    public void The_exponential_of_a_sum_is_the_product_of_exponentials(int length)
    {
        for (int i = -300; i < 300; i += 7)
        {
            LimbBall x = LimbBall.FromDyadic(new Dyadic(i, -3), length);
            LimbBall y = LimbBall.FromDyadic(new Dyadic(1001 - i, -6), length);
            Ball difference = (x.Exp() * y.Exp()).ToBall() - (x + y).Exp().ToBall();
            Assert.True(difference.ContainsZero);
            Assert.True((x.Exp().Log() - x).ToBall().ContainsZero);
        }
    }

    [Theory]
    [MemberData(nameof(Lengths))]
    public void Errors_of_the_arguments_are_passed_on(int length)
    {
        Ball wide = Ball.Create(new Dyadic(5, -1), Magnitude.PowerOfTwo(-30), 64 * length);
        LimbBall x = LimbBall.FromBall(wide, length);
        Assert.True(x.Exp().ToBall().Contains(LowerOf(wide).Exp()) && x.Exp().ToBall().Contains(UpperOf(wide).Exp()));
        Assert.True(x.Log().ToBall().Contains(LowerOf(wide).Log()) && x.Log().ToBall().Contains(UpperOf(wide).Log()));
        LimbBall square = (x * x) - LimbBall.FromDyadic(new Dyadic(25, -2), length);
        Assert.True(square.ToBall().Contains((UpperOf(wide).Pow(2) - new Verifier.Arithmetic.Rational(25, 4)).Midpoint));
        Assert.True((LimbBall.FromInteger(1, length) / x).ToBall().Contains((1 / LowerOf(wide)).Midpoint));
    }

    [Theory]
    [MemberData(nameof(Lengths))]
    public void Small_divisors_and_fewer_limbs_enclose(int length)
    {
        foreach (double x in Samples)
        {
            foreach (int divisor in new[] { 1, 3, 7, 1000003 })
            {
                Check(Third(x, length).DividedBy(divisor), ExactThird(x, length) / divisor, length);
                Check(Third(x, length + 1).DividedBy(divisor).Shortened(length), ExactThird(x, length) / divisor, length);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Lengths))]
    public void Steps_of_the_density_are_the_density(int length)
    {
        DensitySteps steps = new(new Dyadic(11, -7), length);
        for (int j = 0; j < 200; j++)
        {
            Ball x = Ball.FromDyadic(new Dyadic(11 * j, -7), (64 * length) + 200);
            Check(steps.Next(), x.NormalDensity(), length);
        }
    }

    [Theory]
    [MemberData(nameof(Lengths))]
    public void Steps_of_an_exponential_are_the_exponential(int length)
    {
        LimbBall first = Third(-20, length + 1);
        ExponentialSteps steps = new(first, first + Third(0.25, length + 1));
        for (int j = 0; j < 300; j++)
        {
            Check(steps.Next(), ExactThird(-20 + (j * 0.25), length).Exp(), length);
        }
    }

    [Theory]
    [MemberData(nameof(Lengths))]
    public void Products_and_quotients_of_extreme_mantissas_enclose(int length)
    {
        int bits = 64 * length;
        BigInteger[] extremes =
        [
            .. new[] { BigInteger.One << (bits - 1), (BigInteger.One << (bits - 1)) + 1, (BigInteger.One << bits) - 1, (BigInteger.One << bits) - 2 },
            .. Enumerable.Range(1, length - 1).Select(i => (BigInteger.One << bits) - (BigInteger.One << (64 * i))),
            .. Enumerable.Range(1, length - 1).Select(i => (BigInteger.One << (bits - 1)) + (BigInteger.One << (64 * i)) - 1),
            .. Enumerable.Range(1, 20).Select(i => ((BigInteger.Pow(3, 2 * bits) >> i) % (BigInteger.One << (bits - 1))) + (BigInteger.One << (bits - 1))),
        ];
        foreach (BigInteger m in extremes)
        {
            foreach (BigInteger n in extremes)
            {
                (Dyadic x, Dyadic y) = (new Dyadic(m, -bits), new Dyadic(n, -bits));
                (LimbBall a, LimbBall b) = (LimbBall.FromDyadic(x, length), LimbBall.FromDyadic(y, length));
                (Ball u, Ball v) = (Ball.FromDyadic(x, (2 * bits) + 64), Ball.FromDyadic(y, (2 * bits) + 64));
                Check(a * b, u * v, length);
                Check(a / b, u / v, length);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Lengths))]
    public void What_cancels_keeps_the_error_and_only_that(int length)
    {
        LimbBall third = Third(1, length);
        LimbBall nothing = third - third;
        Assert.True(nothing.ToBall().ContainsZero);
        Assert.True(nothing.ToBall().Radius < Magnitude.PowerOfTwo(4 - (64L * length)));
        Assert.True((nothing + third - third).ToBall().ContainsZero);
        Assert.True((nothing * third).ToBall().ContainsZero);
        Assert.False((third / nothing).IsFinite);
        LimbBall tiny = LimbBall.FromDyadic(new Dyadic(3, -5000), length);
        Assert.True((tiny + nothing).ToBall().Contains(new Dyadic(3, -5000)));
        Assert.True((third + tiny - third).ToBall().Contains(new Dyadic(3, -5000)));
    }

    private static LimbBall Third(double x, int length) => LimbBall.FromDyadic(Dyadic.FromDouble(x), length) / LimbBall.FromInteger(3, length);

    private static Ball ExactThird(double x, int length) => Ball.FromDyadic(Dyadic.FromDouble(x), (64 * length) + 200) / 3;

    /// <summary>The truth is contained, and the error is relative to the value.</summary>
    private static void Check(LimbBall found, Ball truth, int length, int lostBits = 4)
    {
        Assert.True(found.ToBall().Overlaps(truth), $"{found.ToBall()} misses {truth}");
        Assert.True(found.IsZero || found.ToBall().Radius <= truth.MagnitudeUpperBound * Magnitude.PowerOfTwo(lostBits - (64L * length)));
    }

    /// <summary>The truth is contained, and the error is relative to the operands.</summary>
    private static void CheckAbsolute(LimbBall found, Ball truth, double size, int length)
    {
        Assert.True(found.ToBall().Overlaps(truth), $"{found.ToBall()} misses {truth}");
        Assert.True(found.ToBall().Radius <= Magnitude.FromDyadic(Dyadic.FromDouble(size)) * Magnitude.PowerOfTwo(8 - (64L * length)));
    }

    private static Ball LowerOf(Ball x) => Ball.FromDyadic(x.Lower, 2 * x.Precision);

    private static Ball UpperOf(Ball x) => Ball.FromDyadic(x.Upper, 2 * x.Precision);
}
