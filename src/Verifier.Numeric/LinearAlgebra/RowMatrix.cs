namespace Verifier.Numeric.LinearAlgebra;

/// <summary>A dense matrix of doubles, stored row by row: entry (i, j) is <c>Values[i * Columns + j]</c>.</summary>
/// <remarks>Mutable numeric storage; equality is identity. The rows of a network's weight matrix are its neurons.</remarks>
public sealed class RowMatrix
{
    /// <summary>The zero matrix of the given shape.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A dimension is negative.</exception>
    public RowMatrix(int rows, int columns)
        : this(rows, columns, new double[RequireSize(rows, columns)])
    {
    }

    /// <summary>A matrix over the given storage, which is kept, not copied.</summary>
    /// <exception cref="ArgumentException">The length of <paramref name="values"/> is not rows × columns.</exception>
    public RowMatrix(int rows, int columns, double[] values)
    {
        Require.Length(RequireSize(rows, columns), values.Length, nameof(values));
        Rows = rows;
        Columns = columns;
        Storage = values;
    }

    /// <summary>The number of rows.</summary>
    public int Rows { get; }

    /// <summary>The number of columns.</summary>
    public int Columns { get; }

    /// <summary>All entries, row by row.</summary>
    public Span<double> Values => Storage;

    /// <summary>The array behind <see cref="Values"/>.</summary>
    internal double[] Storage { get; }

    /// <summary>The entry in the given row and column.</summary>
    public double this[int row, int column]
    {
        get => Storage[IndexOf(row, column)];
        set => Storage[IndexOf(row, column)] = value;
    }

    /// <summary>The n × n identity.</summary>
    public static RowMatrix Identity(int size)
    {
        RowMatrix result = new(size, size);
        for (int i = 0; i < size; i++)
        {
            result[i, i] = 1;
        }

        return result;
    }

    /// <summary>A matrix that is going to be written: its entries are whatever was in memory.</summary>
    internal static RowMatrix Uninitialized(int rows, int columns) =>
        new(rows, columns, GC.AllocateUninitializedArray<double>(RequireSize(rows, columns)));

    /// <summary>The matrix with the given rows, all of one length.</summary>
    public static RowMatrix FromRows(params double[][] rows)
    {
        RowMatrix result = new(rows.Length, rows.Length == 0 ? 0 : rows[0].Length);
        for (int i = 0; i < rows.Length; i++)
        {
            Require.Length(result.Columns, rows[i].Length, nameof(rows));
            rows[i].CopyTo(result.Row(i));
        }

        return result;
    }

    /// <summary>Row <paramref name="index"/> as a span into the storage.</summary>
    public Span<double> Row(int index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Rows);
        return Storage.AsSpan(index * Columns, Columns);
    }

    /// <summary>A copy with its own storage.</summary>
    public RowMatrix Copy() => new(Rows, Columns, (double[])Storage.Clone());

    /// <summary>The transposed matrix.</summary>
    public RowMatrix Transpose()
    {
        RowMatrix result = new(Columns, Rows);
        for (int i = 0; i < Rows; i++)
        {
            for (int j = 0; j < Columns; j++)
            {
                result.Storage[(j * Rows) + i] = Storage[(i * Columns) + j];
            }
        }

        return result;
    }

    private static int RequireSize(int rows, int columns)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(rows);
        ArgumentOutOfRangeException.ThrowIfNegative(columns);
        return checked(rows * columns);
    }

    private int IndexOf(int row, int column)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(row);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(row, Rows);
        ArgumentOutOfRangeException.ThrowIfNegative(column);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(column, Columns);
        return (row * Columns) + column;
    }
}
