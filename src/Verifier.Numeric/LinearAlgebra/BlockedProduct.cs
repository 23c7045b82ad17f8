using System.Buffers;

namespace Verifier.Numeric.LinearAlgebra;

/// <summary>C ← C + A·B by packing B into panels of the processor's width.</summary>
/// <remarks>Double evaluation: each entry has relative error at most about k·2^-53 against Σ|a||b|, k the inner dimension.</remarks>
internal static unsafe class BlockedProduct<TLane, TVector>
    where TLane : struct, ILane<TVector>
    where TVector : struct
{
    /// <summary>Rows of B per packed block: a wide panel of 256 rows is 112 KiB and stays in the second-level cache.</summary>
    private const int MaximumDepth = 256;

    public static void Add(MatrixView a, MatrixView b, Span<double> c)
    {
        for (int k = 0; k < b.Rows; k += MaximumDepth)
        {
            int depth = Math.Min(MaximumDepth, b.Rows - k);
            int column = 0;
            while (column < b.Columns)
            {
                int remaining = b.Columns - column;
                int registers = PanelKernel<TLane, TVector>.Width((remaining + TLane.Count - 1) / TLane.Count);
                AddPanel(a, b, c, new Panel(k, depth, column, Math.Min(registers * TLane.Count, remaining), registers));
                column += registers * TLane.Count;
            }
        }
    }

    private static void AddPanel(MatrixView a, MatrixView b, Span<double> c, Panel panel)
    {
        double[] packed = ArrayPool<double>.Shared.Rent(panel.Depth * panel.Width);
        Pack(b, panel, packed);
        Span<double> tile = stackalloc double[4 * panel.Width];
        fixed (double* aPointer = a.Data, packedPointer = packed, tilePointer = tile)
        {
            double* start = aPointer + ((long)panel.FirstRow * a.ColumnStride);
            for (int row = 0; row < a.Rows; row += 4)
            {
                int last = a.Rows - 1;
                FourRows rows = new(
                    start + ((long)row * a.RowStride),
                    start + ((long)Math.Min(row + 1, last) * a.RowStride),
                    start + ((long)Math.Min(row + 2, last) * a.RowStride),
                    start + ((long)Math.Min(row + 3, last) * a.RowStride),
                    a.ColumnStride);
                PanelKernel<TLane, TVector>.Multiply(
                    panel.Registers, rows, packedPointer, panel.Width, panel.Depth, tilePointer, panel.Width, adds: false);
                AddTile(tile, c, panel, row, Math.Min(4, a.Rows - row), b.Columns);
            }
        }

        ArrayPool<double>.Shared.Return(packed);
    }

    private static void Pack(MatrixView b, Panel panel, Span<double> packed)
    {
        for (int k = 0; k < panel.Depth; k++)
        {
            Span<double> target = packed.Slice(k * panel.Width, panel.Width);
            int source = ((panel.FirstRow + k) * b.RowStride) + (panel.FirstColumn * b.ColumnStride);
            for (int j = 0; j < panel.Columns; j++)
            {
                target[j] = b.Data[source + (j * b.ColumnStride)];
            }

            target[panel.Columns..].Clear();
        }
    }

    private static void AddTile(ReadOnlySpan<double> tile, Span<double> c, Panel panel, int row, int rows, int columns)
    {
        for (int i = 0; i < rows; i++)
        {
            Span<double> target = c.Slice(((row + i) * columns) + panel.FirstColumn, panel.Columns);
            RowArithmetic.Add(tile.Slice(i * panel.Width, panel.Columns), target);
        }
    }

    private readonly record struct Panel(int FirstRow, int Depth, int FirstColumn, int Columns, int Registers)
    {
        public int Width => Registers * TLane.Count;
    }
}
