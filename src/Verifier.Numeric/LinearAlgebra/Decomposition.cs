using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.LinearAlgebra.Double;
using MathNet.Numerics.LinearAlgebra.Factorization;

namespace Verifier.Numeric.LinearAlgebra;

/// <summary>Orthogonal factorisations, singular values and eigenvalues in double precision (MathNet.Numerics).</summary>
public static class Decomposition
{
    /// <summary>The orthogonal factor of A = QR with the signs chosen so that R has a positive diagonal; this makes Q unique.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A has fewer rows than columns.</exception>
    public static RowMatrix OrthogonalFactor(RowMatrix a)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(a.Rows, a.Columns);
        QR<double> factors = ToMathNet(a).QR(QRMethod.Thin);
        RowMatrix q = FromMathNet(factors.Q);
        for (int j = 0; j < q.Columns; j++)
        {
            double sign = factors.R[j, j] < 0 ? -1 : 1;
            for (int i = 0; i < q.Rows; i++)
            {
                q[i, j] *= sign;
            }
        }

        return q;
    }

    /// <summary>The singular values, largest first.</summary>
    public static double[] SingularValues(RowMatrix a) => [.. ToMathNet(a).Svd(computeVectors: false).S];

    /// <summary>The eigenvalues of a symmetric matrix, ascending.</summary>
    public static double[] SymmetricEigenvalues(RowMatrix a)
    {
        double[] values = [.. ToMathNet(a).Evd(Symmetricity.Symmetric).EigenValues.Select(z => z.Real)];
        Array.Sort(values);
        return values;
    }

    /// <summary>The eigenvalues of a symmetric matrix, ascending, and orthonormal eigenvectors, one a row in the same order.</summary>
    public static (double[] Values, RowMatrix Vectors) SymmetricEigenvectors(RowMatrix a)
    {
        Evd<double> factors = ToMathNet(a).Evd(Symmetricity.Symmetric);
        double[] values = [.. factors.EigenValues.Select(z => z.Real)];
        int[] order = [.. Enumerable.Range(0, a.Rows)];
        Array.Sort(values, order);
        RowMatrix columns = FromMathNet(factors.EigenVectors);
        RowMatrix vectors = new(a.Rows, a.Rows);
        for (int i = 0; i < a.Rows; i++)
        {
            for (int j = 0; j < a.Rows; j++)
            {
                vectors[i, j] = columns[j, order[i]];
            }
        }

        return (values, vectors);
    }

    /// <summary>The Moore–Penrose inverse; the inverse when A is square and regular.</summary>
    public static RowMatrix PseudoInverse(RowMatrix a) => FromMathNet(ToMathNet(a).PseudoInverse());

    private static DenseMatrix ToMathNet(RowMatrix a) => (DenseMatrix)Matrix<double>.Build.DenseOfRowMajor(a.Rows, a.Columns, a.Storage);

    private static RowMatrix FromMathNet(Matrix<double> a) => new(a.RowCount, a.ColumnCount, a.ToRowMajorArray());
}
