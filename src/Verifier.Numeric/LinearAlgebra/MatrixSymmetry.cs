using System.Runtime.Intrinsics;
using Verifier.Numeric.Threading;

namespace Verifier.Numeric.LinearAlgebra;

/// <summary>Square matrices made symmetric in place, square by square, so that entries and their mirror images stay in the cache.</summary>
internal static unsafe class MatrixSymmetry
{
    private const int Side = 32;

    /// <summary>Rows from which threads are worth their start.</summary>
    private const int ParallelRows = 128;

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
                    DoSquare(upper, lower, size, width, adds);
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

    private static void DoSquare(double* upper, double* lower, int stride, int width, bool adds)
    {
        switch (width == Side ? VectorPaths.Widest : VectorPath.Scalar)
        {
            case VectorPath.Avx512:
                DoSquares<Lane512, Vector512<double>>(upper, lower, stride, width, adds);
                break;
            case VectorPath.Avx2:
                DoSquares<Lane256, Vector256<double>>(upper, lower, stride, width, adds);
                break;
            default:
                DoSquares<ScalarLane, double>(upper, lower, stride, width, adds);
                break;
        }
    }

    private static void DoSquares<TLane, TVector>(double* upper, double* lower, int stride, int width, bool adds)
        where TLane : struct, ILane<TVector>
        where TVector : struct
    {
        double* image = stackalloc double[TLane.Side * TLane.Side];
        for (int j = 0; j < width; j += TLane.Side)
        {
            for (int i = 0; i < Side; i += TLane.Side)
            {
                double* above = upper + ((nint)i * stride) + j, below = lower + ((nint)j * stride) + i;
                if (!adds)
                {
                    TLane.Transpose(above, stride, below, stride);
                    continue;
                }

                TLane.Transpose(above, stride, image, TLane.Side);
                for (int row = 0; row < TLane.Side; row++)
                {
                    double* target = below + ((nint)row * stride);
                    TLane.Store(TLane.Add(TLane.Load(target), TLane.Load(image + (row * TLane.Side))), target);
                }

                TLane.Transpose(below, stride, above, stride);
            }
        }
    }
}
