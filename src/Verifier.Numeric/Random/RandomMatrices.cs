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
}
