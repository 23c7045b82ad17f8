namespace Verifier.Numeric.LinearAlgebra;

/// <summary>A matrix inside other storage: entry (i, j) is <c>Data[i * RowStride + j * ColumnStride]</c>. Transposing it moves nothing.</summary>
internal readonly ref struct MatrixView(ReadOnlySpan<double> data, int rows, int columns, int rowStride, int columnStride)
{
    public ReadOnlySpan<double> Data { get; } = data;

    public int Rows { get; } = rows;

    public int Columns { get; } = columns;

    public int RowStride { get; } = rowStride;

    public int ColumnStride { get; } = columnStride;

    /// <summary>The same storage read with rows and columns exchanged.</summary>
    public MatrixView Transposed => new(Data, Columns, Rows, ColumnStride, RowStride);

    /// <summary>All of a matrix.</summary>
    public static implicit operator MatrixView(RowMatrix matrix) => Of(matrix.Values, matrix.Rows, matrix.Columns);

    /// <summary>Dense rows in a span.</summary>
    public static MatrixView Of(ReadOnlySpan<double> data, int rows, int columns) => new(data, rows, columns, columns, 1);
}
