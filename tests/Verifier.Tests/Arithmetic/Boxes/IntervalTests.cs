using Verifier.Arithmetic.Balls;
using Verifier.Arithmetic.Boxes;
using Xunit;

namespace Verifier.Tests.Arithmetic.Boxes;

public sealed class IntervalTests
{
    private const int Precision = 120;

    [Fact]
    public void Elementary_functions_of_a_point_contain_the_value_and_are_narrow()
    {
        for (int i = -4000; i <= 4000; i++)
        {
            double x = i * 0.0171;
            Check(x, ((Interval)x).Exp(), static b => b.Exp());
            Check(x, ((Interval)x).Cos(), static b => b.Cos());
            Check(x, ((Interval)x).Sin(), static b => b.Sin());
            Check(x, ((Interval)x).Atan(), static b => b.Atan());
            if (x > 0)
            {
                Check(x, ((Interval)x).Log(), static b => b.Log());
                Check(x, ((Interval)x).Sqrt(), static b => b.Sqrt());
            }
        }
    }

    [Theory]
    [InlineData(1e6)]
    [InlineData(123456.789)]
    [InlineData(-1e5)]
    [InlineData(1e-9)]
    public void Waves_are_right_far_from_zero(double x)
    {
        Check(x, ((Interval)x).Cos(), static b => b.Cos());
        Check(x, ((Interval)x).Sin(), static b => b.Sin());
    }

    [Theory]
    [InlineData(3.0, 3.2, -1, -0.98999)]
    [InlineData(-0.1, 0.2, 0.98007, 1)]
    [InlineData(1.0, 8.0, -1, 1)]
    [InlineData(0.5, 1.0, 0.54030, 0.87758)]
    public void A_wave_takes_its_extremes_at_the_crests_inside(double lower, double upper, double least, double greatest)
    {
        Interval wave = new Interval(lower, upper).Cos();
        Assert.Equal(least, wave.Lower, 1e-5);
        Assert.Equal(greatest, wave.Upper, 1e-5);
    }

    [Fact]
    public void What_is_unknown_stays_unknown()
    {
        Assert.False((Interval.Unknown + 1).IsFinite);
        Assert.False((Interval.Unknown * 0).IsFinite);
        Assert.False((1 / new Interval(-1, 1)).IsFinite);
        Assert.False(new Interval(double.NaN, 1).Exp().IsFinite);
        Assert.False(Interval.Unknown.Cos().IsFinite);
    }

    private static void Check(double x, Interval found, Func<Ball, Ball> truth)
    {
        Ball value = truth(Ball.FromDouble(x, Precision));
        Assert.True(Dyadic.FromDouble(found.Lower) <= value.Lower && value.Upper <= Dyadic.FromDouble(found.Upper), $"{x}: {found} misses {value}");
        Assert.True(found.Upper - found.Lower <= 1e-12 * Math.Max(1, Math.Abs(found.Upper)), $"{x}: {found} is wide");
    }
}
