using Verifier.Numeric.LinearAlgebra;

namespace Verifier.Numeric.Random;

/// <summary>Random matrices and weights, each a function of a stream only.</summary>
public static class RandomMatrices
{
    /// <summary>Independent N(0,1) entries.</summary>
    public static RowMatrix Gaussian(int rows, int columns, RandomSequence stream)
    {
        RowMatrix result = new(rows, columns);
        stream.FillNormal(result.Values);
        return result;
    }

    /// <summary>A d × d orthogonal matrix from the Haar measure: the orthogonal factor of a Gaussian matrix, R with positive diagonal.</summary>
    /// <remarks>Without the choice of signs the QR algorithm of the library would decide the law (Mezzadri, Notices AMS 54, 2007).</remarks>
    public static RowMatrix HaarOrthogonal(int dimension, RandomSequence stream) =>
        Decomposition.OrthogonalFactor(Gaussian(dimension, dimension, stream));

    /// <summary>m ≤ d orthonormal rows of length d, uniformly distributed.</summary>
    public static RowMatrix OrthonormalRows(int rows, int dimension, RandomSequence stream) =>
        Decomposition.OrthogonalFactor(Gaussian(dimension, rows, stream)).Transpose();

    /// <summary>Independent rows, each uniform on the unit sphere.</summary>
    public static RowMatrix UnitRows(int rows, int columns, RandomSequence stream)
    {
        RowMatrix result = Gaussian(rows, columns, stream);
        RowNormalization.Normalize(result);
        return result;
    }

    /// <summary>m ≤ d rows of norm one with singular values in geometric progression, the greatest <paramref name="condition"/> times the least.</summary>
    /// <remarks>
    /// UDVᵀ with random U, V and ‖D‖² = m; then rotations of two rows at a time, one longer and one shorter than 1, bring row after row to norm one
    /// and leave the singular values alone (Bendel, Mickey 1978).
    /// </remarks>
    public static RowMatrix UnitRowsOfCondition(int rows, int columns, double condition, RandomSequence stream)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(condition, 1);
        RowMatrix result = OrthonormalRows(rows, columns, stream.Split(1));
        double[] singular = [.. Enumerable.Range(0, rows).Select(i => Math.Pow(condition, -i / Math.Max(1.0, rows - 1)))];
        double scale = Math.Sqrt(rows / singular.Sum(value => value * value));
        for (int i = 0; i < rows; i++)
        {
            RowArithmetic.Scale(scale * singular[i], result.Row(i));
        }

        result = MatrixProduct.Multiply(HaarOrthogonal(rows, stream.Split(2)), result);
        for (int step = 1; step < rows; step++)
        {
            double[] norms = RowNormalization.SquaredNorms(result);
            RotateToUnit(result.Row(Array.IndexOf(norms, norms.Min())), result.Row(Array.IndexOf(norms, norms.Max())));
        }

        return result;
    }

    /// <summary>Independent weights, uniform in [<paramref name="least"/>, <paramref name="greatest"/>).</summary>
    public static double[] Weights(int count, double least, double greatest, RandomSequence stream)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(least, greatest);
        double[] result = new double[count];
        stream.FillUniform(result);
        for (int i = 0; i < count; i++)
        {
            result[i] = least + ((greatest - least) * result[i]);
        }

        return result;
    }

    // Row u, not longer than 1, becomes (u + tv)/√(1+t²) of norm one: t²(‖v‖² − 1) + 2t⟨u,v⟩ + ‖u‖² − 1 = 0. The other row is (v − tu)/√(1+t²).
    private static void RotateToUnit(Span<double> u, Span<double> v)
    {
        double excess = RowArithmetic.Dot(v, v) - 1;
        if (!(excess > 0))
        {
            return;
        }

        double inner = RowArithmetic.Dot(u, v);
        double t = (Math.Sqrt(Math.Max(0, (inner * inner) - (excess * (RowArithmetic.Dot(u, u) - 1)))) - inner) / excess;
        double cosine = 1 / Math.Sqrt(1 + (t * t));
        for (int i = 0; i < u.Length; i++)
        {
            (u[i], v[i]) = (cosine * (u[i] + (t * v[i])), cosine * (v[i] - (t * u[i])));
        }
    }
}
