using System.Runtime.Intrinsics;

namespace Verifier.Numeric.LinearAlgebra;

/// <summary>
/// Matrix products whose errors need only be small relative to the norms of the rows and columns multiplied, as in Gram matrices: where a processor can
/// add while it multiplies, those of 128 rows and columns or more, up to half a gigabyte of factors, take a third fewer multiplications (Winograd,
/// A new algorithm for inner product, 1968). All others are those of <see cref="MatrixProduct"/>.
/// </summary>
/// <remarks>
/// Double evaluation: each entry has an error of at most about (3k + 9)·2^-53·‖a‖‖b‖, a the row of A, b the column of B, k the inner dimension;
/// <see cref="MatrixProduct"/> has k·2^-53·Σ|a||b|.
/// </remarks>
public static class NormwiseProduct
{
    // From so many rows and columns on, packing costs little.
    private const int LeastSide = 128;

    /// <summary>A·B.</summary>
    /// <param name="a">A.</param>
    /// <param name="b">B.</param>
    /// <param name="path"><see cref="VectorPath.Avx512Winograd"/> for this algorithm, others for the plain one; null for the fastest.</param>
    /// <exception cref="ArgumentOutOfRangeException">This processor does not have the path.</exception>
    public static RowMatrix Multiply(RowMatrix a, RowMatrix b, VectorPath? path = null)
    {
        RowMatrix result = RowMatrix.Uninitialized(a.Rows, b.Columns);
        Write(a, b, result, path);
        return result;
    }

    /// <summary>A·Bᵀ: all inner products of rows of A with rows of B. If A and B are one object, half of the work is done.</summary>
    /// <param name="a">A.</param>
    /// <param name="b">B.</param>
    /// <param name="path"><see cref="VectorPath.Avx512Winograd"/> for this algorithm, others for the plain one; null for the fastest.</param>
    /// <exception cref="ArgumentOutOfRangeException">This processor does not have the path.</exception>
    public static RowMatrix MultiplyByTranspose(RowMatrix a, RowMatrix b, VectorPath? path = null)
    {
        RowMatrix result = RowMatrix.Uninitialized(a.Rows, b.Rows);
        WriteByTranspose(a, b, result, path);
        return result;
    }

    /// <summary>C ← C + A·B.</summary>
    /// <param name="a">A.</param>
    /// <param name="b">B.</param>
    /// <param name="c">C.</param>
    /// <param name="path"><see cref="VectorPath.Avx512Winograd"/> for this algorithm, others for the plain one; null for the fastest.</param>
    /// <exception cref="ArgumentOutOfRangeException">This processor does not have the path.</exception>
    public static void Add(RowMatrix a, RowMatrix b, RowMatrix c, VectorPath? path = null)
    {
        if (!TryWrite(a, b, c, symmetric: false, adds: true, path))
        {
            MatrixProduct.Add(a, b, c.Values);
        }
    }

    /// <summary>C ← A·B.</summary>
    internal static void Write(RowMatrix a, RowMatrix b, RowMatrix c, VectorPath? path = null)
    {
        if (!TryWrite(a, b, c, symmetric: false, adds: false, path))
        {
            MatrixProduct.Write(a, b, c);
        }
    }

    /// <summary>C ← A·Bᵀ. If A and B are one object, half of the work is done.</summary>
    internal static void WriteByTranspose(RowMatrix a, RowMatrix b, RowMatrix c, VectorPath? path = null)
    {
        bool symmetric = ReferenceEquals(a, b);
        if (!TryWrite(a, ((MatrixView)b).Transposed, c, symmetric, adds: false, path))
        {
            MatrixProduct.WriteByTranspose(a, b, c);
        }
        else if (symmetric)
        {
            MatrixSymmetry.Mirror(c);
        }
    }

    private static bool TryWrite(MatrixView a, MatrixView b, RowMatrix c, bool symmetric, bool adds, VectorPath? path)
    {
        Require.Length(a.Columns, b.Rows, nameof(b));
        Require.Shape(a.Rows, b.Columns, c, nameof(c));
        return VectorPaths.Choose(path) == VectorPath.Avx512Winograd && a.Rows >= LeastSide && b.Columns >= LeastSide && b.Rows > 0
            && WinogradProduct<Lane512, Vector512<double>>.TryWrite(a, b, c.Values, symmetric, adds);
    }
}
