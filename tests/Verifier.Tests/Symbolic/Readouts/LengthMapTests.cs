using Verifier.Arithmetic;
using Verifier.Arithmetic.Balls;
using Verifier.Symbolic.Expressions;
using Verifier.Symbolic.Readouts;
using Xunit;

namespace Verifier.Tests.Symbolic.Readouts;

public class LengthMapTests
{
    [Fact]
    public void A_rational_fixed_point_is_enclosed()
    {
        // relu: q = q/2 + 1/2.
        LengthMap map = new(ExpressionParser.Parse("relu").Expression!, 1, new Rational(1, 2));
        SignChange root = map.FixedPoint(60)!;
        Assert.True(root.Lower < 1 && root.Upper > 1 && root.ToBall(90).RadiusIsAtMost(58));
        Assert.True(map.ChiOne(root, 60).Contains(new Rational(1, 2)));
    }

    [Fact]
    public void Tanh_agrees_with_iteration_of_the_map()
    {
        LengthMap map = new(ExpressionParser.Parse("tanh").Expression!, new Rational(3, 2), new Rational(1, 20));
        double q = 1;
        for (int i = 0; i < 400; i++)
        {
            double s = Math.Sqrt(q);
            q = (1.5 * Mean(z => Math.Pow(Math.Tanh(s * z), 2))) + 0.05;
        }

        SignChange root = map.FixedPoint(50)!;
        Assert.InRange(root.ToBall(80).Pow(2).ToDouble() - q, -1e-12, 1e-12);
        double chi = 1.5 * Mean(z => Math.Pow(Math.Cosh(Math.Sqrt(q) * z), -4));
        Assert.InRange(map.ChiOne(root, 50).ToDouble() - chi, -1e-12, 1e-12);
    }

    [Fact]
    public void Where_lengths_only_shrink_no_fixed_point_is_claimed() =>
        Assert.Null(new LengthMap(ExpressionParser.Parse("tanh").Expression!, new Rational(1, 2), 0).FixedPoint(40));

    [Fact]
    public void Where_every_length_is_kept_no_fixed_point_is_claimed() =>
        Assert.Null(new LengthMap(ExpressionParser.Parse("relu").Expression!, 2, 0).FixedPoint(40));

    /// <summary>The trapezoidal rule, exponentially accurate for functions analytic in a strip.</summary>
    private static double Mean(Func<double, double> f)
    {
        const double Step = 1.0 / 64;
        return Enumerable.Range(-640, 1281).Sum(i => f(i * Step) * Math.Exp(-i * Step * i * Step / 2)) * Step / Math.Sqrt(2 * Math.PI);
    }
}
