using Verifier.Arithmetic.Boxes;
using Verifier.Numeric.LinearAlgebra;
using Verifier.Testing;
using Xunit;

namespace Verifier.Tests.Arithmetic.Boxes;

public sealed class IntervalDefinitenessTests
{
    [Property]
    public bool A_positive_least_pivot_means_positive_eigenvalues(OrthogonalMatrix q)
    {
        RowMatrix matrix = Spectrum(q.Rows, i => i + 0.25);
        return IntervalDefiniteness.LeastPivot(Points(matrix)) > 0 && Decomposition.SymmetricEigenvalues(matrix)[0] > 0;
    }

    [Property]
    public bool A_negative_eigenvalue_is_never_called_positive(OrthogonalMatrix q)
    {
        RowMatrix matrix = Spectrum(q.Rows, i => i - 0.001);
        return IntervalDefiniteness.LeastPivot(Points(matrix)) <= 0 && IntervalDefiniteness.LeastDisc(Points(matrix)) <= 0;
    }

    [Property]
    public bool Discs_bound_the_least_eigenvalue(OrthogonalMatrix q)
    {
        RowMatrix matrix = Spectrum(q.Rows, i => i - 2);
        return IntervalDefiniteness.LeastDisc(Points(matrix)) <= Decomposition.SymmetricEigenvalues(matrix)[0] + 1e-12;
    }

    [Fact]
    public void Wide_entries_are_not_proved_definite()
    {
        Interval[,] matrix = { { 1, new Interval(-1, 1) }, { new Interval(-1, 1), 1 } };
        Assert.True(IntervalDefiniteness.LeastPivot(matrix) <= 0);
        matrix[0, 1] = matrix[1, 0] = new Interval(-0.99, 0.99);
        Assert.True(IntervalDefiniteness.LeastPivot(matrix) > 0);
    }

    [Fact]
    public void A_quadratic_form_is_the_double_sum()
    {
        Interval[,] matrix = { { 2, -3 }, { -3, 5 } };
        Interval form = IntervalDefiniteness.QuadraticForm(matrix, [1, 2]);
        Assert.Equal(10, form.Lower, 1e-12);
        Assert.Equal(10, form.Upper, 1e-12);
    }

    [Fact]
    public void What_is_unknown_is_not_definite()
    {
        Interval[,] matrix = { { Interval.Unknown } };
        Assert.False(IntervalDefiniteness.LeastPivot(matrix) > 0);
        Assert.False(IntervalDefiniteness.LeastDisc(matrix) > 0);
        Assert.Throws<ArgumentException>(() => IntervalDefiniteness.LeastPivot(new Interval[2, 3]));
    }

    private static RowMatrix Spectrum(RowMatrix q, Func<int, double> eigenvalue)
    {
        RowMatrix scaled = q.Copy();
        for (int i = 0; i < q.Rows; i++)
        {
            RowArithmetic.Scale(eigenvalue(i), scaled.Row(i));
        }

        return MatrixProduct.TransposeMultiply(q, scaled);
    }

    private static Interval[,] Points(RowMatrix matrix)
    {
        var points = new Interval[matrix.Rows, matrix.Rows];
        for (int k = 0; k < matrix.Rows; k++)
        {
            for (int l = 0; l < matrix.Rows; l++)
            {
                points[k, l] = matrix[k, l];
            }
        }

        return points;
    }
}
