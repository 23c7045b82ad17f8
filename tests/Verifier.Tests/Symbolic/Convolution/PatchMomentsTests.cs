using System.Globalization;
using Verifier.Arithmetic.Balls;
using Verifier.Symbolic.Convolution;
using Verifier.Symbolic.Networks;
using Verifier.Tests.Symbolic.Hermite;
using Xunit;

namespace Verifier.Tests.Symbolic.Convolution;

public sealed class PatchMomentsTests
{
    private const int Bits = 96;

    [Theory]
    [InlineData("relu", "1/(2*pi)", "1/2 - 1/(2*pi)", "1/4", "1/4 - 1/(2*pi)")]
    [InlineData("step(x)", "1/4", "1/4", "1/4", "0")]
    [InlineData("max(0, x)^2", "1/4", "5/4", "3/4", "1/2")]
    [InlineData("h(0, x)/2 + 3*h(1, x)/10 + 4*h(2, x)/5", "1/4", "73/100", "9/100", "16/25")]
    public void Closed_forms_are_found(string activation, string meanSquare, string variance, string odd, string even)
    {
        PatchMoments moments = Of(activation);
        Assert.Equal(meanSquare, moments.MeanSquare.ClosedForm?.ToString());
        Assert.Equal(variance, moments.Variance.ClosedForm?.ToString());
        Assert.Equal(odd, moments.OddEnergy.ClosedForm?.ToString());
        Assert.Equal(even, moments.EvenEnergy.ClosedForm?.ToString());
    }

    // Pedigree: 30-digit quadrature of σ̂_0, E σ² and E σ(x)σ(−x), all digits as printed there.
    [Theory]
    [InlineData("gelu", "0.0795774715", "0.3456440110", "0.25", "0.0956440110")]
    [InlineData("softplus", "0.6497314071", "0.2715145018", "0.25", "0.0215145018")]
    [InlineData("sigmoid", "0.25", "0.0433790359", "0.0433790359", "0")]
    [InlineData("leaky_relu(0.2)", "0.1018591636", "0.4181408364", "0.36", "0.0581408364")]
    public void Values_are_those_of_quadrature(string activation, string meanSquare, string variance, string odd, string even)
    {
        PatchMoments moments = Of(activation);
        AssertDigits(meanSquare, moments.MeanSquare);
        AssertDigits(variance, moments.Variance);
        AssertDigits(odd, moments.OddEnergy);
        AssertDigits(even, moments.EvenEnergy);
    }

    [Theory]
    [InlineData("relu")]
    [InlineData("gelu")]
    [InlineData("softplus")]
    [InlineData("silu")]
    public void Activations_with_σx_minus_σ_of_minus_x_equal_to_x_have_odd_energy_one_quarter(string activation) =>
        Assert.Equal("1/4", Of(activation).OddEnergy.ClosedForm?.ToString());

    [Theory]
    [InlineData("relu", "0")]
    [InlineData("gelu", "0.0441491")]
    [InlineData("leaky_relu(0.2)", "0.2")]
    [InlineData("max(0, x)^2", "0")]
    public void The_slope_of_the_kernel_at_the_antipode_is_the_difference_of_slope_energies(string activation, string slope) =>
        Assert.Equal(double.Parse(slope, CultureInfo.InvariantCulture), Of(activation).AntipodeSlope!.Value.ToDouble(), 1e-6);

    [Theory]
    [InlineData("relu")]
    [InlineData("elu(1)")]
    [InlineData("sin(x + 1)")]
    [InlineData("x*exp(-x^2/4) + abs(x)")]
    public void Energies_and_their_slopes_are_sums_over_the_coefficients(string activation)
    {
        PatchMoments moments = Of(activation);
        double[] squares = [.. Enumerable.Range(0, 90).Select(k => Math.Pow(moments.Series.Coefficient(k, 64).Value.ToDouble(), 2))];
        Assert.Equal(squares.Where((_, k) => k % 2 == 1).Sum(), moments.OddEnergy.Value.ToDouble(), 1e-3);
        Assert.Equal(squares.Where((_, k) => k % 2 == 0 && k > 0).Sum(), moments.EvenEnergy.Value.ToDouble(), 1e-3);
        Assert.Equal(squares.Select((square, k) => k % 2 == 1 ? k * square : 0).Sum(), moments.OddSlopeEnergy!.Value.ToDouble(), 0.05);
        Assert.Equal(squares.Select((square, k) => k % 2 == 0 ? k * square : 0).Sum(), moments.EvenSlopeEnergy!.Value.ToDouble(), 0.06);
    }

    [Fact]
    public void A_jump_leaves_the_slope_energy_open() => Assert.Null(Of("step(x)").OddSlopeEnergy);

    internal static PatchMoments Of(string activation) => PatchMoments.Of(Analysed.Series(activation), Bits);

    private static void AssertDigits(string expected, CertifiedNumber actual) =>
        Assert.Equal(double.Parse(expected, CultureInfo.InvariantCulture), actual.Value.ToDouble(), 6e-11);
}
