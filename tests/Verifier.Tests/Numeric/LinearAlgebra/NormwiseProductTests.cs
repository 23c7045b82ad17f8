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
    public void Errors_are_within_the_bound_by_norms_and_mostly_far_below(int rows, int depth, int columns)
    {
        (RowMatrix a, RowMatrix b) = Factors(rows, depth, columns);
        RowMatrix plain = MatrixProduct.Multiply(a, b), bounds = Bounds(a, b), start = RandomMatrices.Gaussian(rows, columns, new RandomSequence(3));
        foreach (VectorPath path in VectorPaths.Supported)
        {
            AssertWithin(bounds, plain, NormwiseProduct.Multiply(a, b, path), depth);
            AssertWithin(bounds, plain, NormwiseProduct.MultiplyByTranspose(a, b.Transpose(), path), depth);
            RowMatrix sum = start.Copy();
            NormwiseProduct.Add(a, b, sum, path);
            for (int i = 0; i < sum.Values.Length; i++)
            {
                double roundings = double.ScaleB(1, -51) * (Math.Abs(plain.Values[i]) + Math.Abs(start.Values[i]));
                Assert.Equal(start.Values[i] + plain.Values[i], sum.Values[i], bounds.Values[i] + roundings);
            }
        }
    }

    [Theory]
    [InlineData(130, 50)]
    [InlineData(300, 530)]
    public void Gram_matrices_are_symmetric_products_of_copies(int rows, int columns)
    {
        RowMatrix a = Factors(rows, columns, 2).A, bounds = Bounds(a, a.Transpose());
        foreach (VectorPath path in VectorPaths.Supported)
        {
            RowMatrix gram = NormwiseProduct.MultiplyByTranspose(a, a, path);
            Assert.Equal(gram.Values.ToArray(), gram.Transpose().Values.ToArray());
            AssertWithin(bounds, MatrixProduct.MultiplyByTranspose(a, a.Copy()), gram, columns);
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

    // Squares of such numbers overflow, vanish or are no numbers, here in the second slice; the last is in range, and so are its products.
    [Theory]
    [InlineData(1e200, true)]
    [InlineData(1e-200, true)]
    [InlineData(double.NaN, true)]
    [InlineData(double.PositiveInfinity, true)]
    [InlineData(1e138, false)]
    public void Numbers_whose_squares_are_out_of_range_are_multiplied_plainly(double number, bool isPlain)
    {
        foreach (VectorPath path in VectorPaths.Supported)
        {
            (RowMatrix a, RowMatrix b) = Factors(128, 600, 130);
            a.Row(7)[300..].Fill(number);
            AssertPlain(a, b, path);
            (a, b) = Factors(128, 600, 130);
            for (int k = 300; k < 600; k++)
            {
                b[k, 120] = number;
            }

            AssertPlain(a, b, path);
        }

        void AssertPlain(RowMatrix a, RowMatrix b, VectorPath path)
        {
            RowMatrix start = RandomMatrices.Gaussian(128, 130, new RandomSequence(3)), expected = start.Copy(), sum = start.Copy();
            NormwiseProduct.Add(a, b, sum, path);
            for (int i = 0; i < a.Rows; i++)
            {
                RowArithmetic.Add(MatrixProduct.Multiply(a, b).Row(i), expected.Row(i));
            }

            bool isSame = MatrixProduct.Multiply(a, b).Values.SequenceEqual(NormwiseProduct.Multiply(a, b, path).Values);
            Assert.Equal(isPlain || path != VectorPath.Avx512Winograd, isSame);
            Assert.Equal(double.IsFinite(expected[7, 0]), double.IsFinite(sum[7, 0]));
            Assert.Equal(expected[8, 1], sum[8, 1], 1e-10 * Math.Abs(expected[8, 1]));
        }
    }

    [Fact]
    public void Shapes_that_do_not_fit_and_paths_that_do_not_exist_are_refused()
    {
        Assert.Throws<ArgumentException>(() => NormwiseProduct.Multiply(new RowMatrix(2, 3), new RowMatrix(2, 3)));
        Assert.Throws<ArgumentException>(() => NormwiseProduct.Add(new RowMatrix(2, 3), new RowMatrix(3, 2), new RowMatrix(2, 3)));
        Assert.Throws<ArgumentOutOfRangeException>(() => NormwiseProduct.Multiply(new RowMatrix(2, 3), new RowMatrix(3, 2), (VectorPath)17));
    }

    // Norms of rows and columns differ by many powers of ten.
    private static (RowMatrix A, RowMatrix B) Factors(int rows, int depth, int columns)
    {
        RowMatrix a = RandomMatrices.Gaussian(rows, depth, new RandomSequence(1)), b = RandomMatrices.Gaussian(columns, depth, new RandomSequence(2));
        for (int i = 0; i < rows; i++)
        {
            RowArithmetic.Scale(Math.Pow(10, ((i * 7) % 41) - 20), a.Row(i));
        }

        for (int j = 0; j < columns; j++)
        {
            RowArithmetic.Scale(Math.Pow(10, ((j * 5) % 31) - 15), b.Row(j));
        }

        return (a, b.Transpose());
    }

    // (3k + 9)·2^-53·‖a‖‖b‖, and k·2^-53·‖a‖‖b‖ of the plain product that is compared with.
    private static RowMatrix Bounds(RowMatrix a, RowMatrix b)
    {
        RowMatrix columns = b.Transpose(), bounds = new(a.Rows, b.Columns);
        for (int i = 0; i < a.Rows; i++)
        {
            for (int j = 0; j < b.Columns; j++)
            {
                bounds[i, j] = ((4 * b.Rows) + 9) * double.ScaleB(1, -53) * RowArithmetic.Norm(a.Row(i)) * RowArithmetic.Norm(columns.Row(j));
            }
        }

        return bounds;
    }

    // Roundings of random numbers cancel: without scales alike, their mean square would be larger.
    private static void AssertWithin(RowMatrix bounds, RowMatrix expected, RowMatrix actual, int depth)
    {
        double squares = 0;
        for (int i = 0; i < expected.Values.Length; i++)
        {
            Assert.Equal(expected.Values[i], actual.Values[i], bounds.Values[i]);
            double share = (expected.Values[i] - actual.Values[i]) / bounds.Values[i];
            squares += share * share;
        }

        double ofNorms = Math.Sqrt(squares / expected.Values.Length) * ((4 * depth) + 9) * double.ScaleB(1, -53);
        Assert.InRange(ofNorms, 0, 1.5 * double.ScaleB(1, -53));
    }
}
