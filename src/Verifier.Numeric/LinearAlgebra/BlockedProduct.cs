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

    /// <summary>Multiplications from which threads are worth their start.</summary>
    private const long ParallelWork = 1L << 24;

    /// <summary>Adds the panels one after the other, or for large products on all processors; the bits are the same.</summary>
    public static void Add(MatrixView a, MatrixView b, Span<double> c)
    {
        List<(int Column, int Registers)> panels = Panels(b.Columns);
        if ((long)a.Rows * b.Rows * b.Columns < ParallelWork || panels.Count == 1)
        {
            foreach ((int column, int registers) in panels)
            {
                AddColumns(a, b, c, column, registers);
            }

            return;
        }

        fixed (double* aPointer = a.Data, bPointer = b.Data, cPointer = c)
        {
            (nint aStart, nint bStart, nint cStart) = ((nint)aPointer, (nint)bPointer, (nint)cPointer);
            (int aLength, int aRows, int aColumns, int aRowStride, int aColumnStride) = (a.Data.Length, a.Rows, a.Columns, a.RowStride, a.ColumnStride);
            (int bLength, int bRows, int bColumns, int bRowStride, int bColumnStride) = (b.Data.Length, b.Rows, b.Columns, b.RowStride, b.ColumnStride);
            int cLength = c.Length;
            Parallel.ForEach(panels, panel => AddColumns(
                new MatrixView(new ReadOnlySpan<double>((double*)aStart, aLength), aRows, aColumns, aRowStride, aColumnStride),
                new MatrixView(new ReadOnlySpan<double>((double*)bStart, bLength), bRows, bColumns, bRowStride, bColumnStride),
                new Span<double>((double*)cStart, cLength),
                panel.Column,
                panel.Registers));
        }
    }

    private static List<(int Column, int Registers)> Panels(int columns)
    {
        List<(int Column, int Registers)> panels = [];
        for (int column = 0; column < columns;)
        {
            int registers = PanelKernel<TLane, TVector>.Width((columns - column + TLane.Count - 1) / TLane.Count);
            panels.Add((column, registers));
            column += registers * TLane.Count;
        }

        return panels;
    }

    private static void AddColumns(MatrixView a, MatrixView b, Span<double> c, int column, int registers)
    {
        for (int k = 0; k < b.Rows; k += MaximumDepth)
        {
            int depth = Math.Min(MaximumDepth, b.Rows - k);
            AddPanel(a, b, c, new Panel(k, depth, column, Math.Min(registers * TLane.Count, b.Columns - column), registers));
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
