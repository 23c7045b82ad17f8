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

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void AddOuter(StripRows<TNumber> a, StripRows<TNumber> b, int strips, double* c, bool upper)
    {
        int stride = Strip<TNumber>.PaddedRows(b.Rows);
        for (int row = 0; row < a.Rows; row += Strip<TNumber>.TileRows)
        {
            int columns = OuterTile<TNumber, TLane, TVector>.Columns;
            for (int column = upper ? row / columns * columns : 0; column < b.Rows; column += columns)
            {
                OuterTile<TNumber, TLane, TVector>.Add(
                    a.First + (row * Strip<TNumber>.Samples),
                    a.Distance,
                    b.First + (column * Strip<TNumber>.Samples),
                    b.Distance,
                    strips,
                    c + ((long)row * stride) + (column * Strip<TNumber>.TileRows));
            }
        }
    }
}
