using Verifier.Arithmetic;
using Verifier.Arithmetic.Balls;
using Verifier.Arithmetic.Quadrature;
using Xunit;

namespace Verifier.Tests.Arithmetic.Quadrature;

public sealed class CertifiedQuadratureTests
{
    private static readonly (string Name, FunctionIntegrand Integrand, Rational From, Rational To, Func<int, Ball> Exact)[] Known =
    [
        ("exp", new(x => x.Exp(), z => z.Exp()), 0, 1, p => Ball.E(p) - 1),
        ("x^20", new(x => x.Pow(20), z => z.Pow(20)), -1, 2, p => Ball.FromRational(new Rational((1 << 21) + 1, 21), p)),
        ("1/(1+x²)", new(x => 1 / (1 + x.Pow(2)), z => 1 / (1 + z.Pow(2))), -5, 5, p => 2 * Ball.FromInteger(5, p).Atan()),
        ("sin", new(x => x.Sin(), z => z.Sin()), -1, 30, p => Ball.FromInteger(1, p).Cos() - Ball.FromInteger(30, p).Cos()),
        ("phi", new(x => x.NormalDensity(), z => z.NormalDensity()), -9, 9, p => (Ball.FromInteger(81, p) / 2).Sqrt().Erf()),
        ("sech²", new(x => 1 / x.Cosh().Pow(2), z => 1 / z.Cosh().Pow(2)), new Rational(1, 3), 8, p => Ball.FromInteger(8, p).Tanh() - Ball.FromRational(new Rational(1, 3), p).Tanh()),
        ("√x", new(x => x.Sqrt(), z => z.Sqrt()), 0, 1, p => Ball.FromRational(new Rational(2, 3), p)),
        ("√(1−x)", new(x => (1 - x).Sqrt(), z => (1 - z).Sqrt()), 0, 1, p => Ball.FromRational(new Rational(2, 3), p)),
        ("|x|", new(x => x.Abs(), z => z.Real.IsPositive ? z : z.Real.IsNegative ? -z : ComplexBall.Indeterminate), -1, new Rational(2, 3), p => Ball.FromRational(new Rational(13, 18), p)),
        ("nothing", new(x => x, z => z), 2, 2, _ => 0),
        ("less than the grid", new(x => x.Exp(), z => z.Exp()), new Rational(1, 3), new Rational(1, 3) + new Rational(1, 10).Pow(60), _ => 0),
    ];

    public static TheoryData<string> Names => [.. Known.Select(known => known.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_known_integral_is_enclosed_to_the_accuracy_asked_for(string name)
    {
        (_, FunctionIntegrand integrand, Rational from, Rational to, Func<int, Ball> exact) = Known.Single(known => string.Equals(known.Name, name, StringComparison.Ordinal));
        foreach (int bits in new[] { 10, 60, 110 })
        {
            QuadratureResult.Enclosed result = Assert.IsType<QuadratureResult.Enclosed>(CertifiedQuadrature.Integrate(integrand, from, to, bits));
            Ball reference = exact(200).WithRadiusAdded(Magnitude.PowerOfTwo(-190));
            Assert.True(result.Values[0].RadiusIsAtMost(bits) && result.Values[0].Overlaps(reference), $"{name}: {result.Values[0]} and {reference}");
        }
    }

    [Fact]
    public void Hermite_coefficients_of_tanh_share_their_nodes()
    {
        QuadratureResult.Enclosed coarse = Assert.IsType<QuadratureResult.Enclosed>(CertifiedQuadrature.Integrate(new HermiteTanhIntegrand(12), -12, 12, 60));
        QuadratureResult.Enclosed fine = Assert.IsType<QuadratureResult.Enclosed>(CertifiedQuadrature.Integrate(new HermiteTanhIntegrand(12), -12, 12, 110));
        Assert.True(fine.Evaluations < 1000);

        // E[tanh(z) z] = E[sech² z] = 0.6057055096021588255835402275558375…, by Stein's lemma and an independent integrand.
        FunctionIntegrand stein = new(x => x.NormalDensity() / x.Cosh().Pow(2), z => z.NormalDensity() / z.Cosh().Pow(2));
        QuadratureResult.Enclosed secant = Assert.IsType<QuadratureResult.Enclosed>(CertifiedQuadrature.Integrate(stein, -12, 12, 110));
        Assert.True((fine.Values[1] - secant.Values[0]).MagnitudeUpperBound <= Magnitude.PowerOfTwo(-95));
        for (int k = 0; k < 12; k++)
        {
            Assert.True(coarse.Values[k].Overlaps(fine.Values[k]) && fine.Values[k].RadiusIsAtMost(110));
            Assert.True(int.IsOddInteger(k) || fine.Values[k].ContainsZero);
        }
    }

    [Fact]
    public void A_pole_is_reported_with_its_place()
    {
        FunctionIntegrand pole = new(x => 1 / (x - new Rational(1, 2)), z => 1 / (z - new Rational(1, 2)));
        QuadratureResult.Stopped stopped = Assert.IsType<QuadratureResult.Stopped>(CertifiedQuadrature.Integrate(pole, 0, 1, 60));
        Assert.Equal(QuadratureStop.Singular, stopped.Reason);
        Assert.Equal(0.5, stopped.Location.ToDouble(), 12);
    }

    [Fact]
    public void A_jump_inside_is_reported_and_never_integrated_over()
    {
        FunctionIntegrand jump = new(
            x => x.IsPositive ? 1 : x.IsNegative ? 0 : ((Ball)0).Union(1),
            z => z.Real.IsPositive ? 1 : z.Real.IsNegative ? 0 : ComplexBall.Indeterminate);
        QuadratureResult.Stopped stopped = Assert.IsType<QuadratureResult.Stopped>(CertifiedQuadrature.Integrate(jump, -1, new Rational(2, 3), 60));
        Assert.Equal(QuadratureStop.Singular, stopped.Reason);
        Assert.Equal(0, stopped.Location.ToDouble(), 12);
    }

    [Fact]
    public void The_budget_and_cancellation_stop_the_work()
    {
        FunctionIntegrand wild = new(x => (1000 * x).Sin(), z => (1000 * z).Sin());
        QuadratureResult.Stopped stopped = Assert.IsType<QuadratureResult.Stopped>(CertifiedQuadrature.Integrate(wild, 0, 100, 100, budget: 300));
        Assert.Equal(QuadratureStop.Budget, stopped.Reason);
        Assert.True(wild.Evaluations < 1000);
        using CancellationTokenSource source = new();
        source.Cancel();
        Assert.Throws<OperationCanceledException>(() => CertifiedQuadrature.Integrate(wild, 0, 1, 60, cancellation: source.Token));
    }

    [Fact]
    public void Arguments_out_of_range_are_refused_by_name()
    {
        FunctionIntegrand one = new(_ => 1, _ => 1);
        Assert.Throws<ArgumentOutOfRangeException>("bits", () => CertifiedQuadrature.Integrate(one, 0, 1, 0));
        Assert.Throws<ArgumentOutOfRangeException>("upper", () => CertifiedQuadrature.Integrate(one, 1, 0, 10));
    }
}
