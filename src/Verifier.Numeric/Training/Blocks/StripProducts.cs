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

    /// <summary>M ← M + ABᵀ on and above the diagonal; below it, some entries change without meaning.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void AddMoment(StripRows<TNumber> a, StripRows<TNumber> b, int strips, double* m)
    {
        int stride = Strip<TNumber>.PaddedRows(b.Rows);
        for (int row = 0; row < a.Rows; row += Strip<TNumber>.TileRows)
        {
            int columns = MomentTile<TNumber, TLane, TVector>.Columns;
            for (int column = row / columns * columns; column < b.Rows; column += columns)
            {
                MomentTile<TNumber, TLane, TVector>.Add(
                    a.First + (row * Strip<TNumber>.Samples),
                    a.Distance,
                    b.First + (column * Strip<TNumber>.Samples),
                    b.Distance,
                    strips,
                    m + ((nint)row * stride) + (column * Strip<TNumber>.TileRows));
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
