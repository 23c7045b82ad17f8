using Verifier.Arithmetic;
using Verifier.Arithmetic.Balls;
using Xunit;

namespace Verifier.Tests.Arithmetic.Balls;

public class BallBivariateNormalTests
{
    private const int Bits = 128;

    // Φ₂(h, k; r) = ∫_{−∞}^h φ(x) Φ((k − rx)/√(1 − r²)) dx by the trapezoidal rule in doubles: an independent route to 13 digits.
    [Theory]
    [InlineData(0.5, -0.25, 0.3)]
    [InlineData(-1, -1, -0.6)]
    [InlineData(2, 0.125, 0.9)]
    [InlineData(0, -6, 0.5)]
    [InlineData(1.5, -1.5, -0.99)]
    [InlineData(-0.001, 0.75, 0.2)]
    [InlineData(0.5, 0.5, 0.9999)]
    public void The_value_is_the_integral_of_the_conditional_distribution(double h, double k, double r)
    {
        double sum = 0;
        const double Step = 1.0 / 4096;
        double root = Math.Sqrt(1 - (r * r));
        for (double x = h - (Step / 2); x > -9; x -= Step)
        {
            Ball argument = Ball.FromDouble((k - (r * x)) / root, 53);
            sum += Step * Math.Exp(-x * x / 2) / Math.Sqrt(2 * Math.PI) * argument.NormalCdf().ToDouble();
        }

        Assert.InRange(Value(h, k, r).ToDouble() - sum, -1e-7, 1e-7);
    }

    // Sheppard: Φ₂(0, 0; r) = 1/4 + arcsin(r)/(2π); Φ₂(h, k; 0) = Φ(h)Φ(k).
    [Fact]
    public void The_centre_is_an_arcsine_and_uncorrelated_events_multiply()
    {
        Ball r = Ball.FromDouble(0.375, Bits);
        Ball expected = new Rational(1, 4) + (r.Asin() / (2 * Ball.Pi(Bits)));
        Assert.True(Value(0, 0, 0.375).Overlaps(expected));
        Assert.True(Value(0.75, -1.5, 0).Overlaps(Ball.FromDouble(0.75, Bits).NormalCdf() * Ball.FromDouble(-1.5, Bits).NormalCdf()));
    }

    [Theory]
    [InlineData(0.5, 1.25, 0.3)]
    [InlineData(-2, 0.125, 0.96875)]
    [InlineData(30, -0.5, 0.5)]
    [InlineData(1e-9, 1e-5, -0.25)]
    public void Reflections_add_up(double h, double k, double r)
    {
        Ball sum = Value(h, k, r) + Value(-h, k, -r);
        Assert.True(sum.Overlaps(Ball.FromDouble(k, Bits).NormalCdf()));
        Assert.True(sum.RadiusIsAtMost(Bits - 24));
        Assert.True(Value(h, k, r).Overlaps(Value(k, h, r)));
    }

    // r → 1: Φ₂(h, k; r) → Φ(min(h, k)), and with 1 − r² given apart nothing cancels.
    [Fact]
    public void Next_to_full_correlation_nothing_is_lost()
    {
        Rational gap = Rational.One / ((Rational)2).Pow(200);
        Ball r = Ball.FromRational(1 - gap, 300);
        Ball value = BallBivariateNormal.NormalCdf(Ball.FromDouble(0.5, Bits), Ball.FromDouble(0.75, Bits), r, Ball.FromRational(gap * (2 - gap), Bits));
        Assert.True(value.Overlaps(Ball.FromDouble(0.5, Bits).NormalCdf()));
        Assert.True(value.RadiusIsAtMost(90));
    }

    [Fact]
    public void Wide_arguments_give_wide_enclosures_that_hold()
    {
        Ball h = Ball.FromEndpoints(new Dyadic(-1, -2), new Dyadic(1, -2), Bits);
        Ball wide = BallBivariateNormal.NormalCdf(h, Ball.FromDouble(0.5, Bits), Ball.FromDouble(0.25, Bits), Ball.FromDouble(0.9375, Bits));
        Assert.True(wide.Contains(Value(0, 0.5, 0.25)) && wide.Contains(Value(-0.25, 0.5, 0.25)) && wide.Contains(Value(0.1875, 0.5, 0.25)));
        Assert.False(BallBivariateNormal.NormalCdf(h, h, 1, 0).IsFinite);
    }

    private static Ball Value(double h, double k, double r)
    {
        Ball correlation = Ball.FromDouble(r, Bits);
        return BallBivariateNormal.NormalCdf(Ball.FromDouble(h, Bits), Ball.FromDouble(k, Bits), correlation, (1 - correlation) * (1 + correlation));
    }
}
