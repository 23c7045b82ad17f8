using Verifier.Numeric.Experiments;
using Verifier.Numeric.FiniteSamples;
using Verifier.Numeric.Random;
using Verifier.Numeric.Sampling;
using Verifier.Tests.Numeric.Evaluation;
using Xunit;

namespace Verifier.Tests.Numeric.FiniteSamples;

public sealed class SampleSizeStudyTests
{
    private static readonly ExperimentActivation Relu = new("relu", DifferentiableActivation.Relu, ReluCoefficients.UpTo(4));
    private static readonly ExperimentSettings Settings = new() { Dimension = 3, Seed = 5, Labels = LabelTreatment.Estimated };

    // N·error²/c² has mean 1 in the limit; the runs are independent.
    [Fact]
    public void Squared_row_errors_are_the_predicted_ones_on_average_and_fall_like_one_over_N()
    {
        SampleSizeStudy study = Study(Settings with { Dimension = 4 });
        SampleSizeSummary summary = new("study", 5, study.Runs(new SampleSizeSettings([4096, 65536], 6, null)), study.Constant());
        Assert.All(summary.Runs, run => Assert.True(run.IsNear));
        Assert.True(summary.IsConfirmed);
        double[] ratios = [.. summary.Runs.Select(run => Math.Pow(run.RowError / summary.Predicted(run.Samples), 2))];
        Estimate ratio = RunningMoments.Of(ratios, 0, 1).ToEstimate(5);

        // t with 11 degrees of freedom: |t| > 5.5 has probability 2e-4, and the seed is fixed. Twice the gradient would be a ratio of 4.
        Assert.InRange(ratio.ZScore(1), -5.5, 5.5);
        Assert.InRange(ratio.Mean, 0.5, 2);
    }

    [Fact]
    public void Parts_of_a_data_set_lead_near_the_minimiser_of_the_whole()
    {
        SampleSizeStudy study = Study(Settings);
        SampleSizeRun whole = study.Runs(new SampleSizeSettings([16384], 1, null))[0];
        SampleSizeRun parts = study.Runs(new SampleSizeSettings([16384], 1, 1024))[0];
        Assert.True(whole.GradientNorm < 1e-4);
        Assert.InRange(parts.RowError, 0.5 * whole.RowError, 2 * whole.RowError);
    }

    [Fact]
    public void Runs_repeat_on_any_number_of_threads()
    {
        SampleSizeSettings sizes = new([1024], 2, null);
        Assert.Equal(Study(Settings with { Threads = 1 }).Runs(sizes), Study(Settings with { Threads = 3 }).Runs(sizes));
        Assert.NotEqual(Study(Settings with { Seed = 6 }).Runs(sizes), Study(Settings).Runs(sizes));
    }

    [Fact]
    public void Raw_labels_have_the_greater_error() => Assert.True(
        Study(Settings with { Labels = LabelTreatment.Raw }).Constant() > 3 * Study(Settings).Constant());

    [Fact]
    public void An_exponent_is_found_with_an_interval_that_misses_as_rarely_as_stated()
    {
        int misses = 0;
        for (ulong seed = 0; seed < 400; seed++)
        {
            double[] noise = new double[8];
            new RandomSequence(seed).FillNormal(noise);
            PowerLawFit fit = PowerLawFit.Of([.. noise.Select((z, i) => (Math.Pow(2, i % 4), 3 * Math.Pow(2, -0.5 * (i % 4)) * Math.Exp(0.1 * z)))], 0.05)!;
            misses += fit.Contains(-0.5) ? 0 : 1;
        }

        // Binomial with mean 20: outside of 4 … 40 with probability below 1e-4.
        Assert.InRange(misses, 4, 40);
        Assert.Null(PowerLawFit.Of([(1, 1), (1, 2), (1, 3)]));
        Assert.Null(PowerLawFit.Of([(1, 1), (2, 2)]));
    }

    private static SampleSizeStudy Study(ExperimentSettings settings) =>
        new(Relu, settings, ObjectiveGExperiment.Objective(Relu, settings, out _)!);
}
