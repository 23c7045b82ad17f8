using Verifier.Numeric.Sampling;
using System.Runtime.CompilerServices;
using Verifier.Numeric.LinearAlgebra;

namespace Verifier.Numeric.Training.Blocks;

/// <summary>Outputs and slopes of hinge polynomials.</summary>
internal static unsafe class UnitLanes<TLane, TVector>
    where TLane : struct, ILane<TVector>
    where TVector : struct
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void AddOutputs(HingePolynomial f, double* z, int stride, int rows, double* weights, double* sums)
    {
        bool isBare = f.IsBareHinge, hasHinge = f.Hinge != 0;
        int degree = f.Padded.Length - 1;
        fixed (double* p = f.Padded)
        {
            TVector hinge = TLane.Broadcast(f.Hinge);
            for (int row = 0; row < rows; row++, z += stride)
            {
                TVector sum = TLane.Broadcast(0);
                for (int j = 0; j < stride; j += TLane.Count)
                {
                    TVector t = TLane.Load(z + j);
                    TVector value = isBare ? TLane.Broadcast(0) : Polynomial(p, degree, t);
                    value = hasHinge ? TLane.MultiplyAdd(hinge, TLane.PositivePart(t), value) : value;
                    sum = TLane.MultiplyAdd(TLane.Load(weights + j), value, sum);
                }

                sums[row] += TLane.Sum(sum);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void WriteSlopes(HingePolynomial f, double* z, int stride, int rows, double* weights, double* errors, double* output)
    {
        bool isBare = f.IsBareHinge, hasHinge = f.Hinge != 0;
        int degree = f.SlopePowers.Length - 1;
        fixed (double* p = f.SlopePowers)
        {
            TVector hinge = TLane.Broadcast(f.Hinge);
            for (int row = 0; row < rows; row++, z += stride, output += stride)
            {
                TVector error = TLane.Broadcast(errors[row]);
                for (int j = 0; j < stride; j += TLane.Count)
                {
                    TVector t = TLane.Load(z + j);
                    TVector slope = isBare ? TLane.Broadcast(0) : Polynomial(p, degree, t);
                    slope = hasHinge ? TLane.Add(TLane.WherePositive(t, hinge), slope) : slope;
                    TLane.Store(TLane.Multiply(TLane.Multiply(error, TLane.Load(weights + j)), slope), output + j);
                }
            }
        }
    }

    // Horner's rule; the four lowest steps, which are nearly always all, without a loop.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TVector Polynomial(double* p, int degree, TVector t)
    {
        TVector value = TLane.Broadcast(p[degree]);
        for (int k = degree - 1; k >= HingePolynomial.LeastDegree; k--)
        {
            value = TLane.MultiplyAdd(t, value, TLane.Broadcast(p[k]));
        }

        value = TLane.MultiplyAdd(t, value, TLane.Broadcast(p[3]));
        value = TLane.MultiplyAdd(t, value, TLane.Broadcast(p[2]));
        value = TLane.MultiplyAdd(t, value, TLane.Broadcast(p[1]));
        return TLane.MultiplyAdd(t, value, TLane.Broadcast(p[0]));
    }
}
