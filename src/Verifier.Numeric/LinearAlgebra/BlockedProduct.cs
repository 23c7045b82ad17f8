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

    private readonly ProductFactor left;
    private readonly ProductFactor right;
    private readonly double* target;
    private readonly int inner;
    private readonly bool symmetric;
    private readonly bool adds;
    private readonly int threads;
    private readonly int blockLength;
    private readonly int bands;
    private readonly int bandLength;
    private readonly int depth;
    private readonly int[] taken;
    private readonly int[] done;

    private BlockedProduct(ProductFactor left, ProductFactor right, double* target, int inner, bool symmetric, bool adds)
    {
        this.left = left;
        this.right = right;
        this.target = target;
        this.inner = inner;
        this.symmetric = symmetric;
        this.adds = adds;
        threads = (long)left.Count * right.Count * inner >= ParallelWork ? WorkerTeam.Size : 1;
        int shares = threads == 1 ? 1 : Shares * threads;
        bool isDirect = left.Step == 1;
        int blocks = isDirect ? Math.Max(shares, ProductTiles.Parts(right.Count, GreatestBlock)) : ProductTiles.Parts(right.Count, WiderBlock);
        blockLength = ProductTiles.Padded(ProductTiles.Parts(right.Count, blocks), Width);
        blocks = ProductTiles.Parts(right.Count, blockLength);
        bandLength = ProductTiles.Padded(ProductTiles.Parts(left.Count, ProductTiles.Parts(shares, blocks)), Height);
        bands = ProductTiles.Parts(left.Count, bandLength);
        int slices = ProductTiles.Parts(inner, isDirect ? GreatestDepth : ThinnerDepth);
        depth = ProductTiles.Parts(inner, slices);
        taken = new int[slices];
        done = new int[blocks * bands];
    }

    private static int Width => PanelKernel<TLane, TVector>.Columns;

    private static int Height => PanelKernel<TLane, TVector>.Rows;

    /// <summary>Writes or adds the product; of a symmetric one, which is written, each entry above the diagonal is computed once.</summary>
    /// <remarks>No dimension is 0.</remarks>
    public static void Write(MatrixView a, MatrixView b, Span<double> c, bool symmetric, bool adds)
    {
        fixed (double* aStart = a.Data, bStart = b.Data, cStart = c)
        {
            ProductFactor rows = new(aStart, a.Rows, a.RowStride, a.ColumnStride), columns = new(bStart, b.Columns, b.ColumnStride, b.RowStride);
            BlockedProduct<TLane, TVector> product = new(rows, columns, cStart, b.Rows, symmetric, adds);
            WorkerTeam.Run(product.threads, _ => product.Work());
        }
    }

    private void Work()
    {
        int block = blockLength * depth;
        double[] rented = ArrayPool<double>.Shared.Rent(block + (Height * depth) + (Height * Width) + (CacheLine / sizeof(double)));
        fixed (double* start = rented)
        {
            // Panels across cache lines would halve the speed.
            double* tile = (double*)(((nuint)start + CacheLine - 1) / CacheLine * CacheLine);
            ProductRoom room = new(tile + (Height * Width), tile + (Height * Width) + block, tile);
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

    private void WriteRegion(Range rows, Range columns, Slice slice, ProductRoom room)
    {
        for (int row = rows.Start.Value; row < rows.End.Value && !(symmetric && columns.End.Value <= row); row += Height)
        {
            double* panel = left.Start + (row * left.Lane) + (slice.First * left.Step);
            (nint lane, nint step, int filled) = (left.Lane, left.Step, Math.Min(Height, rows.End.Value - row));
            if (filled < Height || step != 1)
            {
                PanelKernel<TLane, TVector>.Pack(panel, lane, step, filled, Height, slice.Depth, room.Left);
                (lane, step) = (1, Height);
                panel = room.Left;
            }

            WriteRows(panel, lane, step, row, filled, columns, slice, room);
        }
    }

    private void WriteRows(double* panelOfLeft, nint lane, nint step, int row, int filledRows, Range columns, Slice slice, ProductRoom room)
    {
        bool addsHere = adds || slice.Number > 0;
        double* panelOfRight = room.Right;
        for (int column = columns.Start.Value; column < columns.End.Value; column += Width, panelOfRight += Width * slice.Depth)
        {
            if (symmetric && column + Width <= row)
            {
                continue;
            }

            double* place = target + ((long)row * right.Count) + column;
            int filledColumns = Math.Min(Width, columns.End.Value - column);
            if (filledRows == Height && filledColumns == Width)
            {
                PanelKernel<TLane, TVector>.Multiply(panelOfLeft, lane, step, panelOfRight, slice.Depth, place, right.Count, addsHere);
            }
            else
            {
                PanelKernel<TLane, TVector>.Multiply(panelOfLeft, lane, step, panelOfRight, slice.Depth, room.Tile, Width, adds: false);
                ProductTiles.Copy(room.Tile, Width, filledRows, filledColumns, place, right.Count, addsHere);
            }

            if (symmetric && slice.Number == taken.Length - 1)
            {
                Mirror(row, filledRows, column, filledColumns);
            }
        }
    }

    // Copies squares of a finished tile below the diagonal, but for those that have been computed, as parts of tiles that the diagonal crosses.
    private void Mirror(int row, int rows, int column, int columns)
    {
        nint stride = right.Count;
        for (int i = row; i < row + rows; i += TLane.Side)
        {
            for (int j = column; j < column + columns; j += TLane.Side)
            {
                double* above = target + (i * stride) + j, below = target + (j * stride) + i;
                if ((i / Width * Width) + Width > j / Height * Height)
                {
                    continue;
                }

                if (i + TLane.Side <= row + rows && j + TLane.Side <= column + columns)
                {
                    TLane.Transpose(above, stride, below, stride);
                    continue;
                }

                for (int k = 0; k < Math.Min(TLane.Side, row + rows - i); k++)
                {
                    for (int l = 0; l < Math.Min(TLane.Side, column + columns - j); l++)
                    {
                        below[(l * stride) + k] = above[(k * stride) + l];
                    }
                }
            }
        }
    }

    private readonly record struct Slice(int Number, int First, int Depth);
}
