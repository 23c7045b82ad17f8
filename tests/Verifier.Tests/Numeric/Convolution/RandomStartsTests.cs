using Verifier.Numeric.Convolution;
using Verifier.Numeric.LinearAlgebra;
using Verifier.Numeric.Random;
using Verifier.Testing;
using Xunit;

namespace Verifier.Tests.Numeric.Convolution;

public sealed class RandomStartsTests
{
    private const int Draws = 40_000;
    private const int Patches = 12;
    private const int PatchSize = 6;
    private static readonly ConvolutionNetwork Teacher = ConvolutionNetwork.Teacher(PatchSize, Patches, 4, 0.5);
    private static readonly ReducedTeacher Reduced = ReducedTeacher.Of(Teacher);

    // P = 1/4, E(a·a*)² = S²A²/(k(k+2)), E cos²φ = 1/p, P(cos φ > x) = ½ − ½ I_{x²}(½, (p−1)/2).
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void The_law_of_a_start_has_its_exact_moments(bool reduced)
    {
        ReducedState[] states = reduced ? ReducedStarts() : FullStarts();
        double size = Reduced.WeightSum * Reduced.WeightSum * Reduced.WeightNorm * Reduced.WeightNorm / (Patches * (Patches + 2));
        AssertMean(0.25, states, state => state.Angle < Math.PI / 2 && Reduced.Correlation(state) > 0 ? 1 : 0);
        AssertMean(size, states, state => Reduced.Correlation(state) * Reduced.Correlation(state));
        AssertMean(1.0 / PatchSize, states, state => Math.Cos(state.Angle) * Math.Cos(state.Angle));
        double tail = 0.5 - (0.5 * MathNet.Numerics.SpecialFunctions.BetaRegularized(0.5, (PatchSize - 1) / 2.0, 0.09));
        AssertMean(tail, states, state => Math.Cos(state.Angle) > 0.3 ? 1 : 0);
        AssertMean(1.0 / (Patches + 2), states, state => state.Mean * state.Mean / (Reduced.Mean * Reduced.Mean));
        AssertMean(3.0 / ((Patches + 2) * (Patches + 4)), states, state => Math.Pow(state.Contrast / Reduced.Mean, 4));
    }

    [Fact]
    public void Starts_do_not_depend_on_how_they_are_cut_into_calls()
    {
        ReducedState[] whole = new ReducedState[100];
        ReducedState[] part = new ReducedState[37];
        RandomStarts.Reduced(Reduced, PatchSize, 1, new RandomSequence(5), 0, whole);
        RandomStarts.Reduced(Reduced, PatchSize, 1, new RandomSequence(5), 41, part);
        Assert.Equal(whole[41..78], part);
    }

    [Property(MaxTest = 200, Arbitrary = [typeof(ConvolutionCase)])]
    public void Exactly_one_flip_of_signs_is_a_good_start(ConvolutionCase drawn)
    {
        ReducedTeacher teacher = ReducedTeacher.Of(drawn.Teacher);
        double correlation = RowArithmetic.Dot(drawn.Student.Weights, drawn.Teacher.Weights);
        int good = RandomStarts.SignFlips(drawn.Student)
            .Count(flip => flip.AngleTo(drawn.Teacher) < Math.PI / 2 && teacher.Correlation(ReducedState.Of(flip, drawn.Teacher)) > 0);
        Assert.True(good == 1 || correlation == 0);
    }

    [Theory]
    [InlineData(0.5, 3)]
    [InlineData(0.01, 17)]
    [InlineData(1e-6, 49)]
    public void Restarts_push_the_failure_bound_below_what_is_asked(double failure, int restarts)
    {
        Assert.Equal(restarts, RandomStarts.RestartsFor(failure));
        Assert.True(Math.Pow(0.75, restarts) <= failure && Math.Pow(0.75, restarts - 1) > failure);
    }

    private static ReducedState[] FullStarts() =>
        [.. Enumerable.Range(0, Draws).Select(i => ReducedState.Of(RandomStarts.Full(Teacher, new RandomSequence(8).Split((ulong)i)), Teacher))];

    private static ReducedState[] ReducedStarts()
    {
        ReducedState[] states = new ReducedState[Draws];
        RandomStarts.Reduced(Reduced, PatchSize, 1, new RandomSequence(9), 0, states);
        return states;
    }

    private static void AssertMean(double expected, ReducedState[] states, Func<ReducedState, double> observable)
    {
        double mean = states.Average(observable);
        double variance = states.Average(state => Math.Pow(observable(state) - mean, 2));
        ZScore.AssertPlausible(mean, expected, Math.Sqrt(variance / states.Length));
    }
}
