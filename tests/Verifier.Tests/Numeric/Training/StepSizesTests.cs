using Verifier.Numeric.Training;
using Xunit;

namespace Verifier.Tests.Numeric.Training;

public sealed class StepSizesTests
{
    [Fact]
    public void Steps_keep_their_size_unless_told_otherwise() => Assert.Equal(0.3, new StepSizes(0.3).At(1_000_000));

    [Theory]
    [InlineData(0, 0.8)]
    [InlineData(109, 0.8)]
    [InlineData(110, 0.2)]
    [InlineData(120, 0.05)]
    public void Steps_shrink_after_each_period_from_the_end_of_the_plateau(int step, double size) =>
        Assert.Equal(size, new StepSizes(0.8, 0.25, 10, 100).At(step), 1e-15);

    [Theory]
    [InlineData(9, 1)]
    [InlineData(10, 2)]
    [InlineData(20, 3)]
    [InlineData(1_000_000_000, 3)]
    public void Steps_grow_up_to_the_greatest(int step, double size) => Assert.Equal(size, new StepSizes(1, 2, 10, Greatest: 3).At(step));
}
