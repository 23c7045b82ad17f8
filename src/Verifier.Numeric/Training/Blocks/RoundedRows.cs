using System.Numerics;
using Verifier.Numeric.LinearAlgebra;

namespace Verifier.Numeric.Training.Blocks;

/// <summary>A factor B of the products B·X, rounded to the numbers of the strips.</summary>
/// <remarks>
/// Five rows make a panel, which is stored column by column, as a tile of the product wants it: in one stream. For paired products it is ten rows,
/// each scaled by a power of two so that its norm is that of a standard normal vector, √d, up to a factor √2; two rows of numbers stand before the
/// columns of a panel: what is added to each product, and the scale that it is multiplied by. Rows missing from the last panel are zero.
/// </remarks>
internal sealed unsafe class RoundedRows<TNumber>
    where TNumber : unmanaged, IBinaryFloatingPointIeee754<TNumber>
{
    /// <summary>Rows of a panel for paired products.</summary>
    public const int PairedRows = 10;

    /// <summary>Rows of numbers before the columns of such a panel.</summary>
    public const int PairedHeader = 2;

    private readonly bool isPaired;
    private readonly AlignedArray<TNumber> numbers;

    public RoundedRows(RowMatrix rows, bool isPaired)
    {
        this.isPaired = isPaired;
        Rows = rows.Rows;
        Columns = rows.Columns;
        numbers = new AlignedArray<TNumber>((rows.Rows + PanelRows - 1) / PanelRows * PanelLength);
        Set(rows);
    }

    public int Rows { get; }

    public int Columns { get; }

    private int PanelRows => isPaired ? PairedRows : Strip<TNumber>.TileRows;

    private int PanelLength => PanelRows * (Columns + (isPaired ? PairedHeader : 0));

    /// <summary>The panel whose first row is given, a multiple of its rows.</summary>
    public TNumber* Panel(int row) => numbers.Pointer + ((nint)(row / PanelRows) * PanelLength);

    /// <summary>Takes other rows of the same shape.</summary>
    public void Set(RowMatrix rows)
    {
        Require.Shape(Rows, Columns, rows, nameof(rows));
        RowLoop.Run(rows, PanelRows, SetPanel);

        void SetPanel(int first)
        {
            int count = Math.Min(PanelRows, Rows - first);
            TNumber* target = Panel(first);
            for (int i = 0; i < count; i++)
            {
                if (isPaired)
                {
                    SetPaired(rows.Row(first + i), target + i);
                }
                else
                {
                    SetRow(rows.Row(first + i), 1, target + i);
                }
            }
        }
    }

    private void SetPaired(ReadOnlySpan<double> row, TNumber* target)
    {
        double norm = RowArithmetic.Norm(row);
        int exponent = norm > 0 && double.IsFinite(norm) ? (int)Math.Round(Math.Log2(Math.Sqrt(Columns) / norm)) : 0;
        TNumber* entries = target + (PairedHeader * PairedRows);
        SetRow(row, Math.ScaleB(1, exponent), entries);
        TNumber correction = TNumber.Zero;
        for (int k = 0; k <= Columns - WinogradTurn.Length; k += WinogradTurn.Length, entries += WinogradTurn.Length * PairedRows)
        {
            correction -= (entries[0] * entries[PairedRows]) + (entries[4 * PairedRows] * entries[5 * PairedRows]);
        }

        target[0] = correction;
        target[PairedRows] = norm == 0 ? TNumber.Zero : TNumber.CreateTruncating(Math.ScaleB(1, -exponent));
    }

    private void SetRow(ReadOnlySpan<double> row, double scale, TNumber* target)
    {
        for (int k = 0; k < row.Length; k++, target += PanelRows)
        {
            *target = TNumber.CreateTruncating(scale * row[k]);
        }
    }
}
