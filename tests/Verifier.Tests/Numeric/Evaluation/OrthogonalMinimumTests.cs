using Verifier.Numeric.Evaluation;
using Verifier.Numeric.LinearAlgebra;
using Verifier.Numeric.Random;
using Xunit;

namespace Verifier.Tests.Numeric.Evaluation;

public sealed class OrthogonalMinimumTests
{
    [Theory]
    [InlineData(4, 4, 0.3, 0.8)]
    [InlineData(3, 5, 1.0, 1.0)]
    [InlineData(6, 6, 2.0, 0.3)]
    public void Gradient_vanishes_and_the_spectrum_is_the_predicted_one(int width, int dimension, double mu, double lambda)
    {
        TwoLayerNetwork teacher = new(
            RandomMatrices.Weights(width, 1, 2, new RandomSequence(31)), RandomMatrices.OrthonormalRows(width, dimension, new RandomSequence(32)));
        ObjectiveG objective = new(teacher, -0.081433752, mu, lambda);
        OrthogonalMinimum minimum = new(objective);
        RowMatrix rows = minimum.Rows();

        Assert.Equal(minimum.Value, objective.Value(rows), 1e-13);
        Assert.Equal(minimum.ValueOnUnitRows, objective.Value(teacher.Rows), 1e-13);
        Matrices.AssertClose(new RowMatrix(width, dimension), objective.Gradient(rows), 1e-13);
        double[] spectrum = Decomposition.SymmetricEigenvalues(objective.Hessian(rows));
        Matrices.AssertClose(minimum.HessianSpectrum(), spectrum, 1e-12);
        Assert.True(spectrum[0] > 0);
        Assert.Equal(width, spectrum.Count(x => Math.Abs(x - (8 * lambda)) < 1e-12));
    }

    [Fact]
    public void A_penalty_too_weak_for_a_minimum_is_refused()
    {
        ObjectiveG objective = new(TwoLayerNetwork.WithUnitWeights(RowMatrix.Identity(2)), 1, 6, 1);
        Assert.Throws<ArgumentOutOfRangeException>(() => new OrthogonalMinimum(objective));
    }

    [Fact]
    public void The_origin_has_hessian_minus_4_lambda()
    {
        ObjectiveG objective = new(TwoLayerNetwork.WithUnitWeights(RowMatrix.Identity(2)), 1, 0.5, 0.75);
        Assert.All(Decomposition.SymmetricEigenvalues(objective.Hessian(new RowMatrix(2, 2))), x => Assert.Equal(-3, x, 1e-14));
    }

    [Fact]
    public void Two_rows_on_one_teacher_row_can_descend_towards_the_empty_one()
    {
        // x² = λ/(λ+A), A = √6|σ̂_4|a*(1 − μ/12); moving one of the two rows has curvature 4λ(x² − 1).
        const double mu = 0.5, lambda = 0.75;
        ObjectiveG objective = new(TwoLayerNetwork.WithUnitWeights(RowMatrix.Identity(2)), 0.3, mu, lambda);
        double a = objective.PairConstant * (1 - (mu / 12));
        double square = lambda / (lambda + a);
        RowMatrix rows = RowMatrix.FromRows([Math.Sqrt(square), 0], [Math.Sqrt(square), 0]);
        Matrices.AssertClose(new RowMatrix(2, 2), objective.Gradient(rows), 1e-14);
        RowMatrix direction = RowMatrix.FromRows([0, 1], [0, 0]);
        double curvature = RowArithmetic.Dot(objective.HessianVectorProduct(rows, direction).Values, direction.Values);
        Assert.Equal(4 * lambda * (square - 1), curvature, 1e-14);
        Assert.True(curvature < 0);
    }
}
