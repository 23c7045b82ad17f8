using System.Numerics;
using Verifier.Numeric.LinearAlgebra;

namespace Verifier.Numeric.Training.Blocks;

/// <summary>A factor B of the products B·X, rounded to the numbers of the strips.</summary>
internal sealed unsafe class RoundedRows<TNumber>
    where TNumber : unmanaged, IBinaryFloatingPointIeee754<TNumber>
{
    private readonly AlignedArray<TNumber> numbers;

    public RoundedRows(RowMatrix rows)
    {
        numbers = new AlignedArray<TNumber>(rows.Rows * rows.Columns);
        Rows = rows.Rows;
        Columns = rows.Columns;
        Set(rows);
    }

    public int Rows { get; }

    public int Columns { get; }

    /// <summary>Row by row, without padding.</summary>
    public TNumber* Pointer => numbers.Pointer;

    /// <summary>Takes other rows of the same shape.</summary>
    public void Set(RowMatrix rows)
    {
        Require.Shape(Rows, Columns, rows, nameof(rows));
        NumberRounding.Round<TNumber>(rows.Values, numbers.Values);
    }
}
