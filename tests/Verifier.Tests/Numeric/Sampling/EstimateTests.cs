using Verifier.Numeric.Sampling;
using Xunit;

namespace Verifier.Tests.Numeric.Sampling;

public sealed class EstimateTests
{
    [Fact]
    public void Z_score_is_the_difference_in_standard_errors()
    {
        Estimate estimate = new(1.5, 0.25, 100, 7);
        Assert.Equal(2, estimate.ZScore(1.0));
        Assert.Equal(1.5 / 1.25, estimate.ZScore(new Estimate(0, Math.Sqrt(1.5), 10, 8)), 1e-15);
        Assert.Equal(0, new Estimate(1, 0, 10, 0).ZScore(1));
        Assert.Equal(double.PositiveInfinity, new Estimate(1, 0, 10, 0).ZScore(0));
    }

    // Two-sided normal tail probabilities, standard tables.
    [Theory]
    [InlineData(1.959963984540054, 0.05)]
    [InlineData(-2.5758293035489004, 0.01)]
    [InlineData(5, 5.733031437583866e-7)]
    public void False_alarm_probability_is_the_two_sided_tail(double z, double probability)
    {
        Assert.Equal(1, Estimate.FalseAlarmProbability(z) / probability, 1e-9);
        Assert.Equal(Math.Abs(z), Estimate.Threshold(probability), 1e-7);
    }
}
