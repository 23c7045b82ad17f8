using Verifier.Numeric.Evaluation;
using Verifier.Numeric.Experiments;
using Verifier.Numeric.FiniteSamples;
using Verifier.Numeric.LinearAlgebra;
using Verifier.Numeric.Random;
using Verifier.Numeric.Sampling;
using Verifier.Tests.Numeric.Evaluation;
using Xunit;

namespace Verifier.Tests.Numeric.FiniteSamples;

public sealed class ConcentrationStudyTests
{
    private static readonly ExperimentActivation Relu = new("relu", DifferentiableActivation.Relu, ReluCoefficients.UpTo(4));
    private static readonly ExperimentSettings Settings = new() { Dimension = 2, Seed = 3, NoiseDeviation = 0.3, WeightRatio = 1.4 };
    private static readonly ObjectiveG Objective = ObjectiveGExperiment.Objective(Relu, Settings, out _)!;

    [Fact]
    public void Deviations_fall_like_the_root_of_N_and_no_mean_is_off()
    {
        ConcentrationSummary summary = Measure(Settings, new ConcentrationSettings([512, 16384], 8, 2, 1));
        Assert.True(summary.IsConfirmed);
        Assert.True(summary.LargestScore < summary.Threshold);
        Assert.Equal(16, summary.Runs.Count);
        Assert.True(summary.GradientConstant / Math.Sqrt(16384) < summary.Runs[0].Gradient);
        StationaryPoint descent = summary.Points[0];
        Assert.True(descent.SampleGradient < 1e-3);
        Assert.True(summary.IsSecondOrder(descent));
        Assert.InRange(descent.LargestEntry, 0, 0.5);
    }

    [Fact]
    public void The_objective_of_another_sign_is_found_to_be_off()
    {
        ExperimentActivation wrong = Relu with { Coefficients = [.. Relu.Coefficients.Select((c, k) => k == 4 ? -c : c)] };
        ConcentrationSummary summary = new ConcentrationStudy(wrong, Settings, Objective).Measure(new ConcentrationSettings([512, 16384], 3, 1, 0));
        Assert.True(summary.LargestScore > summary.Threshold);
        Assert.False(summary.IsConfirmed);
    }

    [Fact]
    public void A_collision_is_stationary_with_the_negative_curvature_of_theory_and_no_minimum()
    {
        ConcentrationStudy study = new(Relu, Settings, Objective);
        RowMatrix rows = study.Collision();
        Assert.Equal(0, RowArithmetic.Norm(Objective.Gradient(rows).Values), 1e-12);

        // 4λ(x² − 1) with x² = λ/(λ + A).
        double push = Objective.PairConstant * Objective.Teacher.Weights[0] * (1 - (Objective.Mu / 12));
        double curvature = -4 * Objective.Lambda * push / (push + Objective.Lambda);
        Assert.Equal(curvature, Decomposition.SymmetricEigenvalues(Objective.Hessian(rows))[0], 1e-10);
        ConcentrationSummary summary = Measure(Settings, new ConcentrationSettings([512, 1024], 2, 0, 0));
        Assert.False(summary.IsSecondOrder(summary.Points[0]));
    }

    // Random points within the radius: ‖B − B_min‖ ≤ 2‖∇G‖/λ_min, and the Hessian varies by at most L‖B − B_min‖ = λ_min on it.
    [Fact]
    public void Within_the_radius_a_small_gradient_means_a_small_distance()
    {
        StationarityBounds bounds = new(Objective);
        OrthogonalMinimum minimum = new(Objective);
        Assert.Equal(Decomposition.SymmetricEigenvalues(Objective.Hessian(minimum.Rows()))[0], bounds.LeastCurvature, 1e-10);
        for (ulong seed = 0; seed < 200; seed++)
        {
            RowMatrix move = RandomMatrices.Gaussian(2, 2, new RandomSequence(seed));
            RowArithmetic.Scale(bounds.Radius / RowArithmetic.Norm(move.Values), move.Values);
            RowMatrix rows = minimum.Rows();
            RowArithmetic.Add(move.Values, rows.Values);
            double gradient = RowArithmetic.Norm(Objective.Gradient(rows).Values);
            Assert.True(bounds.Radius <= bounds.DistanceBound(gradient));
            Assert.True(Decomposition.SymmetricEigenvalues(Objective.Hessian(rows))[0] >= 0);
        }
    }

    [Fact]
    public void The_bounds_are_put_to_the_test_at_points_that_meet_their_hypotheses()
    {
        ConcentrationSummary summary = Measure(Settings, new ConcentrationSettings([512, 1024], 2, 0, 0));
        (StationaryPoint near, StationaryPoint nearest) = (summary.Points[^2], summary.Points[^1]);
        Assert.True(summary.IsNear(near) && !summary.MeetsTheorem(near) && summary.IsWithinBounds(near));
        Assert.True(summary.IsNear(nearest) && summary.MeetsTheorem(nearest) && summary.IsWithinBounds(nearest));

        // A gradient too small for the distance, or entries too large for the gradient, break a bound: such a point would refute the theory.
        Assert.False(summary.IsWithinBounds(near with { Gradient = near.Distance * summary.Bounds.LeastCurvature / 3 }));
        Assert.False(summary.IsWithinBounds(nearest with { LargestEntry = 2 * summary.Bounds.EntryBound(nearest.Gradient) }));
        Assert.False((summary with { Points = [near with { Gradient = 0 }] }).IsConfirmed);
    }

    [Fact]
    public void Measurements_repeat_on_any_number_of_threads()
    {
        ConcentrationSettings plan = new([256, 512], 2, 1, 1);
        ConcentrationSummary one = Measure(Settings with { Threads = 1 }, plan);
        ConcentrationSummary three = Measure(Settings with { Threads = 3 }, plan);
        Assert.Equal(one.Runs, three.Runs);
        Assert.Equal(one.Errors, three.Errors);
        Assert.Equal(one.Points, three.Points);
    }

    private static ConcentrationSummary Measure(ExperimentSettings settings, ConcentrationSettings plan) =>
        new ConcentrationStudy(Relu, settings, Objective).Measure(plan);
}
