using Verifier.Numeric.Convolution;
using Verifier.Tests.Symbolic.Hermite;
using Xunit;

namespace Verifier.Tests.Numeric.Convolution;

public sealed class PhaseStudyTests
{
    [Theory]
    [InlineData("relu", 5)]
    [InlineData("gelu", 5)]
    [InlineData("softplus", 5)]
    [InlineData("sigmoid", 5)]
    [InlineData("leaky_relu(0.2)", 5)]
    [InlineData("erf(x)", 5)]
    [InlineData("step(x)", 3)]
    public void Measured_rates_are_those_of_the_theory(string activation, int rates)
    {
        PhaseStudy study = new(PatchKernels.Of(Analysed.Series(activation)), 20, 0.8);
        IReadOnlyList<PhaseRate> found = study.Rates();
        Assert.Equal(rates, found.Count);
        Assert.All(found, rate => Assert.Equal(rate.Theory, rate.Measured, 2e-3 * rate.Theory));
    }

    [Fact]
    public void Relu_escapes_at_the_known_rate_and_needs_time_in_proportion_to_the_logarithm_of_p()
    {
        PhaseStudy study = new(LinearAnglePatchKernel.Relu(), 20, 1);
        Assert.Equal(0.13214, study.EscapeRate, 5e-6);
        double[] times = [.. new[] { 10, 100, 1000, 10_000, 100_000 }.Select(study.EscapeTime)];

        // Pedigree: an ad-hoc run of the recursion with a coarser step printed 7.5, 15.5, 24.0, 32.6.
        Assert.All(times.Zip([7.5, 15.5, 24.0, 32.6]), pair => Assert.Equal(pair.Second, pair.First, 0.2));
        Assert.Equal(Math.Log(10) / (2 * study.EscapeRate), times[4] - times[3], 0.05);
    }

    [Fact]
    public void The_spurious_minimum_of_relu_attracts_like_the_inverse_of_time()
    {
        ReducedTeacher teacher = new(20, 0.5, 1);
        ReducedDescent rule = new(teacher, LinearAnglePatchKernel.Relu(), 0.1);
        double[] angles = [.. rule.Run(rule.Profile(Math.PI - 0.01)).Take(200_001).Where((_, step) => step % 100_000 == 0).Select(state => Math.PI - state.Angle)];
        double correlation = Math.Abs(teacher.Correlation(rule.Profile(Math.PI)));
        Assert.Equal(correlation * 10_000 / (2 * Math.PI), (1 / angles[2]) - (1 / angles[1]), 0.01 * correlation * 10_000 / (2 * Math.PI));
    }
}
