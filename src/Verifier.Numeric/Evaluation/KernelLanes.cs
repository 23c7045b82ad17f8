using System.Runtime.CompilerServices;
using Verifier.Numeric.LinearAlgebra;

namespace Verifier.Numeric.Evaluation;

/// <summary>Kernels of correlations, a row of a Gram matrix at a time; lengths are multiples of the register.</summary>
internal static unsafe class KernelLanes<TLane, TVector>
    where TLane : struct, ILane<TVector>
    where TVector : struct
{
    private const int Chains = 4;

    private static ReadOnlySpan<double> ArcSine =>
    [
        0.1666666666666665, 0.07500000000020764, 0.044642857103423646, 0.03038194736709848, 0.02237204763174451, 0.017355259955786323,
        0.013929652902326633, 0.011875494382636922, 0.0078029494773533175, 0.01603551434914882, -0.010749050339697808, 0.028169218060881414,
    ];

    /// <summary>Returns Σ_i w_i κ(ρ_i) and replaces ρ_i by scale·w_i κ'(ρ_i), κ(ρ) = Σ_k c_k ρᵏ by Horner's rule, four chains side by side.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static double Power(double* rho, int length, double* weights, double* coefficients, int degree, double scale)
    {
        TVector sum = TLane.Broadcast(0), factor = TLane.Broadcast(scale);
        int i = 0;
        for (int step = Chains * TLane.Count; i + step <= length; i += step)
        {
            TVector t0 = TLane.Load(rho + i), t1 = TLane.Load(rho + i + TLane.Count);
            TVector t2 = TLane.Load(rho + i + (2 * TLane.Count)), t3 = TLane.Load(rho + i + (3 * TLane.Count));
            TVector zero = TLane.Broadcast(0);
            TVector v0 = zero, v1 = zero, v2 = zero, v3 = zero, d0 = zero, d1 = zero, d2 = zero, d3 = zero;
            for (int k = degree; k >= 0; k--)
            {
                TVector c = TLane.Broadcast(coefficients[k]);
                Horner(t0, c, ref v0, ref d0);
                Horner(t1, c, ref v1, ref d1);
                Horner(t2, c, ref v2, ref d2);
                Horner(t3, c, ref v3, ref d3);
            }

            Finish(rho + i, weights + i, factor, v0, d0, ref sum);
            Finish(rho + i + TLane.Count, weights + i + TLane.Count, factor, v1, d1, ref sum);
            Finish(rho + i + (2 * TLane.Count), weights + i + (2 * TLane.Count), factor, v2, d2, ref sum);
            Finish(rho + i + (3 * TLane.Count), weights + i + (3 * TLane.Count), factor, v3, d3, ref sum);
        }

        for (; i < length; i += TLane.Count)
        {
            TVector t = TLane.Load(rho + i), value = TLane.Broadcast(0), derivative = value;
            for (int k = degree; k >= 0; k--)
            {
                Horner(t, TLane.Broadcast(coefficients[k]), ref value, ref derivative);
            }

            Finish(rho + i, weights + i, factor, value, derivative, ref sum);
        }

        return TLane.Sum(sum);
    }

    /// <summary>For ρ_i = g_i·n_i·scale, θ = arccos ρ: replaces g_i by turn − θ_i, writes sin θ_i.</summary>
    /// <remarks>θ to 3e-16 given ρ: arcsin x = x + x³P(x²) for x ≤ ½, arccos x = 2 arcsin √((1−x)/2) above; registers without such x skip that.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void ArcCosine(double* gram, int length, double* inverseNorms, double scale, double turn, double* sines)
    {
        fixed (double* p = ArcSine)
        {
            TVector one = TLane.Broadcast(1), half = TLane.Broadcast(0.5), signBit = TLane.Words(1UL << 63), factor = TLane.Broadcast(scale);
            TVector quarter = TLane.Broadcast(Math.PI / 2), toTurn = TLane.Broadcast(turn - (Math.PI / 2));
            for (int i = 0; i < length; i += TLane.Count)
            {
                TVector rho = TLane.Multiply(TLane.Load(gram + i), TLane.Multiply(factor, TLane.Load(inverseNorms + i)));
                TVector sign = TLane.And(rho, signBit);
                TVector a = TLane.Xor(rho, sign);
                TVector rest = TLane.PositivePart(TLane.Subtract(one, a));
                TVector large = TLane.Subtract(half, a);
                TVector z = TLane.Multiply(a, a), root = a;
                bool isLarge = TLane.HasSign(large);
                if (isLarge)
                {
                    z = TLane.SelectBySign(large, TLane.Multiply(half, rest), z);
                    root = TLane.SelectBySign(large, TLane.Sqrt(z), a);
                }

                TVector polynomial = TLane.Broadcast(p[11]);
                for (int k = 10; k >= 0; k--)
                {
                    polynomial = TLane.MultiplyAdd(z, polynomial, TLane.Broadcast(p[k]));
                }

                TVector arc = TLane.MultiplyAdd(TLane.Multiply(root, z), polynomial, root);

                // arcsin |ρ|, then with its sign; turn − arccos ρ = turn − π/2 + arcsin ρ.
                if (isLarge)
                {
                    arc = TLane.SelectBySign(large, TLane.Subtract(quarter, TLane.Add(arc, arc)), arc);
                }

                TLane.Store(TLane.Sqrt(TLane.Multiply(rest, TLane.Add(one, a))), sines + i);
                TLane.Store(TLane.Add(toTurn, TLane.Xor(arc, sign)), gram + i);
            }
        }
    }

    /// <summary>Adds Σ_i w_i t_i g_i and Σ_i v_i s_i to two sums, and replaces t_i by scale·w_i t_i.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Weight(double* t, int length, double* gram, double* sines, double* weights, double* sineWeights, double scale, double* sums)
    {
        TVector factor = TLane.Broadcast(scale), products = TLane.Broadcast(0), along = products;
        for (int i = 0; i < length; i += TLane.Count)
        {
            TVector weighted = TLane.Multiply(TLane.Load(weights + i), TLane.Load(t + i));
            products = TLane.MultiplyAdd(weighted, TLane.Load(gram + i), products);
            along = TLane.MultiplyAdd(TLane.Load(sineWeights + i), TLane.Load(sines + i), along);
            TLane.Store(TLane.Multiply(factor, weighted), t + i);
        }

        sums[0] += TLane.Sum(products);
        sums[1] += TLane.Sum(along);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Horner(TVector t, TVector coefficient, ref TVector value, ref TVector derivative)
    {
        derivative = TLane.MultiplyAdd(derivative, t, value);
        value = TLane.MultiplyAdd(value, t, coefficient);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Finish(double* rho, double* weights, TVector factor, TVector value, TVector derivative, ref TVector sum)
    {
        TVector weight = TLane.Load(weights);
        sum = TLane.MultiplyAdd(weight, value, sum);
        TLane.Store(TLane.Multiply(TLane.Multiply(factor, weight), derivative), rho);
    }
}
