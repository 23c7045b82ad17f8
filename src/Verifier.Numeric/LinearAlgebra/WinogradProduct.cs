using System.Buffers;
using System.Runtime.CompilerServices;
using Verifier.Numeric.Threading;

namespace Verifier.Numeric.LinearAlgebra;

/// <summary>
/// C ← A·B or C + A·B by <see cref="WinogradTile{TLane, TVector}"/>. The inner dimension is cut into slices, and both factors are packed into panels,
/// slice by slice. A region of C is done by one thread, slice after slice: its panels of A stay in the second-level cache, and one panel of B at a
/// time in the first.
/// </summary>
/// <remarks>
/// Double evaluation: an entry has an error of at most about (3k + 9)·2^-53·‖a‖‖b‖, a and b the row and the column whose inner product it is, k the
/// inner dimension: in each slice, the norms of a and b differ by a factor of 2 at most once they are scaled. It is summed in one order, whatever the
/// number of threads, and A·Aᵀ comes out exactly symmetric.
/// </remarks>
internal sealed unsafe class WinogradProduct<TLane, TVector>
    where TLane : struct, ILane<TVector>
    where TVector : struct
{
    /// <summary>Greatest inner dimension of a slice: eight columns of B are 32 KiB.</summary>
    private const int GreatestDepth = 510;

    /// <summary>Greatest numbers of rows and columns of a region: as many rows of A are 384 KiB of the second-level cache.</summary>
    private const int GreatestRows = 96, RegionColumns = 512;

    /// <summary>Regions for each thread, if there are rows enough; threads take them one after the other.</summary>
    private const int Shares = 4;

    /// <summary>Multiplications from which threads are worth their start.</summary>
    private const long ParallelWork = 1L << 21;

    /// <summary>Greatest number of doubles that are packed: half a gigabyte.</summary>
    private const long GreatestRoom = 1L << 26;

    private readonly ProductFactor left;
    private readonly ProductFactor right;
    private readonly int inner;
    private readonly int slices;
    private readonly int depth;
    private readonly int threads;
    private readonly int regionRows;

    private WinogradProduct(ProductFactor left, ProductFactor right, int inner)
    {
        this.left = left;
        this.right = right;
        this.inner = inner;
        slices = ProductTiles.Parts(inner, GreatestDepth);
        depth = ProductTiles.Padded(ProductTiles.Parts(inner, slices), WinogradGroup.Length);
        slices = ProductTiles.Parts(inner, depth);
        threads = (long)left.Count * right.Count * inner >= ParallelWork ? WorkerTeam.Size : 1;
        int bands = ProductTiles.Parts(Shares * threads, ProductTiles.Parts(right.Count, RegionColumns));
        regionRows = Math.Min(GreatestRows, ProductTiles.Padded(ProductTiles.Parts(left.Count, bands), Height));
    }

    private static int Height => WinogradTile<TLane, TVector>.Rows;

    private static int Width => WinogradTile<TLane, TVector>.Columns;

    private int LeftPanels => ProductTiles.Parts(left.Count, Height);

    private int RightPanels => ProductTiles.Parts(right.Count, Width);

    // Numbers of a panel that has so many lanes.
    private int PanelLength(int lanes) => lanes * (depth + WinogradPanel<TLane, TVector>.Header);

    /// <summary>
    /// Writes or adds the product, unless the factors are too large, or the norm of a slice of a row of A or of a column of B is too large or too
    /// small to be scaled, or not a number; returns whether it has. Of a symmetric one, which is written, entries below the diagonal are not written.
    /// </summary>
    /// <remarks>No dimension is 0.</remarks>
    public static bool TryWrite(MatrixView a, MatrixView b, Span<double> c, bool symmetric, bool adds)
    {
        fixed (double* aStart = a.Data, bStart = b.Data, cStart = c)
        {
            ProductFactor rows = new(aStart, a.Rows, a.RowStride, a.ColumnStride), columns = new(bStart, b.Columns, b.ColumnStride, b.RowStride);
            return new WinogradProduct<TLane, TVector>(rows, columns, b.Rows).TryWrite(cStart, symmetric, adds);
        }
    }

    private bool TryWrite(double* c, bool symmetric, bool adds)
    {
        long leftLength = (long)slices * LeftPanels * PanelLength(Height), rightLength = (long)slices * RightPanels * PanelLength(Width);
        long room = leftLength + rightLength + AlignedArray<double>.Slack;
        if (room > GreatestRoom)
        {
            return false;
        }

        double[] rented = ArrayPool<double>.Shared.Rent((int)room);
        bool isInRange;
        fixed (double* start = rented)
        {
            double* leftPanels = AlignedArray<double>.Align(start), rightPanels = leftPanels + leftLength;
            isInRange = TryPack(leftPanels, rightPanels);
            if (isInRange)
            {
                int across = ProductTiles.Parts(right.Count, RegionColumns);
                WorkerTeam.Run(ProductTiles.Parts(left.Count, regionRows) * across, threads, (region, _) =>
                {
                    (int down, int column) = Math.DivRem(region, across);
                    WriteRegion(leftPanels, rightPanels, c, down * regionRows, column * RegionColumns, symmetric, adds);
                });
            }
        }

        ArrayPool<double>.Shared.Return(rented);
        return isInRange;
    }

    // Panels of A, slice after slice, then those of B.
    private bool TryPack(double* leftPanels, double* rightPanels)
    {
        int fails = 0;
        WorkerTeam.Run(slices * (LeftPanels + RightPanels), threads, (number, _) =>
        {
            int ofRight = number - (slices * LeftPanels);
            bool isInRange = ofRight < 0
                ? TryPack(left, number, LeftPanels, Height, leftPanels)
                : TryPack(right, ofRight, RightPanels, Width, rightPanels);
            if (!isInRange)
            {
                Volatile.Write(ref fails, 1);
            }
        });
        return fails == 0;
    }

    private bool TryPack(ProductFactor factor, int number, int panels, int width, double* target)
    {
        (int slice, int panel) = Math.DivRem(number, panels);
        int first = slice * depth, lane = panel * width;
        double* source = factor.Start + (lane * factor.Lane) + (first * factor.Step);
        int count = Math.Min(width, factor.Count - lane), entries = Math.Min(depth, inner - first);
        double* place = target + ((nint)number * PanelLength(width));
        return WinogradPanel<TLane, TVector>.TryWrite(source, factor, count, width, entries, depth, place);
    }

    [SkipLocalsInit]
    private void WriteRegion(double* leftPanels, double* rightPanels, double* c, int firstRow, int firstColumn, bool symmetric, bool adds)
    {
        int endRow = Math.Min(firstRow + regionRows, left.Count), endColumn = Math.Min(firstColumn + RegionColumns, right.Count);
        double* tile = stackalloc double[Height * Width];
        for (int slice = 0; slice < slices; slice++)
        {
            bool addsHere = adds || slice > 0;
            double* rows = leftPanels + ((nint)slice * LeftPanels * PanelLength(Height));
            double* columns = rightPanels + ((nint)slice * RightPanels * PanelLength(Width));
            for (int column = firstColumn; column < endColumn; column += Width)
            {
                double* y = columns + ((nint)(column / Width) * PanelLength(Width)), next = y + PanelLength(Width);
                for (int row = firstRow; row < endRow && !(symmetric && column + Width <= row); row += Height, next += depth / WinogradGroup.Length * Width)
                {
                    double* x = rows + ((nint)(row / Height) * PanelLength(Height));
                    double* place = c + ((nint)row * right.Count) + column;
                    int height = Math.Min(Height, endRow - row), width = Math.Min(Width, endColumn - column);
                    if (height == Height && width == Width)
                    {
                        WinogradTile<TLane, TVector>.Write(x, y, depth, place, right.Count, addsHere, next);
                    }
                    else
                    {
                        WinogradTile<TLane, TVector>.Write(x, y, depth, tile, Width, adds: false, next);
                        ProductTiles.Copy(tile, Width, height, width, place, right.Count, addsHere);
                    }
                }
            }
        }
    }
}
