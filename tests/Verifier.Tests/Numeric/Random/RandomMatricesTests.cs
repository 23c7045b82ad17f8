using Verifier.Numeric.LinearAlgebra;
using Verifier.Numeric.Random;
using Xunit;

namespace Verifier.Tests.Numeric.Random;

public sealed class RandomMatricesTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(20)]
    public void Haar_matrices_are_orthogonal(int dimension)
    {
        RowMatrix q = RandomMatrices.HaarOrthogonal(dimension, new RandomSequence(51));
        Matrices.AssertClose(RowMatrix.Identity(dimension), MatrixProduct.MultiplyByTranspose(q, q), 1e-14);
    }

    [Fact]
    public void Haar_traces_have_the_moments_of_the_group()
    {
        // For Haar O(3): E tr Q = 0, E (tr Q)² = 1, E (tr Q)⁴ = 3, E (tr Q)⁸ = 91. Without the choice of signs E tr Q is not 0.
        const int count = 2000;
        double[] traces = new double[count];
        for (int i = 0; i < count; i++)
        {
            RowMatrix q = RandomMatrices.HaarOrthogonal(3, new RandomSequence(52).Split((ulong)i));
            traces[i] = q[0, 0] + q[1, 1] + q[2, 2];
        }

        Assert.InRange(traces.Sum() / Math.Sqrt(count), -5, 5);
        Assert.InRange((traces.Average(t => t * t) - 1) / Math.Sqrt(2.0 / count), -5, 5);
        Assert.InRange((traces.Average(t => t * t * t * t) - 3) / Math.Sqrt((91 - 9.0) / count), -5, 5);
    }

    [Fact]
    public void Orthonormal_and_unit_rows_have_norm_one()
    {
        RowMatrix orthonormal = RandomMatrices.OrthonormalRows(3, 7, new RandomSequence(53));
        Matrices.AssertClose(RowMatrix.Identity(3), MatrixProduct.MultiplyByTranspose(orthonormal, orthonormal), 1e-14);
        Assert.InRange(RowNormalization.DefectOfUnitRows(RandomMatrices.UnitRows(9, 4, new RandomSequence(54))), 0, 1e-15);
    }

    [Fact]
    public void Weights_stay_in_their_range()
    {
        double[] weights = RandomMatrices.Weights(1000, 1, 1.5, new RandomSequence(55));
        Assert.All(weights, w => Assert.InRange(w, 1, 1.5));
        Assert.InRange((weights.Average() - 1.25) / (0.5 / Math.Sqrt(12 * 1000.0)), -5, 5);
    }
}
