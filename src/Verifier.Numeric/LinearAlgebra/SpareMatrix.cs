namespace Verifier.Numeric.LinearAlgebra;

/// <summary>
/// A matrix kept from one call to the next, because fresh memory of some megabytes costs as much as filling it. Of callers at the same time, one gets it.
/// </summary>
internal sealed class SpareMatrix
{
    private RowMatrix? kept;

    /// <summary>A matrix with any entries.</summary>
    public RowMatrix Take(int rows, int columns)
    {
        RowMatrix? matrix = Interlocked.Exchange(ref kept, null);
        return matrix is not null && matrix.Rows == rows && matrix.Columns == columns ? matrix : RowMatrix.Uninitialized(rows, columns);
    }

    /// <summary>Keeps a matrix that is not used any more.</summary>
    public void Return(RowMatrix matrix) => Volatile.Write(ref kept, matrix);
}
