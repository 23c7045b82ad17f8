using Verifier.Numeric.Evaluation;
using Verifier.Numeric.LinearAlgebra;
using Verifier.Numeric.Random;
using Xunit;

namespace Verifier.Tests.Numeric.Evaluation;

public sealed class SurrogateErrorTests
{
    [Fact]
    public void Only_the_max_form_sees_that_two_equal_rows_are_no_permutation() =>
        Assert.Equal(new SurrogateError(1, 0), SurrogateError.Of(RowMatrix.FromRows([1, 0], [1, 0])));

    [Fact]
    public void Signed_permutations_have_error_zero() =>
        Assert.Equal(new SurrogateError(0, 0), SurrogateError.Of(RowMatrix.FromRows([0, -1, 0], [1, 0, 0], [0, 0, 1])));

    [Fact]
    public void The_worst_row_or_column_counts() =>
        Assert.Equal(0.4, SurrogateError.Of(RowMatrix.FromRows([0.9, 0.1], [0.2, -0.6])).Max, 1e-15);

    [Fact]
    public void Scaled_and_permuted_teacher_rows_are_recognised()
    {
        RowMatrix teacher = RandomMatrices.HaarOrthogonal(3, new RandomSequence(1));
        RowMatrix rows = RowMatrix.FromRows(
            [.. teacher.Row(1).ToArray().Select(x => -1.1 * x)], teacher.Row(2).ToArray(), [.. teacher.Row(0).ToArray().Select(x => 0.9 * x)]);
        Assert.Equal(0, SurrogateError.Between(rows, teacher).Max, 1e-14);
    }
}
