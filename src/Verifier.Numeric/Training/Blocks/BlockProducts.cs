using System.Runtime.CompilerServices;
using Verifier.Numeric.LinearAlgebra;

namespace Verifier.Numeric.Training.Blocks;

/// <summary>Matrix products of a block, on padded storage and without copies of the samples.</summary>
internal static unsafe class BlockProducts<TLane, TVector>
    where TLane : struct, ILane<TVector>
    where TVector : struct
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void SpreadRows(double* dense, int columns, int rows, double* padded)
    {
        int stride = PanelKernel<TLane, TVector>.PaddedColumns(columns);
        for (int row = 0; row < rows; row++, dense += columns, padded += stride)
        {
            for (int j = 0; j < stride; j += TLane.Count)
            {
                TLane.Store(TLane.Load(dense + j), padded + j);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void PackTransposed(RowMatrix rows, double* packed)
    {
        int remaining = Registers(rows.Rows);
        int first = 0;
        while (remaining > 0)
        {
            int registers = PanelKernel<TLane, TVector>.Width(remaining);
            int width = registers * TLane.Count;
            for (int k = 0; k < rows.Columns; k++)
            {
                for (int j = 0; j < width; j++)
                {
                    *packed++ = first + j < rows.Rows ? rows.Storage[((first + j) * rows.Columns) + k] : 0;
                }
            }

            first += width;
            remaining -= registers;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Multiply(double* a, int aStride, int rows, double* packed, int depth, int columns, double* c)
    {
        int cStride = PanelKernel<TLane, TVector>.PaddedColumns(columns);
        int remaining = cStride / TLane.Count;
        while (remaining > 0)
        {
            int registers = PanelKernel<TLane, TVector>.Width(remaining);
            int width = registers * TLane.Count;
            for (int row = 0; row < rows; row += 4)
            {
                FourRows four = FourRows.At(a + ((long)row * aStride), aStride, 1);
                PanelKernel<TLane, TVector>.Multiply(registers, four, packed, width, depth, c + ((long)row * cStride), cStride, adds: false);
            }

            packed += depth * width;
            c += width;
            remaining -= registers;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void AddTransposed(double* a, int aColumns, double* b, int bColumns, int depth, double* c)
    {
        int aStride = PanelKernel<TLane, TVector>.PaddedColumns(aColumns);
        int bStride = PanelKernel<TLane, TVector>.PaddedColumns(bColumns);
        int remaining = bStride / TLane.Count;
        while (remaining > 0)
        {
            int registers = PanelKernel<TLane, TVector>.Width(remaining);
            for (int column = 0; column < aColumns; column += 4)
            {
                FourRows four = FourRows.At(a + column, 1, aStride);
                PanelKernel<TLane, TVector>.Multiply(registers, four, b, bStride, depth, c + ((long)column * bStride), bStride, adds: true);
            }

            b += registers * TLane.Count;
            c += registers * TLane.Count;
            remaining -= registers;
        }
    }

    // Panels are laid from the right end, so that each group of four rows needs few that reach below the diagonal.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void AddTransposedUpper(double* a, double* b, int columns, int depth, double* c)
    {
        int stride = PanelKernel<TLane, TVector>.PaddedColumns(columns);
        for (int row = 0; row < columns; row += 4)
        {
            FourRows four = FourRows.At(a + row, 1, stride);
            int end = stride / TLane.Count;
            int remaining = end - (row / TLane.Count);
            while (remaining > 0)
            {
                int registers = UpperWidth(remaining, end);
                end -= registers;
                remaining -= registers;
                int start = end * TLane.Count;
                PanelKernel<TLane, TVector>.Multiply(registers, four, b + start, stride, depth, c + ((long)row * stride) + start, stride, adds: true);
            }
        }
    }

    // The narrowest panel that covers what remains; if none does, the widest that leaves room for whole panels on its left.
    private static int UpperWidth(int remaining, int available)
    {
        if (!TLane.HasManyRegisters || Fits(PanelKernel<TLane, TVector>.Narrow, remaining, available))
        {
            return PanelKernel<TLane, TVector>.Narrow;
        }

        if (Fits(PanelKernel<TLane, TVector>.Half, remaining, available))
        {
            return PanelKernel<TLane, TVector>.Half;
        }

        bool wide = available - PanelKernel<TLane, TVector>.Wide is 0 or 2 or 4 or > 5;
        return wide ? PanelKernel<TLane, TVector>.Wide : PanelKernel<TLane, TVector>.Half;
    }

    private static bool Fits(int width, int remaining, int available) => width >= remaining && width <= available;

    private static int Registers(int columns) => PanelKernel<TLane, TVector>.PaddedColumns(columns) / TLane.Count;
}
