using Verifier.Arithmetic;
using Verifier.Arithmetic.Balls;
using Xunit;

namespace Verifier.Tests.Arithmetic.Balls;

/// <summary>A finite value on a rectangle proves analyticity there: rectangles with a pole or a piece of a cut must be indeterminate, others need not.</summary>
public sealed class ComplexBallAnalyticityTests
{
    private const double Pi = Math.PI;

    public static TheoryData<string, double, double> Singularities => new()
    {
        { "log", 0, 0 }, { "log", -2, 0 }, { "sqrt", 0, 0 }, { "sqrt", -3, 0 }, { "reciprocal", 0, 0 }, { "power -2", 0, 0 }, { "power 1/3 + i", -1, 0 },
        { "tanh", 0, Pi / 2 }, { "tanh", 0, -3 * Pi / 2 }, { "sigmoid", 0, Pi }, { "sigmoid", 0, -Pi }, { "softplus", 0, Pi }, { "softplus", 0, -Pi },
        { "logcosh", 0, Pi / 2 }, { "logcosh", 0, -Pi / 2 }, { "atan", 0, 1 }, { "atan", 0, -2 }, { "asin", 1, 0 }, { "asin", -5, 0 },
    };

    public static TheoryData<string, double, double, double, double> Regions => new()
    {
        { "tanh", 0, 0, 3, 1.4 }, { "sigmoid", 1, 0, 6, 3 }, { "softplus", 0, 0, 4, 2.9 }, { "logcosh", 0, 0, 4, 1.4 }, { "log", 3, 0, 2.9, 5 }, { "log", -2, 1.1, 5, 1 },
        { "sqrt", 2, 0, 1.9, 3 }, { "atan", 0, 0, 5, 0.9 }, { "asin", 0, 0, 0.9, 4 }, { "erf", 0, 0, 3, 3 }, { "Phi", -2, 0, 3, 2 }, { "exp", 0, 0, 10, 10 }, { "reciprocal", 2, 2, 1.9, 5 },
    };

    [Theory]
    [MemberData(nameof(Singularities))]
    public void A_rectangle_around_a_singularity_is_indeterminate(string name, double x, double y)
    {
        foreach (double radius in new[] { 1e-12, 1e-3, 0.5, 3 })
        {
            Assert.False(ComplexFunction.Named(name).Apply(Rectangle(x, y, radius, radius)).IsFinite);
        }
    }

    [Theory]
    [MemberData(nameof(Regions))]
    public void Wide_rectangles_without_singularities_have_finite_values(string name, double x, double y, double width, double height) =>
        Assert.True(ComplexFunction.Named(name).Apply(Rectangle(x, y, width, height)).IsFinite);

    [Fact]
    public void Products_and_quotients_undo_each_other()
    {
        ComplexBall z = Rectangle(1.25, -0.5, 0, 0);
        ComplexBall w = Rectangle(-0.75, 2, 0, 0);
        Assert.True((z * w / w).Contains(z) && (z + w - w).Contains(z) && (z * new Rational(3, 7) / new Rational(3, 7)).Contains(z));
        Assert.True((ComplexBall.I * ComplexBall.I).Contains(-1) && z.Sqrt().Pow(2).Contains(z));
        Assert.False((z / 0).IsFinite);
    }

    private static ComplexBall Rectangle(double x, double y, double width, double height) => new(
        Ball.FromDouble(x, 80).WithRadiusAdded(Magnitude.FromDyadic(Dyadic.FromDouble(width))),
        Ball.FromDouble(y, 80).WithRadiusAdded(Magnitude.FromDyadic(Dyadic.FromDouble(height))));
}
