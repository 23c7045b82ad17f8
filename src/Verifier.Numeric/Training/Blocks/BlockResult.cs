using Verifier.Numeric.LinearAlgebra;

namespace Verifier.Numeric.Training.Blocks;

/// <summary>Matrices out of padded storage (<see cref="Strip{TNumber}.ProductLength"/>).</summary>
internal static class BlockResult
{
    /// <summary>The first rows and columns.</summary>
    public static RowMatrix Matrix(AlignedArray<double> padded, int rows, int columns)
    {
        int stride = Strip<double>.PaddedRows(columns);
        RowMatrix result = new(rows, columns);
        for (int i = 0; i < rows; i++)
        {
            padded.Values.Slice(i * stride, columns).CopyTo(result.Row(i));
        }

        return result;
    }

    /// <summary>The symmetric matrix whose entries on and above the diagonal are given.</summary>
    public static RowMatrix Symmetric(AlignedArray<double> padded, int size)
    {
        RowMatrix result = Matrix(padded, size, size);
        for (int i = 0; i < size; i++)
        {
            for (int j = 0; j < i; j++)
            {
                result[i, j] = result[j, i];
            }
        }

        return result;
    }
}
