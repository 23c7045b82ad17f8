using System.Runtime.CompilerServices;
using Verifier.Numeric.LinearAlgebra;

namespace Verifier.Numeric.Training.Blocks;

/// <summary>Row by row work for G and for reduced labels.</summary>
internal static unsafe class ChaosLanes<TLane, TVector>
    where TLane : struct, ILane<TVector>
    where TVector : struct
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static double WriteFactors(double* z, int stride, int rows, double* weights, double diagonalFactor, double* output)
    {
        TVector cubic = TLane.Broadcast(-diagonalFactor / 6);
        double value = 0;
        for (int row = 0; row < rows; row++, z += stride, output += stride)
        {
            TVector squares = TLane.Broadcast(0);
            TVector fourthPowers = TLane.Broadcast(0);
            for (int j = 0; j < stride; j += TLane.Count)
            {
                TVector t = TLane.Load(z + j);
                TVector square = TLane.Multiply(t, t);
                squares = TLane.Add(squares, square);
                fourthPowers = TLane.MultiplyAdd(square, square, fourthPowers);
            }

            double sum = TLane.Sum(squares);
            value += weights[row] * ((sum * sum / 2) - (diagonalFactor / 24 * TLane.Sum(fourthPowers)));
            TVector linear = TLane.Broadcast(2 * sum);
            TVector weight = TLane.Broadcast(weights[row]);
            for (int j = 0; j < stride; j += TLane.Count)
            {
                TVector t = TLane.Load(z + j);
                TVector factor = TLane.MultiplyAdd(cubic, TLane.Multiply(t, t), linear);
                TLane.Store(TLane.Multiply(TLane.Multiply(weight, t), factor), output + j);
            }
        }

        return value;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void WriteScaledRows(double* x, int stride, int rows, double* weights, double* output)
    {
        for (int row = 0; row < rows; row++, x += stride, output += stride)
        {
            TVector weight = TLane.Broadcast(weights[row]);
            for (int j = 0; j < stride; j += TLane.Count)
            {
                TLane.Store(TLane.Multiply(weight, TLane.Load(x + j)), output + j);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void SubtractForms(double* x, double* u, double* v, int stride, int rows, double* sums)
    {
        for (int row = 0; row < rows; row++, x += stride, u += stride)
        {
            TVector sum = TLane.Broadcast(0);
            for (int j = 0; j < stride; j += TLane.Count)
            {
                sum = TLane.MultiplyAdd(TLane.Load(x + j), TLane.Add(TLane.Load(u + j), TLane.Load(v + j)), sum);
            }

            sums[row] -= TLane.Sum(sum);
        }
    }
}
