using Verifier.Arithmetic.Balls;
using Xunit;

namespace Verifier.Tests.Arithmetic.Balls;

public sealed class BallFunctionTests
{
    private const int Coarse = 100;
    private const int Fine = 400;

    public static TheoryData<string> Functions => [.. RealFunction.All.Select(function => function.Name)];

    [Theory]
    [MemberData(nameof(Functions))]
    public void A_coarse_value_contains_the_fine_one(string name)
    {
        RealFunction function = RealFunction.Named(name);
        foreach (double x in function.Arguments(60, seed: 1))
        {
            Ball coarse = function.Apply(Ball.FromDouble(x, Coarse));
            Ball fine = function.Apply(Ball.FromDouble(x, Fine));
            Assert.True(coarse.IsFinite == fine.IsFinite, $"{name}({x}) is finite at one precision only");
            Assert.True(coarse.Overlaps(fine), $"{name}({x}): {coarse} and {fine}");
            Assert.True(!fine.IsFinite || coarse.Contains(fine.Midpoint), $"{name}({x}): {coarse} misses {fine}");
        }
    }

    [Theory]
    [MemberData(nameof(Functions))]
    public void Exact_arguments_give_nearly_all_bits(string name)
    {
        // sin and cos keep absolute accuracy next to their zeros; all others are accurate relative to the value.
        RealFunction function = RealFunction.Named(name);
        bool isAbsolute = name is "sin" or "cos";
        foreach (double x in function.Arguments(60, seed: 2))
        {
            Ball value = function.Apply(Ball.FromDouble(x, Coarse));
            Magnitude scale = isAbsolute ? Magnitude.One : value.MagnitudeUpperBound;
            Assert.True(!value.IsFinite || value.Radius <= scale * Magnitude.PowerOfTwo(8 - Coarse), $"{name}({x}) = {value}");
        }
    }

    [Theory]
    [MemberData(nameof(Functions))]
    public void The_value_on_a_ball_contains_the_values_at_its_points(string name)
    {
        RealFunction function = RealFunction.Named(name);
        Random random = new(3);
        foreach (double x in function.Arguments(40, seed: 3))
        {
            double radius = Math.Pow(10, (4 * random.NextDouble()) - 3) * Math.Max(0.01, Math.Min(1, Math.Abs(x)));
            Ball wide = function.Apply(Around(x, radius));
            foreach (double share in new[] { -1, 1, 0, (2 * random.NextDouble()) - 1 })
            {
                double point = x + (share * radius * 0.999999);
                Ball value = function.Apply(Ball.FromDouble(point, Fine));
                Assert.True(wide.Overlaps(value) && (!wide.IsFinite || wide.Contains(value.Midpoint)), $"{name} on {x} ± {radius}: {wide} misses {value} at {point}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Functions))]
    public void The_value_on_a_ball_is_not_much_wider_than_its_values(string name)
    {
        RealFunction function = RealFunction.Named(name);
        foreach (double x in function.Arguments(30, seed: 4).Where(x => Math.Abs(x) > 0.01))
        {
            double radius = 0.2 * Math.Min(1, Math.Abs(x));
            Ball wide = function.Apply(Around(x, radius));
            if (!wide.IsFinite)
            {
                continue;
            }

            IEnumerable<Ball> samples = Enumerable.Range(-20, 41).Select(i => function.Apply(Ball.FromDouble(x + (i * radius / 20.001), 60)));
            Ball hull = samples.Aggregate((a, b) => a.Union(b));
            Assert.True(wide.Radius <= hull.Radius * Magnitude.FromUnits(3, -1) + Magnitude.PowerOfTwo(-50), $"{name} on {x} ± {radius}: {wide} for {hull}");
        }
    }

    [Theory]
    [MemberData(nameof(Functions))]
    public void Nothing_known_gives_a_valid_answer(string name)
    {
        Ball everything = RealFunction.Named(name).Apply(Ball.Indeterminate.WithPrecision(64));
        Ball value = RealFunction.Named(name).Apply(Ball.FromDouble(0.75, 64));
        Assert.True(everything.Contains(value));
    }

    private static Ball Around(double x, double radius) =>
        Ball.FromDouble(x, 64).WithRadiusAdded(Magnitude.FromDyadic(Dyadic.FromDouble(radius)));
}
