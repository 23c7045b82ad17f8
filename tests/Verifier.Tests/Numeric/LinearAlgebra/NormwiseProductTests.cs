using Verifier.Numeric.LinearAlgebra;
using Verifier.Numeric.Random;
using Xunit;

namespace Verifier.Tests.Numeric.LinearAlgebra;

public sealed class NormwiseProductTests
{
    [Theory]
    [InlineData(128, 1, 128)]
    [InlineData(130, 6, 141)]
    [InlineData(128, 50, 200)]
    [InlineData(231, 509, 130)]
    [InlineData(129, 1100, 530)]
    [InlineData(600, 1021, 129)]
    [InlineData(20, 30, 40)]
    public void Errors_are_within_the_bound_by_norms(int rows, int depth, int columns)
    {
        (RowMatrix a, RowMatrix b) = Factors(rows, depth, columns);
        RowMatrix expected = MatrixProduct.Multiply(a, b), start = RandomMatrices.Gaussian(rows, columns, new RandomSequence(3));
        foreach (VectorPath path in VectorPaths.Supported)
        {
            AssertWithinBound(expected, NormwiseProduct.Multiply(a, b, path), a, b);
            AssertWithinBound(expected, NormwiseProduct.MultiplyByTranspose(a, b.Transpose(), path), a, b);
            RowMatrix sum = start.Copy();
            NormwiseProduct.Add(a, b, sum, path);
            for (int i = 0; i < rows; i++)
            {
                for (int j = 0; j < columns; j++)
                {
                    double size = Bound(a, b, i, j) + (double.ScaleB(1, -51) * (Math.Abs(expected[i, j]) + Math.Abs(start[i, j])));
                    Assert.Equal(start[i, j] + expected[i, j], sum[i, j], size);
                }
            }
        }
    }

    [Theory]
    [InlineData(130, 50)]
    [InlineData(300, 530)]
    public void Gram_matrices_are_symmetric_products_of_copies(int rows, int columns)
    {
        RowMatrix a = Factors(rows, columns, 2).A;
        foreach (VectorPath path in VectorPaths.Supported)
        {
            RowMatrix gram = NormwiseProduct.MultiplyByTranspose(a, a, path);
            Assert.Equal(gram.Values.ToArray(), gram.Transpose().Values.ToArray());
            AssertWithinBound(MatrixProduct.MultiplyByTranspose(a, a.Copy()), gram, a, a.Transpose());
        }
    }

    [Fact]
    public void Rows_and_columns_of_zeros_give_zeros()
    {
        (RowMatrix a, RowMatrix b) = Factors(140, 60, 150);
        a.Row(133).Clear();
        for (int k = 0; k < b.Rows; k++)
        {
            b[k, 145] = 0;
        }

        foreach (VectorPath path in VectorPaths.Supported)
        {
            RowMatrix product = NormwiseProduct.Multiply(a, b, path);
            Assert.All(product.Row(133).ToArray(), entry => Assert.Equal(0, entry));
            Assert.All(product.Transpose().Row(145).ToArray(), entry => Assert.Equal(0, entry));
            Assert.NotEqual(0, product[132, 144]);
        }
    }

    // Squares of such numbers overflow, vanish or are no numbers.
    [Theory]
    [InlineData(1e200)]
    [InlineData(1e-200)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void Numbers_whose_squares_are_out_of_range_are_multiplied_plainly(double number)
    {
        (RowMatrix a, RowMatrix b) = Factors(128, 10, 128);
        a.Row(7).Fill(number);
        foreach (VectorPath path in VectorPaths.Supported)
        {
            Assert.Equal(MatrixProduct.Multiply(a, b).Values.ToArray(), NormwiseProduct.Multiply(a, b, path).Values.ToArray());
        }
    }

    [Fact]
    public void Shapes_that_do_not_fit_are_refused()
    {
        Assert.Throws<ArgumentException>(() => NormwiseProduct.Multiply(new RowMatrix(2, 3), new RowMatrix(2, 3)));
        Assert.Throws<ArgumentException>(() => NormwiseProduct.Add(new RowMatrix(2, 3), new RowMatrix(3, 2), new RowMatrix(2, 3)));
    }

    // Norms of rows and columns differ by many powers of ten.
    private static (RowMatrix A, RowMatrix B) Factors(int rows, int depth, int columns)
    {
        RowMatrix a = RandomMatrices.Gaussian(rows, depth, new RandomSequence(1)), b = RandomMatrices.Gaussian(depth, columns, new RandomSequence(2));
        for (int i = 0; i < rows; i++)
        {
            RowArithmetic.Scale(Math.Pow(10, ((i * 7) % 41) - 20), a.Row(i));
        }

        for (int j = 0; j < columns; j++)
        {
            for (int k = 0; k < depth; k++)
            {
                b[k, j] *= Math.Pow(10, ((j * 5) % 31) - 15);
            }
        }

        return (a, b);
    }

    private static void AssertWithinBound(RowMatrix expected, RowMatrix actual, RowMatrix a, RowMatrix b)
    {
        for (int i = 0; i < expected.Rows; i++)
        {
            for (int j = 0; j < expected.Columns; j++)
            {
                Assert.Equal(expected[i, j], actual[i, j], Bound(a, b, i, j));
            }
        }
    }

    // The bound of the product, and that of the plain one it is compared with; sums of few terms have a few roundings more.
    private static double Bound(RowMatrix a, RowMatrix b, int i, int j)
    {
        double square = 0;
        for (int k = 0; k < b.Rows; k++)
        {
            square += b[k, j] * b[k, j];
        }

        return 4 * (b.Rows + 4) * double.ScaleB(1, -53) * RowArithmetic.Norm(a.Row(i)) * Math.Sqrt(square);
    }
}
