using Verifier.Numeric.Evaluation;
using Verifier.Numeric.LinearAlgebra;
using Verifier.Numeric.Random;
using Verifier.Testing;
using Xunit;

namespace Verifier.Tests.Numeric.Evaluation;

/// <summary>Losses and objectives for random orthogonal B*, weights a* ≥ 0 and any student; the seeds of the students are drawn with the case.</summary>
public sealed class NetworkProperties
{
    private const double Sigma4 = -0.081433752;
    private const double Mu = 0.3;
    private const double Lambda = 0.8;
    private static readonly double[] Relu = ReluCoefficients.UpTo(6);

    [Property(MaxTest = 30)]
    public void Gram_powers_are_the_tensor_norms(OrthogonalMatrix basis, NonNegativeWeights weights, int seed)
    {
        TwoLayerNetwork teacher = Teacher(basis, weights);
        TwoLayerNetwork student = Student(basis.Dimension, seed);
        for (int k = 0; k <= 3; k++)
        {
            double expected = Networks.TensorDistance(teacher, student, k, 1, 1);
            Assert.Equal(expected, SeriesLoss.SingleDegree(teacher, k).Value(student), 1e-10 * (1 + expected));
        }
    }

    [Property(MaxTest = 30)]
    public void The_gradient_of_the_loss_is_its_difference_quotient(OrthogonalMatrix basis, NonNegativeWeights weights, int seed)
    {
        SeriesLoss loss = new(Teacher(basis, weights), Relu, [0.2, 0.1, -0.4, 0.3, 0.5], noiseVariance: 1);
        Networks.AssertGradient(loss.Value, loss.ValueAndGradient, Student(basis.Dimension, seed), 1e-7);
    }

    [Property(MaxTest = 30)]
    public void The_gradient_and_the_hessian_of_G_are_difference_quotients(OrthogonalMatrix basis, NonNegativeWeights weights, int seed)
    {
        ObjectiveG objective = new(Teacher(basis, weights), Sigma4, Mu, Lambda);
        RowMatrix rows = Student(basis.Dimension, seed).Rows;
        RowMatrix direction = RandomMatrices.UnitRows(rows.Rows, rows.Columns, new RandomSequence(Seed(seed) + 1));
        RowMatrix probe = RandomMatrices.UnitRows(rows.Rows, rows.Columns, new RandomSequence(Seed(seed) + 2));
        double slope = RowArithmetic.Dot(objective.Gradient(rows).Values, direction.Values);
        Assert.Equal(Matrices.DirectionalDifference(objective.Value, rows, direction), slope, 1e-8);
        double curvature = RowArithmetic.Dot(objective.HessianVectorProduct(rows, direction).Values, probe.Values);
        double difference = Matrices.DirectionalDifference(b => RowArithmetic.Dot(objective.Gradient(b).Values, probe.Values), rows, direction);
        Assert.Equal(difference, curvature, 1e-8);
    }

    [Property(MaxTest = 30)]
    public void G_does_not_see_the_order_or_the_signs_of_rows_nor_a_common_rotation(OrthogonalMatrix basis, NonNegativeWeights weights, int seed)
    {
        TwoLayerNetwork teacher = Teacher(basis, weights);
        RowMatrix rows = Student(basis.Dimension, seed).Rows;
        double expected = new ObjectiveG(teacher, Sigma4, Mu, Lambda).Value(rows);
        Assert.Equal(expected, new ObjectiveG(teacher, Sigma4, Mu, Lambda).Value(SignedReversal(rows)), 1e-10);

        RowMatrix rotation = RandomMatrices.HaarOrthogonal(basis.Dimension, new RandomSequence(Seed(seed) + 3));
        ObjectiveG rotated = new(teacher.WithRows(MatrixProduct.Multiply(teacher.Rows, rotation)), Sigma4, Mu, Lambda);
        Assert.Equal(expected, rotated.Value(MatrixProduct.Multiply(rows, rotation)), 1e-10);
    }

    [Property(MaxTest = 30)]
    public void The_fast_sample_form_of_G_is_the_sum_over_ordered_pairs(OrthogonalMatrix basis, NonNegativeWeights weights, int seed)
    {
        RowMatrix inputs = RandomMatrices.Gaussian(20, basis.Dimension, new RandomSequence(Seed(seed) + 4));
        double[] labels = [.. Enumerable.Range(0, 20).Select(n => weights.ToDoubles()[n % weights.Values.Length])];
        RowMatrix rows = Student(basis.Dimension, seed).Rows;
        double expected = NaiveObjectiveG.Value(inputs, labels, rows, Math.Sign(Sigma4), Mu, Lambda);
        Assert.Equal(expected, new SampleObjectiveG(inputs, labels, Sigma4, Mu, Lambda).ValueAndGradient(rows).Value, 1e-9 * (1 + Math.Abs(expected)));
    }

    [Property(MaxTest = 30)]
    public void The_surrogate_error_vanishes_at_signed_permutations_and_is_positive_elsewhere(OrthogonalMatrix basis, int seed)
    {
        Assert.Equal(0, SurrogateError.Between(SignedReversal(basis.Rows), basis.Rows).Max, 1e-13);
        if (basis.Dimension > 1)
        {
            RowMatrix other = RandomMatrices.HaarOrthogonal(basis.Dimension, new RandomSequence(Seed(seed) + 5));
            Assert.True(SurrogateError.Between(other, basis.Rows).Max > 1e-6);
        }
    }

    private static ulong Seed(int seed) => unchecked((ulong)seed);

    private static TwoLayerNetwork Teacher(OrthogonalMatrix basis, NonNegativeWeights weights) =>
        new([.. Enumerable.Range(0, basis.Dimension).Select(i => weights.ToDoubles()[i % weights.Values.Length])], basis.Rows);

    private static TwoLayerNetwork Student(int dimension, int seed) => Networks.Random(1 + (int)(Seed(seed) % 4), dimension, Seed(seed));

    private static RowMatrix SignedReversal(RowMatrix rows) => RowMatrix.FromRows(
        [.. Enumerable.Range(0, rows.Rows).Reverse().Select(i => rows.Row(i).ToArray().Select(value => i % 2 == 0 ? -value : value).ToArray())]);
}
