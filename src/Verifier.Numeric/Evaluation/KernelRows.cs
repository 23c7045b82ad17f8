using System.Runtime.Intrinsics;
using Verifier.Numeric.LinearAlgebra;

namespace Verifier.Numeric.Evaluation;

/// <summary><see cref="KernelLanes{TLane, TVector}"/> for rows of any length, with the widest registers of this processor.</summary>
internal static unsafe class KernelRows
{
    /// <summary>Returns Σ_i w_i κ(ρ_i) and replaces ρ_i by scale·w_i κ'(ρ_i).</summary>
    public static double Power(Span<double> rho, ReadOnlySpan<double> weights, double[] coefficients, double scale)
    {
        fixed (double* r = rho, w = weights, c = coefficients)
        {
            int degree = coefficients.Length - 1;
            int whole = Whole(rho.Length);
            double sum = KernelLanes<ScalarLane, double>.Power(r + whole, rho.Length - whole, w + whole, c, degree, scale);
            return sum + VectorPaths.Widest switch
            {
                VectorPath.Avx512 => KernelLanes<Lane512, Vector512<double>>.Power(r, whole, w, c, degree, scale),
                VectorPath.Avx2 => KernelLanes<Lane256, Vector256<double>>.Power(r, whole, w, c, degree, scale),
                _ => 0,
            };
        }
    }

    /// <summary>For ρ_i = g_i·n_i·scale, θ = arccos ρ: replaces g_i by turn − θ_i and writes sin θ_i.</summary>
    public static void ArcCosine(Span<double> gram, ReadOnlySpan<double> inverseNorms, double scale, double turn, Span<double> sines)
    {
        fixed (double* g = gram, n = inverseNorms, s = sines)
        {
            int whole = Whole(gram.Length);
            KernelLanes<ScalarLane, double>.ArcCosine(g + whole, gram.Length - whole, n + whole, scale, turn, s + whole);
            if (VectorPaths.Widest == VectorPath.Avx512)
            {
                KernelLanes<Lane512, Vector512<double>>.ArcCosine(g, whole, n, scale, turn, s);
            }
            else if (VectorPaths.Widest == VectorPath.Avx2)
            {
                KernelLanes<Lane256, Vector256<double>>.ArcCosine(g, whole, n, scale, turn, s);
            }
        }
    }

    /// <summary>Returns Σ_i w_i t_i g_i and Σ_i v_i s_i, and replaces t_i by scale·w_i t_i.</summary>
    public static (double Products, double Along) Weight(
        Span<double> t,
        ReadOnlySpan<double> gram,
        ReadOnlySpan<double> sines,
        ReadOnlySpan<double> weights,
        ReadOnlySpan<double> sineWeights,
        double scale)
    {
        double* sums = stackalloc double[2] { 0, 0 };
        fixed (double* x = t, g = gram, s = sines, w = weights, v = sineWeights)
        {
            int whole = Whole(t.Length);
            KernelLanes<ScalarLane, double>.Weight(x + whole, t.Length - whole, g + whole, s + whole, w + whole, v + whole, scale, sums);
            if (VectorPaths.Widest == VectorPath.Avx512)
            {
                KernelLanes<Lane512, Vector512<double>>.Weight(x, whole, g, s, w, v, scale, sums);
            }
            else if (VectorPaths.Widest == VectorPath.Avx2)
            {
                KernelLanes<Lane256, Vector256<double>>.Weight(x, whole, g, s, w, v, scale, sums);
            }
        }

        return (sums[0], sums[1]);
    }

    // What whole registers cover; without registers, nothing.
    private static int Whole(int length) => VectorPaths.Widest switch
    {
        VectorPath.Avx512 => length / Lane512.Count * Lane512.Count,
        VectorPath.Avx2 => length / Lane256.Count * Lane256.Count,
        _ => 0,
    };
}
