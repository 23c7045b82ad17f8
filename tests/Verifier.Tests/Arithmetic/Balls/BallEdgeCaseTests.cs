using System.Numerics;
using Verifier.Arithmetic;
using Verifier.Arithmetic.Balls;
using Xunit;

namespace Verifier.Tests.Arithmetic.Balls;

public sealed class BallEdgeCaseTests
{
    private static readonly Ball Huge = Ball.FromInteger(BigInteger.Pow(10, 100_000), 64);

    [Fact]
    public void The_tail_of_erfc_and_Phi_keeps_its_relative_accuracy()
    {
        // erfc(30) = 2.5646562037561116000333972775014471465488897227786155843e-393 and Φ(−30) = 4.90671392714818705953380925658…e-198.
        Ball erfc = Ball.FromInteger(30, 100).Erfc();
        Ball tail = Ball.FromInteger(-30, 100).NormalCdf();
        Assert.True(erfc.Overlaps(Ball.FromRational(Decimal.Read("2.5646562037561116000333972775014471465e-393"), 200).WithRadiusAdded(Magnitude.PowerOfTwo(-1400))));
        Assert.True(erfc.Radius <= erfc.MagnitudeUpperBound * Magnitude.PowerOfTwo(-94));
        Assert.True(tail.Radius <= tail.MagnitudeUpperBound * Magnitude.PowerOfTwo(-94));
    }

    [Fact]
    public void Huge_arguments_end_at_once_and_enclose()
    {
        Assert.False(Huge.Exp().IsFinite);
        Assert.True((-Huge).Exp() is { IsFinite: true } decayed && decayed.IsNonNegative && decayed.RadiusIsAtMost(1 << 30));
        Assert.True(Huge.Sin().Contains(Ball.FromEndpoints(Dyadic.Zero, Dyadic.One, 64)));
        Assert.True(Huge.Tanh().Contains(1));
        Assert.True(Huge.Erf().Contains(1));
        Assert.True(Huge.Erfc().RadiusIsAtMost(1 << 30));
        Assert.True((-Huge).NormalCdf().RadiusIsAtMost(1 << 30));
        Assert.True((Huge.Atan() - (Ball.Pi(64) / 2)).RadiusIsAtMost(60));
        Assert.False(Huge.Cosh().IsFinite);
        Assert.False(Huge.Pow(int.MaxValue).Pow(int.MaxValue).Pow(int.MaxValue).IsFinite);
        Assert.True(Huge.Log().Overlaps(100_000 * Ball.FromInteger(10, 64).Log()));
    }

    [Fact]
    public void Reduction_modulo_pi_is_exact_for_large_arguments()
    {
        // sin(10^22) = −0.8522008497671888017727… (the value libraries are tested with).
        Ball value = Ball.FromInteger(BigInteger.Pow(10, 22), 100).Sin();
        Assert.True(value.Overlaps(Ball.FromRational(Decimal.Read("-0.8522008497671888017727"), 100).WithRadiusAdded(Magnitude.PowerOfTwo(-70))));
    }

    [Fact]
    public void Tiny_arguments_keep_their_relative_accuracy()
    {
        Ball tiny = 1 / Huge;
        foreach (Ball value in new[] { tiny.Sin(), tiny.Sinh(), tiny.Tanh(), tiny.Atan(), tiny.Asin(), tiny.Log1p() })
        {
            Assert.True(value.Overlaps(tiny) && value.IsPositive);
            Assert.True(value.Radius <= value.MagnitudeUpperBound * Magnitude.PowerOfTwo(-60));
        }

        Ball tinier = tiny.Pow(10_000_000);
        Assert.False(tinier.Pow(int.MaxValue).IsPositive);
        Assert.True(tinier.Pow(int.MaxValue).Contains(0));
        Assert.True((1 + tinier - 1).Contains(tinier.Midpoint));
        Assert.True((tinier + 1).Contains(1));
        Assert.True(tinier.Overlaps(tiny.Pow(10_000_000)) && !tinier.Overlaps(1) && !((Ball)1).Contains(tinier));
    }

    [Fact]
    public void What_is_undefined_is_indeterminate()
    {
        Ball aroundZero = Ball.FromEndpoints(Dyadic.FromDouble(-0.5), Dyadic.FromDouble(2), 64);
        Assert.False((1 / aroundZero).IsFinite);
        Assert.False(aroundZero.Log().IsFinite);
        Assert.False(aroundZero.Sqrt().IsFinite);
        Assert.False(aroundZero.Asin().IsFinite);
        Assert.False(((Ball)0).Log().IsFinite);
        Assert.False((((Ball)1) / 0).IsFinite);
        Assert.False(((Ball)0).Pow(-1).IsFinite);
        Assert.False(Ball.FromInteger(-2, 64).Pow(Ball.FromDouble(0.5, 64)).IsFinite);
        Assert.False((Ball.Indeterminate * 0).IsFinite);
        Assert.False(Ball.FromDouble(double.NaN, 64).IsFinite);
    }

    [Fact]
    public void Values_at_special_points_are_exact()
    {
        Assert.Equal(1, ((Ball)0).Exp());
        Assert.Equal(0, ((Ball)1).Log());
        Assert.Equal(0, ((Ball)0).Sin());
        Assert.Equal(0, ((Ball)0).Erf());
        Assert.Equal(3, Ball.FromInteger(9, 64).Sqrt());
        Assert.Equal(0, ((Ball)0).Sqrt());
        Assert.Equal(1, ((Ball)0).Pow(0));
        Assert.True(((Ball)1).WithPrecision(64).Asin().Overlaps(Ball.Pi(64) / 2));
        Assert.True(Ball.FromRational(new Rational(3, 8), 64).IsExact);
    }

    [Fact]
    public void Wide_balls_respect_the_range_of_the_function()
    {
        Ball wide = Ball.FromEndpoints(Dyadic.FromDouble(-2), Dyadic.FromDouble(3), 64);
        Assert.True(wide.Abs().IsNonNegative && wide.Abs().Contains(3) && !wide.Abs().Contains(4));
        Assert.True(wide.Pow(2).IsNonNegative && wide.Pow(2).Contains(9) && !wide.Pow(2).Contains(10));
        Assert.True(wide.Sin().Contains(1) && wide.Sin().Contains(-1) && !wide.Sin().Contains(new Rational(101, 100)));
        Assert.True(wide.Cosh().Contains(1) && !wide.Cosh().Contains(new Rational(9, 10)));
        Ball square = Ball.FromEndpoints(Dyadic.Zero, Dyadic.FromDouble(4), 64);
        Assert.True(square.Sqrt().Contains(0) && square.Sqrt().Contains(2) && !square.Sqrt().Contains(new Rational(21, 10)));
    }
}
