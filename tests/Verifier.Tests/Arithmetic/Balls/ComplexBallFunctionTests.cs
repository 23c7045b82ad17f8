using System.Numerics;
using Verifier.Arithmetic.Balls;
using Xunit;

namespace Verifier.Tests.Arithmetic.Balls;

public sealed class ComplexBallFunctionTests
{
    private const int Coarse = 80;
    private const int Fine = 240;

    public static TheoryData<string> Functions => [.. ComplexFunction.All.Select(function => function.Name)];

    [Theory]
    [MemberData(nameof(Functions))]
    public void A_coarse_value_contains_the_fine_one(string name)
    {
        ComplexFunction function = ComplexFunction.Named(name);
        foreach (Complex z in function.Points(40, seed: 21))
        {
            ComplexBall coarse = function.Apply(At(z, Coarse));
            ComplexBall fine = function.Apply(At(z, Fine));
            Assert.True(coarse.IsFinite && fine.IsFinite, $"{name}({z}): {coarse}");
            Assert.True(coarse.Contains(Center(fine)), $"{name}({z}): {coarse} misses {fine}");
            Assert.True(coarse.Radius <= coarse.MagnitudeUpperBound * Magnitude.PowerOfTwo(-60) + Magnitude.PowerOfTwo(-60), $"{name}({z}): {coarse}");
        }
    }

    [Theory]
    [MemberData(nameof(Functions))]
    public void The_double_functions_of_the_runtime_agree(string name)
    {
        ComplexFunction function = ComplexFunction.Named(name);
        if (function.Double is null)
        {
            return;
        }

        foreach (Complex z in function.Points(60, seed: 22))
        {
            ComplexBall value = function.Apply(At(z, Coarse));
            Complex expected = function.Double(z);
            double distance = Complex.Abs(expected - new Complex(value.Real.ToDouble(), value.Imaginary.ToDouble()));
            Assert.True(distance <= 1e-11 * (1e-2 + Complex.Abs(expected)), $"{name}({z}) = {value}, not {expected}");
        }
    }

    [Theory]
    [MemberData(nameof(Functions))]
    public void The_value_on_a_rectangle_contains_the_values_at_its_points(string name)
    {
        ComplexFunction function = ComplexFunction.Named(name);
        Random random = new(23);
        foreach (Complex z in function.Points(40, seed: 23))
        {
            double width = Math.Pow(10, (2.5 * random.NextDouble()) - 2);
            double height = width * random.NextDouble();
            ComplexBall wide = function.Apply(Rectangle(z, width, height));
            foreach ((double u, double v) in new[] { (-1.0, -1.0), (-1, 1), (1, -1), (1, 1), (0, 0), (0.3, -1), (-0.7, 0.2) })
            {
                Complex point = z + new Complex(0.999999 * u * width, 0.999999 * v * height);
                ComplexBall value = function.Apply(At(point, Fine));
                Assert.True(!wide.IsFinite || (value.IsFinite && wide.Contains(Center(value))), $"{name} on {z} ± {width}, {height}: {wide} misses {value} at {point}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Functions))]
    public void Narrow_strips_around_the_real_line_meet_the_real_function(string name)
    {
        foreach (double x in new[] { 0.1, 0.5, 0.9 })
        {
            ComplexBall onLine = ComplexFunction.Named(name).Apply(At(x, Coarse));
            ComplexBall around = ComplexFunction.Named(name).Apply(Rectangle(x, 0.01, 0.01));
            Assert.True(around.IsFinite && around.Contains(Center(onLine)), $"{name}({x}): {onLine}, {around}");
        }
    }

    private static ComplexBall At(Complex z, int precision) =>
        new(Ball.FromDouble(z.Real, precision), Ball.FromDouble(z.Imaginary, precision));

    private static ComplexBall Rectangle(Complex z, double width, double height) => new(
        Ball.FromDouble(z.Real, 64).WithRadiusAdded(Magnitude.FromDyadic(Dyadic.FromDouble(width))),
        Ball.FromDouble(z.Imaginary, 64).WithRadiusAdded(Magnitude.FromDyadic(Dyadic.FromDouble(height))));

    private static ComplexBall Center(ComplexBall z) =>
        new(Ball.FromDyadic(z.Real.Midpoint, z.Precision), Ball.FromDyadic(z.Imaginary.Midpoint, z.Precision));
}
