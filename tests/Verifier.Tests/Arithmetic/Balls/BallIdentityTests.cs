using Verifier.Arithmetic.Balls;
using Xunit;

namespace Verifier.Tests.Arithmetic.Balls;

public sealed class BallIdentityTests
{
    private static readonly (string Name, Func<Ball, Ball> Left, Func<Ball, Ball> Right)[] Identities =
    [
        ("exp(log x) = x", x => x.Log().Exp(), x => x),
        ("log(exp x) = x", x => x.Exp().Log(), x => x),
        ("sin² + cos² = 1", x => x.Sin().Pow(2) + x.Cos().Pow(2), _ => 1),
        ("sin 2x = 2 sin x cos x", x => (2 * x).Sin(), x => 2 * x.Sin() * x.Cos()),
        ("cosh² − sinh² = 1", x => x.Cosh().Pow(2) - x.Sinh().Pow(2), _ => 1),
        ("tanh = sinh/cosh", x => x.Tanh(), x => x.Sinh() / x.Cosh()),
        ("erf + erfc = 1", x => x.Erf() + x.Erfc(), _ => 1),
        ("erf = 2Φ(√2 x) − 1", x => x.Erf(), x => (2 * (((Ball)2).WithPrecision(x.Precision).Sqrt() * x).NormalCdf()) - 1),
        ("Φ(x) + Φ(−x) = 1", x => x.NormalCdf() + (-x).NormalCdf(), _ => 1),
        ("φ = e^(−x²/2)/√(2π)", x => x.NormalDensity().Log(), x => -(x * x / 2) - ((2 * Ball.Pi(x.Precision)).Log() / 2)),
        ("tan(atan x) = x", x => x.Atan().Sin() / x.Atan().Cos(), x => x),
        ("sin(asin(tanh x)) = tanh x", x => x.Tanh().Asin().Sin(), x => x.Tanh()),
        ("sigmoid = (1 + tanh(x/2))/2", x => x.Sigmoid(), x => (1 + (x / 2).Tanh()) / 2),
        ("softplus(x) − softplus(−x) = x", x => x.Log1pExp() - (-x).Log1pExp(), x => x),
        ("e^softplus = 1 + e^x", x => x.Log1pExp().Exp(), x => 1 + x.Exp()),
        ("e^logcosh = cosh", x => x.LogCosh().Exp(), x => x.Cosh()),
        ("√x² = x", x => x.Sqrt().Pow(2), x => x),
        ("x^(1/2) = √x", x => x.Pow(Ball.FromDouble(0.5, x.Precision)), x => x.Sqrt()),
        ("log1p(expm1) = x", x => (x.Exp() - 1).Log1p(), x => x),
    ];

    public static TheoryData<string> Names => [.. Identities.Select(identity => identity.Name)];

    [Fact]
    public void Twenty_thousand_bits_are_as_good_as_sixty_four()
    {
        Ball x = Ball.FromDouble(0.7, 20_000);
        Assert.True((x.Exp() * (-x).Exp()).Contains(1));
        Assert.True((x.Sin().Pow(2) + x.Cos().Pow(2)).Contains(1));
        Assert.True(x.Exp().RadiusIsAtMost(19_900));
        Assert.True(x.Sin().RadiusIsAtMost(19_900));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Both_sides_of_an_identity_overlap_to_many_digits(string name)
    {
        (_, Func<Ball, Ball> left, Func<Ball, Ball> right) = Identities.Single(identity => string.Equals(identity.Name, name, StringComparison.Ordinal));
        Random random = new(5);
        foreach (int precision in new[] { 64, 128, 500 })
        {
            for (int i = 0; i < 20; i++)
            {
                double x = Math.Pow(10, (4 * random.NextDouble()) - 3.2);
                Ball a = left(Ball.FromDouble(x, precision));
                Ball b = right(Ball.FromDouble(x, precision));
                Assert.True(a.Overlaps(b), $"{name} at {x}: {a} and {b}");
                Assert.True((a - b).RadiusIsAtMost(precision - 40), $"{name} at {x}: {a} and {b}");
            }
        }
    }
}
