using System.Numerics;
using System.Runtime.CompilerServices;
using Verifier.Numeric.LinearAlgebra;

namespace Verifier.Numeric.Training.Blocks;

/// <summary>Matrix products of a block, tile by tile and without copies of the samples.</summary>
internal static unsafe class StripProducts<TNumber, TLane, TVector>
    where TNumber : unmanaged, IBinaryFloatingPointIeee754<TNumber>
    where TLane : struct, INumberLane<TNumber, TVector>
    where TVector : struct
{
    // 25 rows of so many strips, and the samples that pass by, stay in the first-level cache.
    private const int CachedStrips = 4;

    // So few columns of a product are not worth whole registers.
    private const int EdgeColumns = 4;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Transpose(double* dense, int components, TNumber* strip)
    {
        // The last square overlaps the one before.
        for (int sample = 0; sample < BlockKernels<TNumber>.TransposedSamples; sample += TLane.Side)
        {
            double* rows = dense + (sample * components);
            int last = components - TLane.Side;
            for (int i = 0; last >= 0 && i < components; i += TLane.Side)
            {
                int first = Math.Min(i, last);
                TLane.Transpose(rows + first, components, strip + sample + (first * Strip<TNumber>.Samples), Strip<TNumber>.Samples);
            }

            for (int n = 0; last < 0 && n < TLane.Side; n++)
            {
                for (int i = 0; i < components; i++)
                {
                    strip[sample + n + (i * Strip<TNumber>.Samples)] = TNumber.CreateTruncating(rows[(n * components) + i]);
                }
            }
        }
    }

    /// <summary>
    /// C ← Σ_n f_n x_nᵀ or C + Σ_n f_n x_nᵀ for samples x in strips and, as they were drawn, one after the other; there, after the last component of
    /// the last one, some more doubles are read.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void WriteOuter(StripRows<TNumber> f, StripRows<TNumber> x, double* drawn, int strips, double* c, bool adds)
    {
        int components = x.Rows, stride = Strip<TNumber>.ProductStride(components);
        for (int first = 0; first < strips; first += CachedStrips)
        {
            int count = Math.Min(CachedStrips, strips - first);
            bool addsHere = adds || first > 0;
            double* samples = drawn + ((nint)first * Strip<TNumber>.Samples * components);
            for (int row = 0, height; row < f.Rows; row += height)
            {
                bool tall = TLane.HasManyRegisters && f.Rows - row > OuterTile<TNumber, TLane, TVector>.TallRows - Strip<TNumber>.TileRows;
                height = tall ? OuterTile<TNumber, TLane, TVector>.TallRows : OuterTile<TNumber, TLane, TVector>.FlatRows;
                int width = tall ? OuterTile<TNumber, TLane, TVector>.TallColumns : OuterTile<TNumber, TLane, TVector>.FlatColumns;
                TNumber* factors = f.At(first) + (row * Strip<TNumber>.Samples);
                double* target = c + ((nint)row * stride);
                int column = 0;
                for (; components - column > EdgeColumns; column += width)
                {
                    if (tall)
                    {
                        OuterTile<TNumber, TLane, TVector>.WriteTall(
                            factors, f.Distance, samples + column, components, count, target + column, stride, addsHere);
                    }
                    else
                    {
                        OuterTile<TNumber, TLane, TVector>.WriteFlat(
                            factors, f.Distance, samples + column, components, count, target + column, stride, addsHere);
                    }
                }

                for (; column < components; column += MomentTile<TNumber, TLane, TVector>.NarrowColumns)
                {
                    TNumber* pair = x.At(first) + (column * Strip<TNumber>.Samples);
                    for (int i = 0; i < height; i += Strip<TNumber>.TileRows)
                    {
                        TNumber* five = factors + (i * Strip<TNumber>.Samples);
                        WriteEdge(five, f.Distance, pair, x.Distance, count, target + ((nint)i * stride) + column, stride, addsHere);
                    }
                }
            }
        }
    }

    /// <summary>M ← M + Σ_n w_n x_n x_nᵀ on and above the diagonal; below it, some entries change without meaning.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    [SkipLocalsInit]
    public static void AddMoment(StripRows<TNumber> x, TNumber* weights, int strips, double* m)
    {
        int stride = Strip<TNumber>.PaddedRows(x.Rows), columns = MomentTile<TNumber, TLane, TVector>.Columns;
        int distance = Strip<TNumber>.TileRows * Strip<TNumber>.Samples;
        TNumber* room = stackalloc TNumber[(strips * distance) + AlignedArray<TNumber>.Slack];
        TNumber* panel = AlignedArray<TNumber>.Align(room);
        for (int row = 0; row < x.Rows; row += Strip<TNumber>.TileRows)
        {
            WriteScaled(x, row, weights, strips, panel);
            for (int column = row / columns * columns; column < x.Rows; column += columns)
            {
                TNumber* other = x.First + (column * Strip<TNumber>.Samples);
                double* tile = m + ((nint)row * stride) + (column * Strip<TNumber>.TileRows);
                if (column == row && TLane.HasManyRegisters)
                {
                    MomentTile<TNumber, TLane, TVector>.AddDiagonal(panel, distance, other, x.Distance, strips, tile);
                }
                else
                {
                    MomentTile<TNumber, TLane, TVector>.Add(panel, distance, other, x.Distance, strips, tile);
                }
            }
        }
    }

    // Five rows of w_n x_n, strip by strip.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void WriteScaled(StripRows<TNumber> x, int row, TNumber* weights, int strips, TNumber* panel)
    {
        for (int strip = 0; strip < strips; strip++, weights += x.Every * Strip<TNumber>.Samples, panel += Strip<TNumber>.TileRows * Strip<TNumber>.Samples)
        {
            TNumber* source = x.At(strip) + (row * Strip<TNumber>.Samples);
            for (int n = 0; n < Strip<TNumber>.Samples; n += TLane.Count)
            {
                TVector weight = TLane.Load(weights + n);
                TLane.Store(TLane.Multiply(weight, TLane.Load(source + n)), panel + n);
                TLane.Store(TLane.Multiply(weight, TLane.Load(source + n + Strip<TNumber>.Samples)), panel + n + Strip<TNumber>.Samples);
                TLane.Store(TLane.Multiply(weight, TLane.Load(source + n + (2 * Strip<TNumber>.Samples))), panel + n + (2 * Strip<TNumber>.Samples));
                TLane.Store(TLane.Multiply(weight, TLane.Load(source + n + (3 * Strip<TNumber>.Samples))), panel + n + (3 * Strip<TNumber>.Samples));
                TLane.Store(TLane.Multiply(weight, TLane.Load(source + n + (4 * Strip<TNumber>.Samples))), panel + n + (4 * Strip<TNumber>.Samples));
            }
        }
    }

    // Five rows of C and two columns, of which the second may be waste.
    private static void WriteEdge(TNumber* f, nint fStrip, TNumber* x, nint xStrip, int strips, double* c, nint stride, bool adds)
    {
        const int rows = Strip<TNumber>.TileRows;
        int columns = MomentTile<TNumber, TLane, TVector>.NarrowColumns;
        double* sums = stackalloc double[rows * columns];
        new Span<double>(sums, rows * columns).Clear();
        MomentTile<TNumber, TLane, TVector>.AddNarrow(f, fStrip, x, xStrip, strips, sums);
        for (int i = 0; i < rows; i++, c += stride)
        {
            for (int j = 0; j < columns; j++)
            {
                c[j] = sums[(j * rows) + i] + (adds ? c[j] : 0);
            }
        }
    }
}
