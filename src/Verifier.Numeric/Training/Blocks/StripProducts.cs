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
    /// <summary>C ← C + Σ_n f_n x_nᵀ; with <paramref name="upper"/>, some entries below the diagonal change without meaning.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void AddOuter(StripRows<TNumber> f, DrawnSamples<TNumber> x, int strips, double* c, bool upper)
    {
        int stride = Strip<TNumber>.ProductStride(x.Components);
        for (int row = 0, height; row < f.Rows; row += height)
        {
            bool tall = TLane.HasManyRegisters && Strip<TNumber>.PaddedRows(f.Rows) - row >= OuterTile<TNumber, TLane, TVector>.TallRows;
            height = tall ? OuterTile<TNumber, TLane, TVector>.TallRows : OuterTile<TNumber, TLane, TVector>.FlatRows;
            int width = tall ? OuterTile<TNumber, TLane, TVector>.TallColumns : OuterTile<TNumber, TLane, TVector>.FlatColumns;
            TNumber* factors = f.First + (row * Strip<TNumber>.Samples);
            for (int column = upper ? row / width * width : 0; column < x.Components; column += width)
            {
                double* components = x.First + column, tile = c + ((nint)row * stride) + column;
                if (tall)
                {
                    OuterTile<TNumber, TLane, TVector>.AddTall(factors, f.Distance, components, x.Components, x.Distance, strips, tile, stride);
                }
                else
                {
                    OuterTile<TNumber, TLane, TVector>.AddFlat(factors, f.Distance, components, x.Components, x.Distance, strips, tile, stride);
                }
            }
        }
    }
}
