using System.Buffers;

namespace Verifier.Numeric.LinearAlgebra;

/// <summary>C ← C + A·B: for each slice of the inner dimension, B is packed into panels, and blocks of rows of A go over all of them.</summary>
/// <remarks>
/// Double evaluation: each entry has relative error at most about k·2^-53 against Σ|a||b|, k the inner dimension. An entry is summed in one
/// order, whatever the number of threads.
/// </remarks>
internal static unsafe class BlockedProduct<TLane, TVector>
    where TLane : struct, ILane<TVector>
    where TVector : struct
{
    /// <summary>Inner dimension of a slice: a wide panel of 256 rows is 112 KiB and streams from the second-level cache.</summary>
    private const int MaximumDepth = 256;

    /// <summary>Rows of A in a block: with 256 columns 256 KiB, which stays in the second-level cache for all panels.</summary>
    private const int BlockRows = 128;

    private const int CacheLine = 64;

    /// <summary>Multiplications from which threads are worth their start.</summary>
    private const long ParallelWork = 1L << 22;

    public static void Add(MatrixView a, MatrixView b, Span<double> c)
    {
        fixed (double* aStart = a.Data, bStart = b.Data, cStart = c)
        {
            Operands all = new(aStart, bStart, cStart, a.Rows, b.Rows, b.Columns, (a.RowStride, a.ColumnStride), (b.RowStride, b.ColumnStride));
            bool large = (long)a.Rows * b.Rows * b.Columns >= ParallelWork;
            int parts = large ? Math.Clamp(a.Rows / BlockRows, 1, Environment.ProcessorCount) : 1;
            if (parts == 1)
            {
                AddRows(all, 0, a.Rows);
                return;
            }

            // Each thread packs for itself: reading what another core has just written costs more than packing twice.
            Parallel.For(0, parts, part => AddRows(all, FirstRow(part), FirstRow(part + 1)));

            int FirstRow(int part) => part == parts ? all.Rows : (int)((long)part * all.Rows / parts / 4 * 4);
        }
    }

    private static void AddRows(Operands all, int firstRow, int endRow)
    {
        int padded = PanelKernel<TLane, TVector>.PaddedColumns(all.Columns);
        double[] rented = ArrayPool<double>.Shared.Rent((padded * Math.Min(MaximumDepth, all.Inner)) + (CacheLine / sizeof(double)));
        fixed (double* start = rented)
        {
            // Panels across cache lines would halve the speed.
            double* packed = (double*)(((nuint)start + CacheLine - 1) / CacheLine * CacheLine);
            for (int k = 0; k < all.Inner; k += MaximumDepth)
            {
                Slice slice = new(all, packed, k, Math.Min(MaximumDepth, all.Inner - k));
                foreach (Panel panel in slice.Panels)
                {
                    Pack(slice, panel);
                }

                for (int row = firstRow; row < endRow; row += BlockRows)
                {
                    AddBlock(slice, row, Math.Min(row + BlockRows, endRow));
                }
            }
        }

        ArrayPool<double>.Shared.Return(rented);
    }

    private static void AddBlock(Slice slice, int firstRow, int end)
    {
        foreach (Panel panel in slice.Panels)
        {
            for (int row = firstRow; row < end; row += 4)
            {
                AddFourRows(slice, panel, row);
            }
        }
    }

    private static void AddFourRows(Slice slice, Panel panel, int row)
    {
        Operands all = slice.All;
        int last = all.Rows - 1;
        double* start = all.A + ((long)slice.FirstRow * all.AStrides.Column);
        FourRows rows = new(
            start + ((long)row * all.AStrides.Row),
            start + ((long)Math.Min(row + 1, last) * all.AStrides.Row),
            start + ((long)Math.Min(row + 2, last) * all.AStrides.Row),
            start + ((long)Math.Min(row + 3, last) * all.AStrides.Row),
            all.AStrides.Column);
        double* packed = slice.Packed + ((long)panel.FirstColumn * slice.Depth);
        double* target = all.C + ((long)row * all.Columns) + panel.FirstColumn;
        if (row + 3 <= last && panel.FirstColumn + panel.Width <= all.Columns)
        {
            PanelKernel<TLane, TVector>.Multiply(panel.Registers, rows, packed, panel.Width, slice.Depth, target, all.Columns, adds: true);
            return;
        }

        double* tile = stackalloc double[4 * PanelKernel<TLane, TVector>.Wide * TLane.Count];
        PanelKernel<TLane, TVector>.Multiply(panel.Registers, rows, packed, panel.Width, slice.Depth, tile, panel.Width, adds: false);
        int columns = Math.Min(panel.Width, all.Columns - panel.FirstColumn);
        for (int i = 0; i < Math.Min(4, all.Rows - row); i++)
        {
            RowArithmetic.Add(
                new ReadOnlySpan<double>(tile + (i * panel.Width), columns), new Span<double>(target + ((long)i * all.Columns), columns));
        }
    }

    private static void Pack(Slice slice, Panel panel)
    {
        Operands all = slice.All;
        double* target = slice.Packed + ((long)panel.FirstColumn * slice.Depth);
        double* source = all.B + ((long)slice.FirstRow * all.BStrides.Row) + ((long)panel.FirstColumn * all.BStrides.Column);
        int columns = Math.Min(panel.Width, all.Columns - panel.FirstColumn);
        for (int k = 0; k < slice.Depth; k++, target += panel.Width, source += all.BStrides.Row)
        {
            for (int j = 0; j < columns; j++)
            {
                target[j] = source[(long)j * all.BStrides.Column];
            }

            new Span<double>(target + columns, panel.Width - columns).Clear();
        }
    }

    private sealed class Operands(
        double* a, double* b, double* c, int rows, int inner, int columns, (int Row, int Column) aStrides, (int Row, int Column) bStrides)
    {
        public double* A { get; } = a;

        public double* B { get; } = b;

        public double* C { get; } = c;

        public int Rows { get; } = rows;

        public int Inner { get; } = inner;

        public int Columns { get; } = columns;

        public (int Row, int Column) AStrides { get; } = aStrides;

        public (int Row, int Column) BStrides { get; } = bStrides;
    }

    private sealed class Slice
    {
        public Slice(Operands all, double* packed, int firstRow, int depth)
        {
            All = all;
            Packed = packed;
            FirstRow = firstRow;
            Depth = depth;
            for (int column = 0; column < all.Columns;)
            {
                int registers = PanelKernel<TLane, TVector>.Width((all.Columns - column + TLane.Count - 1) / TLane.Count);
                Panels.Add(new Panel(column, registers));
                column += registers * TLane.Count;
            }
        }

        public Operands All { get; }

        public double* Packed { get; }

        public int FirstRow { get; }

        public int Depth { get; }

        public List<Panel> Panels { get; } = [];
    }

    private readonly record struct Panel(int FirstColumn, int Registers)
    {
        public int Width => Registers * TLane.Count;
    }
}
