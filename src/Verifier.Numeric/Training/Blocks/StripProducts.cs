using System.Runtime.CompilerServices;
using Verifier.Numeric.LinearAlgebra;

namespace Verifier.Numeric.Training.Blocks;

/// <summary>Matrix products of a block, tile by tile and without copies of the samples.</summary>
internal static unsafe class StripProducts<TLane, TVector>
    where TLane : struct, ILane<TVector>
    where TVector : struct
{
    /// <summary>Samples that are transposed at once: the lanes of the widest register.</summary>
    public const int Group = 8;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Transpose(double* dense, int components, double* strip)
    {
        // The last square overlaps the one before.
        for (int sample = 0; sample < Group; sample += TLane.Count)
        {
            double* rows = dense + (sample * components);
            int last = components - TLane.Count;
            for (int i = 0; last >= 0 && i < components; i += TLane.Count)
            {
                int first = Math.Min(i, last);
                TLane.Transpose(rows + first, components, strip + sample + (first * Strip.Samples), Strip.Samples);
            }

            for (int n = 0; last < 0 && n < TLane.Count; n++)
            {
                for (int i = 0; i < components; i++)
                {
                    strip[sample + n + (i * Strip.Samples)] = rows[(n * components) + i];
                }
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void AddOuter(StripRows a, StripRows b, int strips, double* c, bool upper)
    {
        int stride = Strip.PaddedRows(b.Rows);
        for (int row = 0; row < a.Rows; row += Strip.TileRows)
        {
            int columns = OuterTile<TLane, TVector>.Columns;
            for (int column = upper ? row / columns * columns : 0; column < b.Rows; column += columns)
            {
                OuterTile<TLane, TVector>.Add(
                    a.First + (row * Strip.Samples),
                    a.Distance,
                    b.First + (column * Strip.Samples),
                    b.Distance,
                    strips,
                    c + ((long)row * stride) + column,
                    stride);
            }
        }
    }
}
