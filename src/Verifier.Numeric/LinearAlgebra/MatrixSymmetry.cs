using System.Runtime.Intrinsics;
using Verifier.Numeric.Threading;

namespace Verifier.Numeric.LinearAlgebra;

/// <summary>Square matrices made symmetric in place, square by square, so that entries and their mirror images stay in the cache.</summary>
internal static unsafe class MatrixSymmetry
{
    private const int Side = 32;

    /// <summary>Rows from which threads are worth their start.</summary>
    private const int ParallelRows = 256;

    /// <summary>Copies the entries above the diagonal to their mirror images.</summary>
    public static void Mirror(RowMatrix matrix) => Do(matrix, adds: false);

    /// <summary>A ← A + Aᵀ.</summary>
    public static void AddTranspose(RowMatrix matrix) => Do(matrix, adds: true);

    private static void Do(RowMatrix matrix, bool adds)
    {
        int size = matrix.Rows;
        Require.Length(size, matrix.Columns, nameof(matrix));
        int strips = (size + Side - 1) / Side;
        WorkerTeam.Run(strips, size < ParallelRows ? 1 : -1, DoStrip);

        // Squares of one strip of columns, from the top to the diagonal.
        void DoStrip(int strip, int worker)
        {
            fixed (double* start = matrix.Values)
            {
                int column = strip * Side, width = Math.Min(Side, size - column);
                for (int row = 0; row < column; row += Side)
                {
                    double* upper = start + ((nint)row * size) + column, lower = start + ((nint)column * size) + row;
                    if (adds)
                    {
                        AddSquare(upper, lower, size, width);
                    }
                    else
                    {
                        CopySquare(upper, lower, size, width);
                    }
                }

                double* corner = start + (((nint)column * size) + column);
                for (int i = 0; i < width; i++)
                {
                    for (int j = i; j < width; j++)
                    {
                        corner[(j * size) + i] = corner[(i * size) + j] += adds ? corner[(j * size) + i] : 0;
                    }
                }
            }
        }
    }

    private static void AddSquare(double* upper, double* lower, int stride, int width)
    {
        for (int i = 0; i < Side; i++)
        {
            for (int j = 0; j < width; j++)
            {
                lower[(j * stride) + i] = upper[(i * stride) + j] += lower[(j * stride) + i];
            }
        }
    }

    private static void CopySquare(double* upper, double* lower, int stride, int width)
    {
        switch (width == Side ? VectorPaths.Widest : VectorPath.Scalar)
        {
            case VectorPath.Avx512:
                CopySquares<Lane512, Vector512<double>>(upper, lower, stride, width);
                break;
            case VectorPath.Avx2:
                CopySquares<Lane256, Vector256<double>>(upper, lower, stride, width);
                break;
            default:
                CopySquares<ScalarLane, double>(upper, lower, stride, width);
                break;
        }
    }

    private static void CopySquares<TLane, TVector>(double* upper, double* lower, int stride, int width)
        where TLane : struct, ILane<TVector>
        where TVector : struct
    {
        for (int j = 0; j < width; j += TLane.Side)
        {
            for (int i = 0; i < Side; i += TLane.Side)
            {
                TLane.Transpose(upper + ((nint)i * stride) + j, stride, lower + ((nint)j * stride) + i, stride);
            }
        }
    }
}
