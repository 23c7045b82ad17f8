using Verifier.Arithmetic;
using Verifier.Arithmetic.Balls;
using Verifier.Numeric.Convolution;
using Verifier.Symbolic.Convolution;
using Verifier.Tests.Symbolic.Convolution;
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

    // The same rates from certified numbers: σ̂_0², σ̂_1², τ², and κ′(±1) by the slope energies of the odd and the even part.
    [Theory]
    [InlineData("relu")]
    [InlineData("gelu")]
    [InlineData("softplus")]
    [InlineData("sigmoid")]
    [InlineData("leaky_relu(0.2)")]
    public void The_theory_is_that_of_certified_moments(string activation)
    {
        const int patches = 20;
        const double size = 0.8;
        PatchMoments moments = PatchMomentsTests.Of(activation);
        IReadOnlyList<PhaseRate> rates = new PhaseStudy(PatchKernels.Of(moments.Series), patches, size).Rates();
        double variance = moments.Variance.Value.ToDouble();
        double first = moments.First.Square().Value.ToDouble();
        double correlation = Math.Abs(new PatchLandscape(moments, new PatchTeacher(patches, new Rational(16, 25), new Rational(16, 25)))
            .AntipodeCorrelation.Value.ToDouble());
        double antipode = activation == "relu" ? 1 / (2 * Math.PI) : moments.AntipodeSlope!.Value.ToDouble();
        double[] expected =
        [
            0.5 * (Math.Sqrt((variance * variance) + (4 * first * first * size * size)) - variance),
            (patches * moments.MeanSquare.Value.ToDouble()) + variance,
            variance,
            size * size * (moments.OddSlopeEnergy! + moments.EvenSlopeEnergy!).Value.ToDouble(),
            correlation * antipode,
        ];
        Assert.All(expected.Zip(rates), pair => Assert.Equal(pair.First, pair.Second.Theory, 1e-6));
    }

    // φ and a − a* across 1 over a thousand steps of one descent: A²κ′(1)/‖v‖² and τ² without any linearisation, the error of the time step taken out.
    [Theory]
    [InlineData("relu", 0.8)]
    [InlineData("gelu", 0.8)]
    [InlineData("sigmoid", 3.0)]
    public void Both_phases_of_a_whole_descent_have_the_rates_of_the_theory(string activation, double size)
    {
        ReducedTeacher teacher = new(20, size, size);
        PatchKernel kernel = PatchKernels.Of(Analysed.Series(activation));
        PhaseStudy study = new(kernel, 20, size);
        ReducedDescent rule = new(teacher, kernel, 0.01);
        int late = (int)(25 / (rule.StepSize * Math.Min(kernel.StudentVariance, study.Rates()[3].Theory)));
        ReducedState[] run = [.. rule.Run(new ReducedState(1, 1.5, 0, 0)).Take(late + 1001)];
        double turn = study.Rates()[3].Theory / (run[late].Norm * run[late].Norm);
        AssertRate(turn, run[late].Angle, run[late + 1000].Angle);
        double slowest = Math.Min(kernel.StudentVariance, 2 * turn);
        AssertRate(slowest, run[late].Contrast - teacher.Contrast, run[late + 1000].Contrast - teacher.Contrast);

        void AssertRate(double rate, double before, double after) =>
            Assert.Equal(1000 * Math.Log(1 - (rate * rule.StepSize)), Math.Log(after / before), 0.02 * 1000 * rate * rule.StepSize);
    }

    [Fact]
    public void No_rate_is_given_where_a_cut_series_cannot_tell_it()
    {
        PatchKernel kernel = PatchKernels.Of(Analysed.Series("max(0, x)^2"));
        Assert.InRange(kernel.Dropped, 1e-9, 1e-5);
        Assert.Equal(4, new PhaseStudy(kernel, 20, 1).Rates().Count);
        Assert.Equal(0, LinearAnglePatchKernel.Relu().Dropped);
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
