using Verifier.Arithmetic;
using Verifier.Arithmetic.Balls;
using Verifier.Numeric.Convolution;
using Verifier.Symbolic.Convolution;
using Verifier.Testing;
using Xunit;

namespace Verifier.Tests.Symbolic.Convolution;

public sealed class PatchLandscapeTests
{
    [Theory]
    [InlineData("relu")]
    [InlineData("leaky_relu(0.2)")]
    [InlineData("gelu")]
    [InlineData("softplus")]
    [InlineData("sigmoid")]
    [InlineData("tanh")]
    [InlineData("erf(x)")]
    [InlineData("step(x)")]
    [InlineData("silu")]
    [InlineData("elu(1)")]
    [InlineData("max(0, x)^2")]
    [InlineData("step(x) + max(0, x - 1)")]
    [InlineData("-softplus(x)^3")]
    public void The_kernel_is_proved_to_increase(string activation)
    {
        PatchShape shape = PatchShapeFinder.Find(PatchMomentsTests.Of(activation));
        Assert.True(shape.IsIncreasing, shape.Argument);
    }

    [Fact]
    public void The_kernel_of_the_shifted_sine_has_one_minimum_where_calculus_says()
    {
        // κ = e⁻¹(sin²1 cosh ρ + cos²1 sinh ρ): κ′ = 0 at tanh ρ = −cot²1.
        PatchShape shape = PatchShapeFinder.Find(PatchMomentsTests.Of("sin(x + 1)"));
        Assert.True(shape.IsProved && shape.FallsFromAntipode);
        PatchExtremum extremum = Assert.Single(shape.Extrema);
        Assert.True(extremum.IsMinimum);
        Assert.Equal(-Math.Atanh(1 / Math.Pow(Math.Tan(1), 2)), extremum.Correlation.ToDouble(), 1e-12);
        Assert.True(extremum.Correlation.RadiusIsAtMost(40));
    }

    // κ′(−r) = 1 − 2·(9/5) r + 3r²: both zeros inside (0, 1), and κ′ > 0 at both ends.
    [Fact]
    public void A_maximum_and_a_minimum_between_rising_ends_are_both_found()
    {
        PatchShape shape = PatchShapeFinder.Find(PatchMomentsTests.Of("h(1, x) + 3/sqrt(5)*h(2, x) + h(3, x)"));
        Assert.True(shape.IsProved && !shape.FallsFromAntipode);
        double root = Math.Sqrt((1.8 * 1.8) - 3);
        Assert.Equal(2, shape.Extrema.Count);
        Assert.Equal(-(1.8 - root) / 3, shape.Extrema[0].Correlation.ToDouble(), 1e-12);
        Assert.Equal(-(1.8 + root) / 3, shape.Extrema[1].Correlation.ToDouble(), 1e-12);
        Assert.True(shape.Extrema[0].IsMinimum && !shape.Extrema[1].IsMinimum);
    }

    [Fact]
    public void An_even_activation_has_the_antipode_as_a_second_global_minimum()
    {
        PatchMoments moments = PatchMomentsTests.Of("abs(x)");
        IReadOnlyList<PatchMinimum> minima = new PatchLandscape(moments, new PatchTeacher(5, 3, 2)).Minima(PatchShapeFinder.Find(moments))!;
        Assert.Equal(2, minima.Count);
        Assert.All(minima, minimum => Assert.True(minimum.Loss.IsProvedZero));
    }

    [Fact]
    public void Coefficients_five_three_eight_tenths_give_two_spurious_minima()
    {
        PatchMoments moments = PatchMomentsTests.Of("h(0, x)/2 + 3*h(1, x)/10 + 4*h(2, x)/5");
        IReadOnlyList<PatchMinimum> minima = new PatchLandscape(moments, new PatchTeacher(4, new Rational(1, 100), 1)).Minima(PatchShapeFinder.Find(moments))!;
        Assert.Equal(3, minima.Count);
        Assert.Equal(-9.0 / 128, minima[1].Correlation.ToDouble(), 1e-12);
        Assert.Equal(-1, minima[2].Correlation.ToDouble());
        Assert.Equal(2, minima.Count(minimum => minimum.IsSpurious));
    }

    // αk + β of (O − E₂)(kσ̂₀² + τ²)/(2σ̂₀²O). Pedigree: closed forms where given, else 30-digit quadrature.
    [Theory]
    [InlineData("relu", 0.3183098861837907, 0.6816901138162093)]
    [InlineData("step(x)", 0.5, 0.5)]
    [InlineData("gelu", 0.3087119780, 1.3408876185)]
    [InlineData("softplus", 0.4569709964, 0.1909623747)]
    [InlineData("leaky_relu(0.2)", 0.4192488383, 1.7210534012)]
    [InlineData("max(0, x)^2", 0.1666666667, 0.8333333333)]
    [InlineData("sigmoid", 0.5, 0.0867580718)]
    public void The_threshold_is_affine_in_the_number_of_patches(string activation, double slope, double constant)
    {
        PatchMoments moments = PatchMomentsTests.Of(activation);
        foreach (int patches in (int[])[2, 7, 100])
        {
            Assert.Equal((slope * patches) + constant, PatchLandscape.Threshold(moments, patches)!.Value.ToDouble(), 1e-9 * patches);
        }
    }

    [Theory]
    [InlineData("relu")]
    [InlineData("gelu")]
    [InlineData("step(x)")]
    public void The_antipode_is_a_minimum_exactly_below_the_threshold(string activation)
    {
        PatchMoments moments = PatchMomentsTests.Of(activation);
        PatchShape shape = PatchShapeFinder.Find(moments);
        double threshold = PatchLandscape.Threshold(moments, 30)!.Value.ToDouble();
        foreach ((double offset, int count) in new[] { (-1e-6, 2), (1e-6, 1) })
        {
            PatchTeacher teacher = new(30, Rational.FromDouble(threshold + offset), 1);
            Assert.Equal(count, new PatchLandscape(moments, teacher).Minima(shape)!.Count);
        }
    }

    // ReLU: ℓ_sp = ¼[(π−2)/(π−1) A² + πS²/((π−1)(k+π−1))], ℓ_saddle = (π−1)(k+π−1)A⁴/(4π[(k+π−1)A² − S²]).
    [Fact]
    public void The_values_of_relu_are_the_known_ones()
    {
        PatchLandscape landscape = new(PatchMomentsTests.Of("relu"), new PatchTeacher(20, 4, 2));
        double spurious = 0.25 * (((Math.PI - 2) / (Math.PI - 1) * 2) + (Math.PI * 4 / ((Math.PI - 1) * (19 + Math.PI))));
        double saddle = (Math.PI - 1) * (19 + Math.PI) * 4 / (4 * Math.PI * (((19 + Math.PI) * 2) - 4));
        Assert.Equal(spurious, landscape.AntipodeLoss.Value.ToDouble(), 1e-14);
        Assert.Equal(saddle, landscape.SaddleLoss.Value.ToDouble(), 1e-14);
        Assert.Equal((4 * spurious) - 2, landscape.AntipodeCorrelation.Value.ToDouble(), 1e-13);
    }

    [Theory]
    [InlineData("relu")]
    [InlineData("gelu")]
    [InlineData("softplus")]
    public void The_certified_landscape_agrees_with_the_one_in_doubles(string activation)
    {
        PatchMoments moments = PatchMomentsTests.Of(activation);
        PatchLandscape certified = new(moments, new PatchTeacher(12, 3, 2));
        ConvolutionLandscape doubles = new(new ReducedTeacher(12, Math.Sqrt(3), Math.Sqrt(2)), PatchKernels.Of(moments.Series));
        Assert.Equal(doubles.Vertex, certified.Vertex.Value.ToDouble(), 1e-12);
        Assert.Equal(doubles.AntipodeLoss, certified.AntipodeLoss.Value.ToDouble(), 1e-12);
        Assert.Equal(doubles.SaddleLoss, certified.SaddleLoss.Value.ToDouble(), 1e-12);
    }

    // Random trigonometric and polynomial mixtures: the signs of κ′ on a grid agree with the proved shape.
    [Property(MaxTest = 12)]
    public void Proved_shapes_agree_with_a_grid(ClosedActivation activation)
    {
        PatchMoments moments = PatchMomentsTests.Of(activation.ToString());
        PatchShape shape = PatchShapeFinder.Find(moments);
        double[] squares = [.. Enumerable.Range(0, 60).Select(k => Math.Pow(moments.Series.Coefficient(k, 64).Value.ToDouble(), 2))];
        double[] places = [.. shape.Extrema.Select(extremum => -extremum.Correlation.ToDouble())];
        double size = squares.Skip(1).Sum();
        for (double r = 0.003; r < 0.9 && shape.IsProved && size > 1e-3; r += 0.003)
        {
            double slope = squares.Select((square, k) => k == 0 ? 0 : k * square * Math.Pow(-r, k - 1)).Sum();
            int expected = (shape.FallsFromAntipode ? -1 : 1) * (places.Count(place => place > r) % 2 == 0 ? 1 : -1);
            Assert.True(Math.Abs(slope) < 1e-2 * size || places.Any(place => Math.Abs(place - r) < 0.01) || Math.Sign(slope) == expected, $"r = {r}: {slope}");
        }
    }
}
