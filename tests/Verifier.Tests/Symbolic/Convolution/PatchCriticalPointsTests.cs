using System.Globalization;
using Verifier.Arithmetic;
using Verifier.Arithmetic.Balls;
using Verifier.Numeric.Convolution;
using Verifier.Symbolic.Convolution;
using Xunit;

namespace Verifier.Tests.Symbolic.Convolution;

public sealed class PatchCriticalPointsTests
{
    // g(φ_s) = 1 − (π−1)S²/((k+π−1)A² − S²) for ReLU; θ = (π/2)(k+1)A²/((k+1)A² − S²) for the step (Yin et al. 2019).
    [Fact]
    public void The_ring_of_relu_lies_where_its_equation_says()
    {
        PatchCriticalPoint ring = Points("relu", new PatchTeacher(20, 4, 1)).Single(point => point.Ground.Contains("a(ρ)", StringComparison.Ordinal));
        double angle = Math.Acos(ring.Correlation.ToDouble());
        double g = ((Math.PI - angle) * Math.Cos(angle)) + Math.Sin(angle);
        Assert.Equal(1 - ((Math.PI - 1) * 4 / (19 + Math.PI - 4)), g, 1e-9);
        Assert.Equal(PatchCriticalKind.Saddle, ring.Kind);
    }

    [Fact]
    public void The_ring_of_the_step_lies_where_its_equation_says()
    {
        PatchCriticalPoint ring = Points("step(x)", new PatchTeacher(9, 2, 1)).Single(point => point.Kind == PatchCriticalKind.Saddle);
        Assert.Equal(Math.Cos(Math.PI / 2 * 10 / 8), ring.Correlation.ToDouble(), 1e-9);
    }

    [Theory]
    [InlineData("relu", 4, 0.01, "1 global, -0.002 saddle, -1 spurious")]
    [InlineData("relu", 4, 4.0, "1 global, -1 saddle")]
    [InlineData("relu", 4, 0.0, "1 global, 0 saddle, -1 spurious")]
    [InlineData("tanh", 3, 1.0, "1 global, 0 saddle, -1 global")]
    [InlineData("abs(x)", 3, 1.0, "1 global, 0 saddle, -1 global")]
    [InlineData("h(0, x)/2 + 3*h(1, x)/10 + 4*h(2, x)/5", 4, 0.01, "1 global, -0.013 saddle, -0.070 spurious, -0.128 saddle, -1 spurious")]
    [InlineData("h(0, x)/2 + 3*h(1, x)/10 + 4*h(2, x)/5", 4, 4.0, "1 global, -0.070 saddle, -1 spurious")]
    public void All_critical_points_are_found_and_named(string activation, int patches, double ratio, string expected)
    {
        IEnumerable<string> words = Points(activation, new PatchTeacher(patches, Rational.FromDouble(ratio), 1))
            .Select(point => $"{Place(point.Correlation.ToDouble())} {Word(point.Kind)}");
        Assert.Equal(expected, string.Join(", ", words));
    }

    // Descent of the four scalars from many starts ends only at the minima that are predicted, and at each of them.
    [Theory]
    [InlineData("sin(x + 1)")]
    [InlineData("h(0, x)/2 + 3*h(1, x)/10 + 4*h(2, x)/5")]
    public void Descent_from_many_starts_ends_at_the_predicted_minima(string activation)
    {
        PatchTeacher teacher = new(4, new Rational(1, 100), 1);
        double[] predicted = [.. Points(activation, teacher)
            .Where(point => point.Kind != PatchCriticalKind.Saddle)
            .Select(point => point.Loss.Value.ToDouble())];
        ReducedDescent rule = new(new ReducedTeacher(4, 0.1, 1), PatchKernels.Of(PatchMomentsTests.Of(activation).Series), 0.3);
        HashSet<int> reached = [];
        for (int i = 0; i < 60; i++)
        {
            ReducedState start = new(1, Math.PI * (i + 0.5) / 60, 0.3 * Math.Cos(i), 0.6 * Math.Sin(2 * i));
            double loss = rule.Loss(rule.Run(start).ElementAt(4000));
            int nearest = Array.FindIndex(predicted, value => Math.Abs(value - loss) < 1e-6);
            Assert.True(nearest >= 0, $"ended at {loss}");
            reached.Add(nearest);
        }

        Assert.Equal(predicted.Length, reached.Count);
        Assert.Equal(3, predicted.Length);
    }

    private static IReadOnlyList<PatchCriticalPoint> Points(string activation, PatchTeacher teacher)
    {
        PatchMoments moments = PatchMomentsTests.Of(activation);
        PatchShape shape = PatchShapeFinder.Find(moments);
        return PatchCriticalPoints.Of(moments, shape, new PatchLandscape(moments, teacher))!;
    }

    private static string Place(double correlation) => correlation.ToString(correlation is 0 or 1 or -1 ? "0" : "0.000", CultureInfo.InvariantCulture);

    private static string Word(PatchCriticalKind kind) => kind switch
    {
        PatchCriticalKind.GlobalMinimum => "global",
        PatchCriticalKind.SpuriousMinimum => "spurious",
        _ => "saddle",
    };
}
