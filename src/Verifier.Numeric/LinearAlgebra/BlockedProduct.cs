using System.Buffers;
using Verifier.Numeric.Threading;

namespace Verifier.Numeric.LinearAlgebra;

/// <summary>
/// C ← A·B or C + A·B. The inner dimension is cut into slices, C into blocks of columns and, if these are few, into bands of rows. A block's part
/// of B is packed into panels that stay in the second-level cache. Rows of A are read where they are, a panel of them stays in the first-level cache
/// for all panels of the block, and so C is written along its rows.
/// </summary>
/// <remarks>
/// Double evaluation: each entry has relative error at most about k·2^-53 against Σ|a||b|, k the inner dimension. An entry is summed in one
/// order, whatever the number of threads. Threads take blocks one after the other, because processors are not equally fast at all times.
/// </remarks>
internal sealed unsafe class BlockedProduct<TLane, TVector>
    where TLane : struct, ILane<TVector>
    where TVector : struct
{
    /// <summary>Greatest inner dimension of a slice: eight rows of A are 32 KiB of the first-level cache.</summary>
    private const int GreatestDepth = 512;

    /// <summary>Columns of B in a block: 480 KiB of the second-level cache.</summary>
    private const int GreatestBlock = 120;

    /// <summary>If rows of A are spread over memory, they are packed for each block: so blocks are wider and slices thinner.</summary>
    private const int WiderBlock = 480, ThinnerDepth = 256;

    /// <summary>Blocks for each thread, if the matrix is large enough.</summary>
    private const int Shares = 2;

    private const int CacheLine = 64;

    /// <summary>Multiplications from which threads are worth their start.</summary>
    private const long ParallelWork = 1L << 21;

    private readonly Factor left;
    private readonly Factor right;
    private readonly double* target;
    private readonly int inner;
    private readonly bool upper;
    private readonly bool adds;
    private readonly int threads;
    private readonly int blockLength;
    private readonly int bands;
    private readonly int bandLength;
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
        threads = (long)left.Count * right.Count * inner >= ParallelWork ? WorkerTeam.Size : 1;
        int shares = threads == 1 ? 1 : Shares * threads;
        bool isDirect = left.Step == 1;
        int blocks = isDirect ? Math.Max(shares, Parts(right.Count, GreatestBlock)) : Parts(right.Count, WiderBlock);
        blockLength = Padded(Parts(right.Count, blocks), Width);
        blocks = Parts(right.Count, blockLength);
        bandLength = Padded(Parts(left.Count, Parts(shares, blocks)), Height);
        bands = Parts(left.Count, bandLength);
        int slices = Parts(inner, isDirect ? GreatestDepth : ThinnerDepth);
        depth = Parts(inner, slices);
        taken = new int[slices];
        done = new int[blocks * bands];
    }

    private static int Width => PanelKernel<TLane, TVector>.Columns;

    private static int Height => PanelKernel<TLane, TVector>.Rows;

    /// <summary>Writes or adds the product, or only its entries on and above the diagonal; below it, some entries change without meaning.</summary>
    public static void Write(MatrixView a, MatrixView b, Span<double> c, bool upper, bool adds)
    {
        if (c.IsEmpty || b.Rows == 0)
        {
            c[..(adds ? 0 : c.Length)].Clear();
            return;
        }

        fixed (double* aStart = a.Data, bStart = b.Data, cStart = c)
        {
            Factor rows = new(aStart, a.Rows, a.RowStride, a.ColumnStride), columns = new(bStart, b.Columns, b.ColumnStride, b.RowStride);
            BlockedProduct<TLane, TVector> product = new(rows, columns, cStart, b.Rows, upper, adds);
            WorkerTeam.Run(product.threads, _ => product.Work());
        }
    }

    private static int Parts(int count, int length) => (count + length - 1) / length;

    private static int Padded(int count, int panel) => Parts(count, panel) * panel;

    private void Work()
    {
        int block = blockLength * depth;
        double[] rented = ArrayPool<double>.Shared.Rent(block + (Height * depth) + (Height * Width) + (CacheLine / sizeof(double)));
        fixed (double* start = rented)
        {
            // Panels across cache lines would halve the speed.
            double* tile = (double*)(((nuint)start + CacheLine - 1) / CacheLine * CacheLine);
            Room room = new(tile + (Height * Width), tile + (Height * Width) + block, tile);
            for (int number = 0; number < taken.Length; number++)
            {
                Slice slice = new(number, number * depth, Math.Min(depth, inner - (number * depth)));
                int packed = -1;
                for (int item = Next(number); item < done.Length; item = Next(number))
                {
                    // Blocks to the right come first, because above the diagonal they are larger.
                    (int fromRight, int row) = Math.DivRem(item, bands);
                    int column = (done.Length / bands) - 1 - fromRight;
                    Range columns = (column * blockLength)..Math.Min((column + 1) * blockLength, right.Count);
                    if (column != packed)
                    {
                        PackColumns(columns, slice, room.Right);
                        packed = column;
                    }

                    AwaitPrevious(item, slice);
                    WriteRegion((row * bandLength)..Math.Min((row + 1) * bandLength, left.Count), columns, slice, room);
                    Volatile.Write(ref done[item], number + 1);
                }
            }
        }

        ArrayPool<double>.Shared.Return(rented);

        int Next(int slice) => Interlocked.Increment(ref taken[slice]) - 1;
    }

    private void PackColumns(Range columns, Slice slice, double* packed)
    {
        for (int first = columns.Start.Value; first < columns.End.Value; first += Width, packed += Width * slice.Depth)
        {
            double* source = right.Start + (first * right.Lane) + (slice.First * right.Step);
            int count = Math.Min(Width, columns.End.Value - first);
            PanelKernel<TLane, TVector>.Pack(source, right.Lane, right.Step, count, Width, slice.Depth, packed);
        }
    }

    // The same block may still be at its previous slice, in another thread.
    private void AwaitPrevious(int item, Slice slice)
    {
        SpinWait wait = default;
        while (Volatile.Read(ref done[item]) < slice.Number)
        {
            wait.SpinOnce(sleep1Threshold: -1);
        }
    }

    private void WriteRegion(Range rows, Range columns, Slice slice, Room room)
    {
        for (int row = rows.Start.Value; row < rows.End.Value && !(upper && columns.End.Value <= row); row += Height)
        {
            double* source = left.Start + (row * left.Lane) + (slice.First * left.Step);
            int filled = Math.Min(Height, rows.End.Value - row);
            if (filled == Height && left.Step == 1)
            {
                WriteRows(source, left.Lane, 1, row, filled, columns, slice, room);
            }
            else
            {
                PanelKernel<TLane, TVector>.Pack(source, left.Lane, left.Step, filled, Height, slice.Depth, room.Left);
                WriteRows(room.Left, 1, Height, row, filled, columns, slice, room);
            }
        }
    }

    private void WriteRows(double* panelOfLeft, nint lane, nint step, int row, int filledRows, Range columns, Slice slice, Room room)
    {
        bool addsHere = adds || slice.Number > 0;
        double* panelOfRight = room.Right;
        for (int column = columns.Start.Value; column < columns.End.Value; column += Width, panelOfRight += Width * slice.Depth)
        {
            if (upper && column + Width <= row)
            {
                continue;
            }

            double* place = target + ((long)row * right.Count) + column;
            int filledColumns = Math.Min(Width, columns.End.Value - column);
            if (filledRows == Height && filledColumns == Width)
            {
                PanelKernel<TLane, TVector>.Multiply(panelOfLeft, lane, step, panelOfRight, slice.Depth, place, right.Count, addsHere);
                continue;
            }

            PanelKernel<TLane, TVector>.Multiply(panelOfLeft, lane, step, panelOfRight, slice.Depth, room.Tile, Width, adds: false);
            for (int i = 0; i < filledRows; i++)
            {
                ReadOnlySpan<double> source = new(room.Tile + (i * Width), filledColumns);
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

    /// <summary>A factor as lanes (rows of A, columns of B) over the inner dimension.</summary>
    private sealed class Factor(double* start, int count, int lane, int step)
    {
        public double* Start { get; } = start;

        public int Count { get; } = count;

        public nint Lane { get; } = lane;

        public nint Step { get; } = step;
    }

    /// <summary>Room for the panels of a block, for a panel of A that cannot be read where it is, and for a tile of C that is not whole.</summary>
    private readonly struct Room(double* right, double* left, double* tile)
    {
        public readonly double* Right = right;

        public readonly double* Left = left;

        public readonly double* Tile = tile;
    }

    private readonly record struct Slice(int Number, int First, int Depth);
}
