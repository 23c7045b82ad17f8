using System.Runtime.CompilerServices;
using Verifier.Numeric.LinearAlgebra;

namespace Verifier.Numeric.Training.Blocks;

/// <summary>Work on single samples for G and for reduced labels, a register of samples at a time.</summary>
internal static unsafe class ChaosLanes<TLane, TVector>
    where TLane : struct, ILane<TVector>
    where TVector : struct
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static double WriteFactors(double* z, int units, double* weights, double diagonalFactor, double* output)
    {
        TVector cubic = TLane.Broadcast(-diagonalFactor / 6), quartic = TLane.Broadcast(-diagonalFactor / 24);
        TVector half = TLane.Broadcast(0.5), value = TLane.Broadcast(0);
        for (int n = 0; n < Strip.Samples; n += TLane.Count)
        {
            PowerSums(z + n, units, out TVector squares, out TVector fourthPowers);
            TVector weight = TLane.Load(weights + n);
            TVector terms = TLane.MultiplyAdd(quartic, fourthPowers, TLane.Multiply(half, TLane.Multiply(squares, squares)));
            value = TLane.MultiplyAdd(weight, terms, value);
            TVector linear = TLane.Multiply(weight, TLane.Add(squares, squares)), third = TLane.Multiply(weight, cubic);
            double* row = z + n, target = output + n;
            for (int j = 0; j < units; j++, row += Strip.Samples, target += Strip.Samples)
            {
                TVector t = TLane.Load(row);
                TLane.Store(TLane.Multiply(t, TLane.MultiplyAdd(third, TLane.Multiply(t, t), linear)), target);
            }
        }

        return TLane.Sum(value);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void WriteScaled(double* x, int components, double* weights, double* output)
    {
        // Along the rows of the strip, because it goes to the second-level cache.
        for (int n = 0; n < Strip.Samples; n += 4 * TLane.Count)
        {
            TVector first = TLane.Load(weights + n), second = TLane.Load(weights + n + TLane.Count);
            TVector third = TLane.Load(weights + n + (2 * TLane.Count)), fourth = TLane.Load(weights + n + (3 * TLane.Count));
            for (int i = n; i < n + (components * Strip.Samples); i += Strip.Samples)
            {
                double* source = x + i, target = output + i;
                TLane.Store(TLane.Multiply(first, TLane.Load(source)), target);
                TLane.Store(TLane.Multiply(second, TLane.Load(source + TLane.Count)), target + TLane.Count);
                TLane.Store(TLane.Multiply(third, TLane.Load(source + (2 * TLane.Count))), target + (2 * TLane.Count));
                TLane.Store(TLane.Multiply(fourth, TLane.Load(source + (3 * TLane.Count))), target + (3 * TLane.Count));
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void SubtractForms(double* x, double* u, double* v, int components, double* sums)
    {
        for (int n = 0; n < Strip.Samples; n += TLane.Count)
        {
            TVector even = TLane.Broadcast(0), odd = even;
            double* row = x + n, image = u + n;
            int i = 0;
            for (; i + 1 < components; i += 2, row += 2 * Strip.Samples, image += 2 * Strip.Samples)
            {
                even = TLane.MultiplyAdd(TLane.Load(row), TLane.Add(TLane.Load(image), TLane.Broadcast(v[i])), even);
                TVector next = TLane.Add(TLane.Load(image + Strip.Samples), TLane.Broadcast(v[i + 1]));
                odd = TLane.MultiplyAdd(TLane.Load(row + Strip.Samples), next, odd);
            }

            if (i < components)
            {
                even = TLane.MultiplyAdd(TLane.Load(row), TLane.Add(TLane.Load(image), TLane.Broadcast(v[i])), even);
            }

            TLane.Store(TLane.Subtract(TLane.Load(sums + n), TLane.Add(even, odd)), sums + n);
        }
    }

    // Two chains each: a single one would wait for itself.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void PowerSums(double* z, int units, out TVector squares, out TVector fourthPowers)
    {
        TVector s = TLane.Broadcast(0), q = s, evenSquares = s, evenFourths = s;
        int j = 0;
        for (; j + 1 < units; j += 2, z += 2 * Strip.Samples)
        {
            TVector t = TLane.Load(z), u = TLane.Load(z + Strip.Samples);
            TVector t2 = TLane.Multiply(t, t), u2 = TLane.Multiply(u, u);
            evenSquares = TLane.Add(evenSquares, t2);
            s = TLane.Add(s, u2);
            evenFourths = TLane.MultiplyAdd(t2, t2, evenFourths);
            q = TLane.MultiplyAdd(u2, u2, q);
        }

        if (j < units)
        {
            TVector t = TLane.Load(z), t2 = TLane.Multiply(t, t);
            evenSquares = TLane.Add(evenSquares, t2);
            evenFourths = TLane.MultiplyAdd(t2, t2, evenFourths);
        }

        squares = TLane.Add(s, evenSquares);
        fourthPowers = TLane.Add(q, evenFourths);
    }
}
