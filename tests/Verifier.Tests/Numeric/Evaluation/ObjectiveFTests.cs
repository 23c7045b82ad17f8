using Verifier.Numeric.Evaluation;
using Verifier.Numeric.LinearAlgebra;
using Verifier.Numeric.Random;
using Xunit;

namespace Verifier.Tests.Numeric.Evaluation;

public sealed class ObjectiveFTests
{
    private const double Sigma4 = -0.081433752;
    private const double Mu = 0.3;
    private const double Lambda = 0.8;
    private static readonly TwoLayerNetwork Teacher = Networks.Random(4, 4, 61);
    private static readonly ObjectiveF Objective = new(Teacher, Sigma4, Mu, Lambda, 0.05);
    private static readonly RowMatrix Rows = RandomMatrices.Gaussian(4, 4, new RandomSequence(62));
    private static readonly RowMatrix Direction = RandomMatrices.Gaussian(4, 4, new RandomSequence(63));

    // F is a polynomial of degree 4 along a line, so the five-point rule has no truncation error.
    [Fact]
    public void Gradient_agrees_with_differences() => Assert.Equal(
        Matrices.DirectionalDifference(Objective.Value, Rows, Direction), RowArithmetic.Dot(Objective.Gradient(Rows).Values, Direction.Values), 1e-8);

    [Fact]
    public void Hessian_vector_product_agrees_with_differences_of_the_gradient()
    {
        RowMatrix probe = RandomMatrices.Gaussian(4, 4, new RandomSequence(64));
        double expected = Matrices.DirectionalDifference(b => RowArithmetic.Dot(Objective.Gradient(b).Values, probe.Values), Rows, Direction);
        Assert.Equal(expected, RowArithmetic.Dot(Objective.HessianVectorProduct(Rows, Direction).Values, probe.Values), 1e-8);
    }

    [Fact]
    public void Equal_weights_and_orthogonal_rows_give_the_value_of_G()
    {
        TwoLayerNetwork orthogonal = TwoLayerNetwork.WithUnitWeights(RandomMatrices.HaarOrthogonal(4, new RandomSequence(65)));
        double expected = new ObjectiveG(orthogonal, Sigma4, Mu, Lambda).Value(Rows);
        Assert.Equal(expected, new ObjectiveF(orthogonal, Sigma4, Mu, Lambda).Value(Rows), 1e-11);
    }

    [Fact]
    public void In_whitened_coordinates_F_is_G_of_orthonormal_rows_with_inverse_weights()
    {
        ObjectiveF f = new(Teacher, Sigma4, Mu, Lambda);
        RowMatrix whitening = Whitening.Of(f.LabelMoment, 4)!.Transform;
        RowMatrix orthonormal = MatrixProduct.Multiply(Teacher.Rows, whitening);
        for (int i = 0; i < 4; i++)
        {
            RowArithmetic.Scale(Math.Sqrt(Teacher.Weights[i]), orthonormal.Row(i));
        }

        Matrices.AssertClose(RowMatrix.Identity(4), MatrixProduct.MultiplyByTranspose(orthonormal, orthonormal), 1e-12);
        TwoLayerNetwork whitened = new([.. Teacher.Weights.Select(a => 1 / a)], orthonormal);
        double expected = new ObjectiveG(whitened, Sigma4, Mu, Lambda).Value(Rows);
        Assert.Equal(expected, f.Value(MatrixProduct.MultiplyByTranspose(Rows, whitening)), 1e-10);
    }

    [Theory]
    [InlineData(4, 4)]
    [InlineData(3, 5)]
    public void The_predicted_minimum_is_stationary_with_the_predicted_value_and_positive_curvature(int width, int dimension)
    {
        ObjectiveF f = new(Networks.Random(width, dimension, 66), Sigma4, Mu, Lambda);
        GeneralMinimum minimum = new(f);
        RowMatrix rows = minimum.Rows();
        Matrices.AssertClose(new RowMatrix(width, dimension), f.Gradient(rows), 1e-12);
        Assert.Equal(minimum.Value, f.Value(rows), 1e-12);

        // Directions outside the span of B* are flat.
        double[] spectrum = Decomposition.SymmetricEigenvalues(HessianColumns.Assemble(e => f.HessianVectorProduct(rows, e), width, dimension));
        int flat = width * (dimension - width);
        Assert.All(spectrum[..flat], value => Assert.Equal(0, value, 1e-12));
        Assert.True(spectrum[flat] > 1e-4);
    }

    [Fact]
    public void The_dual_rows_of_the_minimum_are_the_teacher_with_the_square_roots_of_its_weights()
    {
        ObjectiveF f = new(Teacher, Sigma4, Mu, Lambda);
        GeneralMinimum minimum = new(f);
        RowMatrix dual = GeneralMinimum.DualRows(minimum.Rows());
        for (int i = 0; i < 4; i++)
        {
            double square = RowArithmetic.Dot(dual.Row(i), dual.Row(i));
            Assert.Equal(Teacher.Weights[i] - minimum.NormDeficit, square, 1e-11);
            Assert.Equal(Math.Sqrt(square), RowArithmetic.Dot(dual.Row(i), Teacher.Rows.Row(i)), 1e-11);
        }
    }

    [Fact]
    public void A_label_moment_that_is_not_positive_has_no_whitening()
    {
        Assert.Null(Whitening.Of(RowMatrix.FromRows([1.0, 0], [0, -1]), 2));
        Assert.NotNull(Whitening.Of(RowMatrix.FromRows([1.0, 0], [0, -1]), 1));
    }
}
