using System.Buffers;
using Verifier.Numeric.Threading;

namespace Verifier.Numeric.LinearAlgebra;

/// <summary>
/// C ← A·B or C + A·B. The inner dimension is cut into slices. For each slice, the factor with fewer lanes (rows of A, columns of B) is packed
/// into panels as a whole, the other one block by block.
/// </summary>
/// <remarks>
/// Double evaluation: each entry has relative error at most about k·2^-53 against Σ|a||b|, k the inner dimension. An entry is summed in one
/// order, whatever the number of threads. Threads take blocks one after the other, because processors are not equally fast at all times, and each
/// packs for itself: reading what another core has just written costs more than packing twice.
/// </remarks>
internal sealed unsafe class BlockedProduct<TLane, TVector>
    where TLane : struct, ILane<TVector>
    where TVector : struct
{
    /// <summary>Greatest inner dimension of a slice: a panel of B is 39 KiB and stays in the first-level cache for all panels of A.</summary>
    private const int MaximumDepth = 208;

    /// <summary>Lanes in a block: 78 KiB, which stays in the second-level cache for all panels of the other factor; rows of C on as many pages.</summary>
    private const int GreatestBlock = 48;

    /// <summary>Blocks for each thread, if the matrix is large enough.</summary>
    private const int Shares = 4;

    private const int CacheLine = 64;

    /// <summary>Multiplications from which threads are worth their start.</summary>
    private const long ParallelWork = 1L << 21;

    private readonly Factor left;
    private readonly Factor right;
    private readonly double* target;
    private readonly int inner;
    private readonly bool upper;
    private readonly bool adds;
    private readonly bool byRows;
    private readonly int threads;
    private readonly int blockLength;
    private readonly int depth;
    private readonly int[] taken;
    private readonly int[] done;

    private BlockedProduct(Factor left, Factor right, double* target, int inner, bool upper, bool adds)
    {
        this.left = left;
        this.right = right;
        this.target = target;
        this.inner = inner;
        this.upper = upper;
        this.adds = adds;
        byRows = upper || left.Count >= right.Count;
        threads = (long)left.Count * right.Count * inner >= ParallelWork ? WorkerTeam.Size : 1;
        int unit = byRows ? Height : Width;
        int share = threads == 1 ? GreatestBlock : Moving.Count / (Shares * threads) / unit * unit;
        blockLength = Math.Clamp(share, unit, GreatestBlock);
        int slices = (inner + MaximumDepth - 1) / MaximumDepth;
        depth = slices == 0 ? 0 : (inner + slices - 1) / slices;
        taken = new int[slices];
        done = new int[(Moving.Count + blockLength - 1) / blockLength];
    }

    private static int Width => PanelKernel<TLane, TVector>.Columns;

    private static int Height => PanelKernel<TLane, TVector>.Rows;

    private Factor Moving => byRows ? left : right;

    private Factor Still => byRows ? right : left;

    /// <summary>Writes or adds the product, or only its entries on and above the diagonal; below it, some entries change without meaning.</summary>
    public static void Write(MatrixView a, MatrixView b, Span<double> c, bool upper, bool adds)
    {
        if (b.Rows == 0 && !adds)
        {
            c.Clear();
        }

        fixed (double* aStart = a.Data, bStart = b.Data, cStart = c)
        {
            Factor rows = new(aStart, a.Rows, a.RowStride, a.ColumnStride), columns = new(bStart, b.Columns, b.ColumnStride, b.RowStride);
            BlockedProduct<TLane, TVector> product = new(rows, columns, cStart, b.Rows, upper, adds);
            WorkerTeam.Run(product.threads, _ => product.Work());
        }
    }

    private static int Padded(int lanes, int panel) => (lanes + panel - 1) / panel * panel;

    private static void Pack(Factor factor, Range range, Slice slice, int width, double* packed)
    {
        for (int first = range.Start.Value; first < range.End.Value; first += width, packed += width * slice.Depth)
        {
            double* source = factor.Start + (first * factor.Lane) + (slice.First * factor.Step);
            int count = Math.Min(width, range.End.Value - first);
            PanelKernel<TLane, TVector>.Pack(source, factor.Lane, factor.Step, count, width, slice.Depth, packed);
        }
    }

    private void Work()
    {
        (int stillPanel, int movingPanel) = byRows ? (Width, Height) : (Height, Width);
        int stillLength = Padded(Still.Count, stillPanel) * depth, movingLength = Padded(blockLength, movingPanel) * depth;
        double[] rented = ArrayPool<double>.Shared.Rent(stillLength + movingLength + (Height * Width) + (CacheLine / sizeof(double)));
        fixed (double* start = rented)
        {
            // Panels across cache lines would halve the speed.
            double* tile = (double*)(((nuint)start + CacheLine - 1) / CacheLine * CacheLine);
            double* still = tile + (Height * Width), moving = still + stillLength;
            for (int number = 0; number < taken.Length; number++)
            {
                Slice slice = new(number, number * depth, Math.Min(depth, inner - (number * depth)));
                bool isPacked = false;
                for (int block = Next(number); block < done.Length; block = Next(number))
                {
                    if (!isPacked)
                    {
                        Pack(Still, 0..Still.Count, slice, stillPanel, still);
                        isPacked = true;
                    }

                    Range lanes = (block * blockLength)..Math.Min((block + 1) * blockLength, Moving.Count);
                    Pack(Moving, lanes, slice, movingPanel, moving);
                    AwaitPrevious(block, slice);
                    if (byRows)
                    {
                        WriteRegion(lanes, 0..right.Count, slice, new Room(moving, still, tile));
                    }
                    else
                    {
                        WriteRegion(0..left.Count, lanes, slice, new Room(still, moving, tile));
                    }

                    Volatile.Write(ref done[block], number + 1);
                }
            }
        }

        ArrayPool<double>.Shared.Return(rented);

        int Next(int slice) => Interlocked.Increment(ref taken[slice]) - 1;
    }

    // The same block may still be at its previous slice, in another thread.
    private void AwaitPrevious(int block, Slice slice)
    {
        SpinWait wait = default;
        while (Volatile.Read(ref done[block]) < slice.Number)
        {
            wait.SpinOnce(sleep1Threshold: -1);
        }
    }

    private void WriteRegion(Range rows, Range columns, Slice slice, Room packed)
    {
        bool addsHere = adds || slice.Number > 0;
        double* panelOfRight = packed.Right;
        for (int column = columns.Start.Value; column < columns.End.Value; column += Width, panelOfRight += Width * slice.Depth)
        {
            double* panelOfLeft = packed.Left;
            for (int row = rows.Start.Value; row < rows.End.Value; row += Height, panelOfLeft += Height * slice.Depth)
            {
                if (upper && column + Width <= row)
                {
                    break;
                }

                double* place = target + ((long)row * right.Count) + column;
                int filledRows = Math.Min(Height, rows.End.Value - row), filledColumns = Math.Min(Width, columns.End.Value - column);
                if (filledRows == Height && filledColumns == Width)
                {
                    PanelKernel<TLane, TVector>.Multiply(panelOfLeft, panelOfRight, slice.Depth, place, right.Count, addsHere);
                    continue;
                }

                PanelKernel<TLane, TVector>.Multiply(panelOfLeft, panelOfRight, slice.Depth, packed.Tile, Width, adds: false);
                for (int i = 0; i < filledRows; i++)
                {
                    ReadOnlySpan<double> source = new(packed.Tile + (i * Width), filledColumns);
                    Span<double> destination = new(place + ((long)i * right.Count), filledColumns);
                    if (addsHere)
                    {
                        RowArithmetic.Add(source, destination);
                    }
                    else
                    {
                        source.CopyTo(destination);
                    }
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

    /// <summary>Where the panels of both factors are, and room for a tile of C that is not whole.</summary>
    private readonly struct Room(double* left, double* right, double* tile)
    {
        public readonly double* Left = left;

        public readonly double* Right = right;

        public readonly double* Tile = tile;
    }

    private readonly record struct Slice(int Number, int First, int Depth);
}
