using Verifier.Arithmetic;
using Verifier.Arithmetic.Balls;
using Xunit;

namespace Verifier.Tests.Arithmetic.Balls;

public sealed class MagnitudeTests
{
    private static readonly Rational Slack = 1 + new Rational(1, 1 << 26);

    [Fact]
    public void Operations_round_up_by_little()
    {
        foreach ((Magnitude a, Magnitude b) in Pairs())
        {
            (Rational x, Rational y) = (Exact(a), Exact(b));
            AssertUp(x + y, a + b);
            AssertUp(x * y, a * b);
            AssertUp(x / y, a / b);
            AssertUp(x, (a * a).Sqrt());
        }
    }

    [Fact]
    public void Operations_named_down_round_down_by_little()
    {
        foreach ((Magnitude a, Magnitude b) in Pairs())
        {
            (Rational x, Rational y) = (Exact(a), Exact(b));
            Rational difference = x > y ? x - y : 0;
            Assert.True(Exact(a.SubtractDown(b)) <= difference && Exact(a.SubtractDown(b)) + (x / (1 << 28)) >= difference);
            Assert.True(Exact(a.MultiplyDown(b)) <= x * y && Exact(a.MultiplyDown(b)) * Slack >= x * y);
            Assert.True(Exact(a.SqrtDown()).Pow(2) <= x && Exact(a.SqrtDown()).Pow(2) * Slack >= x);
        }
    }

    [Fact]
    public void Zero_and_infinity_behave_as_bounds()
    {
        Assert.Equal(Magnitude.Zero, Magnitude.Zero + Magnitude.Zero);
        Assert.True((Magnitude.One / Magnitude.Zero).IsInfinite && (Magnitude.Infinity * Magnitude.Zero).IsInfinite);
        Assert.True((Magnitude.One / Magnitude.Infinity).IsZero && Magnitude.One < Magnitude.Infinity && Magnitude.Zero < Magnitude.One);
        Assert.True(Magnitude.PowerOfTwo(long.MaxValue / 4).IsInfinite && !Magnitude.PowerOfTwo(long.MinValue / 4).IsZero);
    }

    private static IEnumerable<(Magnitude A, Magnitude B)> Pairs()
    {
        Random random = new(11);
        for (int i = 0; i < 500; i++)
        {
            yield return (
                Magnitude.FromUnits(random.NextInt64(1, 1L << random.Next(2, 62)), random.Next(-60, 10)),
                Magnitude.FromUnits(random.NextInt64(1, 1L << random.Next(2, 62)), random.Next(-60, 10)));
        }
    }

    private static Rational Exact(Magnitude magnitude) => magnitude.ToDyadic().ToRational();

    private static void AssertUp(Rational exact, Magnitude bound) => Assert.True(exact <= Exact(bound) && Exact(bound) <= exact * Slack, $"{bound}");
}
