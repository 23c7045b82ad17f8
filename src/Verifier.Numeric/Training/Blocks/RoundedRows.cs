using System.Numerics;
using Verifier.Numeric.LinearAlgebra;

namespace Verifier.Numeric.Training.Blocks;

/// <summary>A factor B of the products B·X, rounded to the numbers of the strips.</summary>
/// <remarks>
/// Five rows make a panel, which is stored column by column, as a tile of the product wants it: in one stream. Rows missing from the last panel
/// are zero.
/// </remarks>
internal sealed unsafe class RoundedRows<TNumber>
    where TNumber : unmanaged, IBinaryFloatingPointIeee754<TNumber>
{
    private const int PanelRows = Strip<TNumber>.TileRows;
    private readonly AlignedArray<TNumber> numbers;

    public RoundedRows(RowMatrix rows)
    {
        numbers = new AlignedArray<TNumber>((rows.Rows + PanelRows - 1) / PanelRows * PanelRows * rows.Columns);
        Rows = rows.Rows;
        Columns = rows.Columns;
        Set(rows);
    }

    public int Rows { get; }

    public int Columns { get; }

    /// <summary>The panel whose first row is given, a multiple of five.</summary>
    public TNumber* Panel(int row) => numbers.Pointer + ((nint)row * Columns);

    /// <summary>Takes other rows of the same shape.</summary>
    public void Set(RowMatrix rows)
    {
        Require.Shape(Rows, Columns, rows, nameof(rows));
        RowLoop.Run(rows, PanelRows, SetPanel);

        void SetPanel(int first)
        {
            int count = Math.Min(PanelRows, Rows - first);
            TNumber* target = Panel(first);
            fixed (double* source = rows.Values)
            {
                double* entries = source + ((nint)first * Columns);
                for (int j = 0; j < Columns; j++, target += PanelRows)
                {
                    for (int i = 0; i < count; i++)
                    {
                        target[i] = TNumber.CreateTruncating(entries[((nint)i * Columns) + j]);
                    }
                }
            }
        }
    }
}
