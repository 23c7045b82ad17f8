using System.Buffers;

namespace Verifier.Numeric.LinearAlgebra;

/// <summary>C ← C + A·B: for each slice of the inner dimension, B is packed into panels of columns and blocks of A into panels of rows.</summary>
/// <remarks>
/// Double evaluation: each entry has relative error at most about k·2^-53 against Σ|a||b|, k the inner dimension. An entry is summed in one
/// order, whatever the number of threads.
/// </remarks>
internal static unsafe class BlockedProduct<TLane, TVector>
    where TLane : struct, ILane<TVector>
    where TVector : struct
{
    /// <summary>Greatest inner dimension of a slice: a panel of B is 36 KiB and stays in the first-level cache for all panels of A.</summary>
    private const int MaximumDepth = 192;

    /// <summary>Rows of A in a block: 144 KiB, which stays in the second-level cache for all panels of B.</summary>
    private const int BlockRows = 96;

    private const int CacheLine = 64;

    /// <summary>Multiplications from which threads are worth their start.</summary>
    private const long ParallelWork = 1L << 22;

    /// <summary>Adds the product, or only its entries on and above the diagonal; below it, some entries are then added, others not.</summary>
    public static void Add(MatrixView a, MatrixView b, Span<double> c, bool upper)
    {
        fixed (double* aStart = a.Data, bStart = b.Data, cStart = c)
        {
            Factor left = new(aStart, a.Rows, a.RowStride, a.ColumnStride), right = new(bStart, b.Columns, b.ColumnStride, b.RowStride);
            Operands all = new(left, right, cStart, b.Rows, upper);
            bool large = (long)a.Rows * b.Rows * b.Columns >= ParallelWork;
            bool byRows = !upper && a.Rows >= b.Columns;
            (int length, int unit) = byRows ? (a.Rows, PanelKernel<TLane, TVector>.Rows) : (b.Columns, PanelKernel<TLane, TVector>.Columns);
            int parts = large ? Math.Clamp(length / (2 * unit), 1, Environment.ProcessorCount) : 1;
            if (parts == 1)
            {
                AddRegion(all, 0..a.Rows, 0..b.Columns);
                return;
            }

            // Each thread packs for itself: reading what another core has just written costs more than packing twice.
            int rows = a.Rows, columns = b.Columns;
            Parallel.For(0, parts, part =>
            {
                Range range = First(part)..First(part + 1);
                AddRegion(all, byRows ? range : 0..rows, byRows ? 0..columns : range);
            });

            // Above the diagonal, the first n columns have n² of the work.
            int First(int part)
            {
                double share = upper ? Math.Sqrt((double)part / parts) : (double)part / parts;
                return part == parts ? length : (int)(share * length) / unit * unit;
            }
        }
    }

    private static void AddRegion(Operands all, Range rows, Range columns)
    {
        int width = PanelKernel<TLane, TVector>.Columns, height = PanelKernel<TLane, TVector>.Rows;
        int slices = (all.Inner + MaximumDepth - 1) / MaximumDepth;
        int depth = slices == 0 ? 0 : (all.Inner + slices - 1) / slices;
        int padded = (columns.End.Value - columns.Start.Value + width - 1) / width * width;
        double[] rented = ArrayPool<double>.Shared.Rent(((padded + BlockRows) * depth) + (height * width) + (CacheLine / sizeof(double)));
        fixed (double* start = rented)
        {
            // Panels across cache lines would halve the speed.
            double* tile = (double*)(((nuint)start + CacheLine - 1) / CacheLine * CacheLine);
            double* packedLeft = tile + (height * width), packedRight = packedLeft + (BlockRows * depth);
            for (int k = 0; k < all.Inner; k += depth)
            {
                Slice slice = new(k, Math.Min(depth, all.Inner - k));
                Pack(all.Right, columns, slice, width, packedRight);
                for (int row = rows.Start.Value; row < rows.End.Value; row += BlockRows)
                {
                    Range block = row..Math.Min(row + BlockRows, rows.End.Value);
                    Pack(all.Left, block, slice, height, packedLeft);
                    AddBlock(all, block, columns, slice.Depth, new Room(packedLeft, packedRight, tile));
                }
            }
        }

        ArrayPool<double>.Shared.Return(rented);
    }

    private static void Pack(Factor factor, Range range, Slice slice, int width, double* target)
    {
        for (int first = range.Start.Value; first < range.End.Value; first += width, target += width * slice.Depth)
        {
            double* source = factor.Start + (first * factor.Lane) + (slice.First * factor.Step);
            int count = Math.Min(width, range.End.Value - first);
            PanelKernel<TLane, TVector>.Pack(source, factor.Lane, factor.Step, count, width, slice.Depth, target);
        }
    }

    private static void AddBlock(Operands all, Range rows, Range columns, int depth, Room packed)
    {
        int width = PanelKernel<TLane, TVector>.Columns, height = PanelKernel<TLane, TVector>.Rows;
        double* right = packed.Right;
        for (int column = columns.Start.Value; column < columns.End.Value; column += width, right += width * depth)
        {
            double* left = packed.Left;
            for (int row = rows.Start.Value; row < rows.End.Value; row += height, left += height * depth)
            {
                if (all.Upper && column + width <= row)
                {
                    break;
                }

                double* target = all.C + ((long)row * all.Right.Count) + column;
                int filledRows = Math.Min(height, rows.End.Value - row), filledColumns = Math.Min(width, columns.End.Value - column);
                if (filledRows == height && filledColumns == width)
                {
                    PanelKernel<TLane, TVector>.Multiply(left, right, depth, target, all.Right.Count);
                    continue;
                }

                double* tile = packed.Tile;
                new Span<double>(tile, height * width).Clear();
                PanelKernel<TLane, TVector>.Multiply(left, right, depth, tile, width);
                for (int i = 0; i < filledRows; i++)
                {
                    RowArithmetic.Add(
                        new ReadOnlySpan<double>(tile + (i * width), filledColumns),
                        new Span<double>(target + ((long)i * all.Right.Count), filledColumns));
                }
            }
        }
    }

    /// <summary>A factor as lanes (rows of A, columns of B) over the inner dimension.</summary>
    private sealed class Factor(double* start, int count, int lane, int step)
    {
        public double* Start { get; } = start;

        public int Count { get; } = count;

        public nint Lane { get; } = lane;

        public nint Step { get; } = step;
    }

    private sealed class Operands(Factor left, Factor right, double* c, int inner, bool upper)
    {
        public Factor Left { get; } = left;

        public Factor Right { get; } = right;

        public double* C { get; } = c;

        public int Inner { get; } = inner;

        public bool Upper { get; } = upper;
    }

    /// <summary>Where the panels of both factors are, and room for a tile of C that is not whole.</summary>
    private readonly struct Room(double* left, double* right, double* tile)
    {
        public readonly double* Left = left;

        public readonly double* Right = right;

        public readonly double* Tile = tile;
    }

    private readonly record struct Slice(int First, int Depth);
}
