using Verifier.Numeric.LinearAlgebra;
using Verifier.Numeric.Random;
using Xunit;

namespace Verifier.Tests.Numeric.LinearAlgebra;

public sealed class MatrixProductTests
{
    [Theory]
    [InlineData(1, 1, 1)]
    [InlineData(3, 2, 5)]
    [InlineData(4, 50, 50)]
    [InlineData(7, 50, 33)]
    [InlineData(9, 300, 120)]
    [InlineData(130, 10, 10)]
    [InlineData(5, 0, 4)]
    [InlineData(5, 4, 0)]
    [InlineData(0, 4, 5)]
    [InlineData(290, 530, 210)]
    [InlineData(20, 300, 700)]
    [InlineData(700, 300, 20)]
    public void Products_equal_the_sums_that_define_them(int rows, int depth, int columns)
    {
        RowMatrix a = RandomMatrices.Gaussian(rows, depth, new RandomSequence(1));
        RowMatrix b = RandomMatrices.Gaussian(depth, columns, new RandomSequence(2));
        RowMatrix expected = new(rows, columns);
        for (int i = 0; i < rows; i++)
        {
            for (int j = 0; j < columns; j++)
            {
                for (int k = 0; k < depth; k++)
                {
                    expected[i, j] += a[i, k] * b[k, j];
                }
            }
        }

        Matrices.AssertClose(expected, MatrixProduct.Multiply(a, b), Rounding(depth));
        Matrices.AssertClose(expected, MatrixProduct.MultiplyByTranspose(a, b.Transpose()), Rounding(depth));
        Matrices.AssertClose(expected, MatrixProduct.TransposeMultiply(a.Transpose(), b), Rounding(depth));
    }

    [Theory]
    [InlineData(3, 5)]
    [InlineData(50, 50)]
    [InlineData(33, 200)]
    [InlineData(290, 530)]
    public void Gram_matrices_are_products_of_copies(int rows, int columns)
    {
        RowMatrix a = RandomMatrices.Gaussian(rows, columns, new RandomSequence(3));
        AssertGram(MatrixProduct.MultiplyByTranspose(a, a.Copy()), MatrixProduct.MultiplyByTranspose(a, a), columns);
        AssertGram(MatrixProduct.TransposeMultiply(a, a.Copy()), MatrixProduct.TransposeMultiply(a, a), rows);
    }

    [Fact]
    public void Shapes_that_do_not_fit_are_refused() =>
        Assert.Throws<ArgumentException>(() => MatrixProduct.Multiply(new RowMatrix(2, 3), new RowMatrix(2, 3)));

    private static void AssertGram(RowMatrix expected, RowMatrix gram, int depth)
    {
        Matrices.AssertClose(expected, gram, Rounding(depth));
        Assert.Equal(gram.Values.ToArray(), gram.Transpose().Values.ToArray());
    }

    // Of so many products of size about 1, added in any order.
    private static double Rounding(int depth) => (depth + 10.0) * (depth + 10.0) * double.ScaleB(1, -53);
}
