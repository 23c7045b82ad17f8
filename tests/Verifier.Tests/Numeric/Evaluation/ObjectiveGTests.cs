using Verifier.Numeric.Evaluation;
using Verifier.Numeric.LinearAlgebra;
using Verifier.Numeric.Random;
using Xunit;

namespace Verifier.Tests.Numeric.Evaluation;

public sealed class ObjectiveGTests
{
    private const double Sigma4 = -0.081433752;
    private static readonly TwoLayerNetwork Teacher = Networks.Random(4, 5, 11);
    private static readonly ObjectiveG Objective = new(Teacher, Sigma4, 0.3, 0.8);
    private static readonly RowMatrix Rows = RandomMatrices.Gaussian(4, 5, new RandomSequence(12));
    private static readonly RowMatrix Direction = RandomMatrices.Gaussian(4, 5, new RandomSequence(13));

    [Fact]
    public void Value_is_the_sum_over_ordered_pairs()
    {
        double pairs = 0;
        double fourth = 0;
        double penalty = 0;
        for (int j = 0; j < 4; j++)
        {
            penalty += Math.Pow(RowArithmetic.Dot(Rows.Row(j), Rows.Row(j)) - 1, 2);
            for (int i = 0; i < 4; i++)
            {
                double overlap = RowArithmetic.Dot(Teacher.Rows.Row(i), Rows.Row(j));
                fourth += Teacher.Weights[i] * Math.Pow(overlap, 4);
                for (int k = 0; k < 4; k++)
                {
                    double other = RowArithmetic.Dot(Teacher.Rows.Row(i), Rows.Row(k));
                    pairs += j == k ? 0 : Teacher.Weights[i] * overlap * overlap * other * other;
                }
            }
        }

        double size = Math.Abs(Sigma4);
        double expected = (Math.Sqrt(6) * size * pairs) - (0.3 * size / (2 * Math.Sqrt(6)) * fourth) + (0.8 * penalty);
        Assert.Equal(expected, Objective.Value(Rows), 1e-11);
    }

    // G is a polynomial of degree 4 in t along a line, so the five-point rule has no truncation error.
    [Fact]
    public void Gradient_agrees_with_differences() => Assert.Equal(
        Matrices.DirectionalDifference(Objective.Value, Rows, Direction),
        RowArithmetic.Dot(Objective.Gradient(Rows).Values, Direction.Values),
        1e-9);

    [Fact]
    public void Hessian_vector_product_agrees_with_differences_of_the_gradient()
    {
        RowMatrix probe = RandomMatrices.Gaussian(4, 5, new RandomSequence(14));
        double difference = Matrices.DirectionalDifference(
            b => RowArithmetic.Dot(Objective.Gradient(b).Values, probe.Values), Rows, Direction);
        Assert.Equal(difference, RowArithmetic.Dot(Objective.HessianVectorProduct(Rows, Direction).Values, probe.Values), 1e-8);
    }

    [Fact]
    public void Hessian_blocks_assemble_the_hessian_vector_product()
    {
        double[] product = MatrixProduct.Multiply(Objective.Hessian(Rows), Direction.Values);
        Matrices.AssertClose(Objective.HessianVectorProduct(Rows, Direction).Values, product, 1e-11);
    }

    [Fact]
    public void G_does_not_see_the_order_or_the_signs_of_rows_nor_a_common_rotation()
    {
        double expected = Objective.Value(Rows);
        RowMatrix shuffled = RowMatrix.FromRows(
            Rows.Row(3).ToArray(), [.. Rows.Row(0).ToArray().Select(x => -x)], Rows.Row(2).ToArray(), [.. Rows.Row(1).ToArray().Select(x => -x)]);
        Assert.Equal(expected, Objective.Value(shuffled), 1e-12);

        RowMatrix rotation = RandomMatrices.HaarOrthogonal(5, new RandomSequence(15));
        ObjectiveG rotated = new(Teacher.WithRows(MatrixProduct.Multiply(Teacher.Rows, rotation)), -Sigma4, 0.3, 0.8);
        Assert.Equal(expected, rotated.Value(MatrixProduct.Multiply(Rows, rotation)), 1e-12);
    }
}
