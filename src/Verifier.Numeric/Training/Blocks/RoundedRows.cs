using System.Numerics;
using Verifier.Numeric.LinearAlgebra;

namespace Verifier.Numeric.Training.Blocks;

/// <summary>A factor B of the products B·X, rounded to the numbers of the strips.</summary>
/// <remarks>
/// Five rows make a panel, which is stored column by column, as a tile of the product wants it: in one stream. For Winograd's inner products it is ten
/// rows, each scaled by a power of two so that its norm is that of a standard normal vector, √d, up to a factor √2; two rows of numbers stand before
/// the columns of a panel: what is added to each product, and the scale that it is multiplied by. Rows missing from the last panel are zero.
/// </remarks>
internal sealed unsafe class RoundedRows<TNumber>
    where TNumber : unmanaged, IBinaryFloatingPointIeee754<TNumber>
{
    /// <summary>Rows of a panel for Winograd's inner products.</summary>
    public const int WinogradRows = 10;

    /// <summary>Rows of numbers before the columns of such a panel.</summary>
    public const int WinogradHeader = 2;

    // Powers of two between these are normal doubles; a row beyond is scaled as far as that goes.
    private const int GreatestExponent = 1000;

    private readonly bool isWinograd;
    private readonly AlignedArray<TNumber> numbers;

    public RoundedRows(RowMatrix rows, bool isWinograd)
    {
        this.isWinograd = isWinograd;
        Rows = rows.Rows;
        Columns = rows.Columns;
        numbers = new AlignedArray<TNumber>((rows.Rows + PanelRows - 1) / PanelRows * PanelLength);
        Set(rows);
    }

    public int Rows { get; }

    public int Columns { get; }

    private int PanelRows => isWinograd ? WinogradRows : Strip<TNumber>.TileRows;

    private int PanelLength => PanelRows * (Columns + (isWinograd ? WinogradHeader : 0));

    /// <summary>The panel whose first row is given, a multiple of the rows of a panel.</summary>
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
                if (isWinograd)
                {
                    SetScaled(rows.Row(first + i), target + i);
                }
                else
                {
                    SetRow(rows.Row(first + i), 1, target + i);
                }
            }
        }
    }

    private void SetScaled(ReadOnlySpan<double> row, TNumber* target)
    {
        int exponent = Exponent(row, out bool isZero);
        SetRow(row, Math.ScaleB(1, exponent), target + (WinogradHeader * WinogradRows));
        double correction = 0;
        for (int k = 0; k <= Columns - WinogradGroup.Length; k += WinogradGroup.Length)
        {
            correction -= (Entry(k) * Entry(k + 1)) + (Entry(k + 4) * Entry(k + 5));
        }

        target[0] = TNumber.CreateTruncating(correction);
        target[WinogradRows] = isZero ? TNumber.Zero : TNumber.CreateTruncating(Math.ScaleB(1, -exponent));

        double Entry(int k) => double.CreateTruncating(target[(WinogradHeader + k) * WinogradRows]);
    }

    // The power of two that makes the norm √d; 0 for a row of zeros and for one that is not finite.
    private int Exponent(ReadOnlySpan<double> row, out bool isZero)
    {
        double greatest = 0, square = 0;
        foreach (double entry in row)
        {
            greatest = Math.Max(greatest, Math.Abs(entry));
        }

        isZero = greatest == 0;
        if (isZero || !double.IsFinite(greatest))
        {
            return 0;
        }

        int first = Math.Clamp(-Math.ILogB(greatest), -GreatestExponent, GreatestExponent);
        double factor = Math.ScaleB(1, first);
        foreach (double entry in row)
        {
            square += factor * entry * (factor * entry);
        }

        return Math.Clamp(first + (int)Math.Round(Math.Log2(Columns / square) / 2), -GreatestExponent, GreatestExponent);
    }

    private void SetRow(ReadOnlySpan<double> row, double scale, TNumber* target)
    {
        for (int k = 0; k < row.Length; k++, target += PanelRows)
        {
            *target = TNumber.CreateTruncating(scale * row[k]);
        }
    }
}
