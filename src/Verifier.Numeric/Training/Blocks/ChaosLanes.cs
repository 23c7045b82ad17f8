using System.Numerics;
using System.Runtime.CompilerServices;
using Verifier.Numeric.LinearAlgebra;

namespace Verifier.Numeric.Training.Blocks;

/// <summary>Work on single samples for labels and for G, a register of samples at a time.</summary>
internal static unsafe class ChaosLanes<TNumber, TLane, TVector>
    where TNumber : unmanaged, IBinaryFloatingPointIeee754<TNumber>
    where TLane : struct, INumberLane<TNumber, TVector>
    where TVector : struct
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static double WriteFactors(TNumber* z, int units, TNumber* weights, double diagonalFactor, TNumber* output)
    {
        TVector cubic = Constant(-diagonalFactor / 6), quartic = Constant(-diagonalFactor / 24);
        TVector half = Constant(0.5), value = Constant(0);
        for (int n = 0; n < Strip<TNumber>.Samples; n += TLane.Count)
        {
            PowerSums(z + n, units, out TVector squares, out TVector fourthPowers);
            TVector weight = TLane.Load(weights + n);
            TVector terms = TLane.MultiplyAdd(quartic, fourthPowers, TLane.Multiply(half, TLane.Multiply(squares, squares)));
            value = TLane.MultiplyAdd(weight, terms, value);
            TVector linear = TLane.Multiply(weight, TLane.Add(squares, squares)), third = TLane.Multiply(weight, cubic);
            TNumber* row = z + n, target = output + n;
            for (int j = 0; j < units; j++, row += Strip<TNumber>.Samples, target += Strip<TNumber>.Samples)
            {
                TVector t = TLane.Load(row);
                TLane.Store(TLane.Multiply(t, TLane.MultiplyAdd(third, TLane.Multiply(t, t), linear)), target);
            }
        }

        return TLane.Sum(value);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void SubtractForms(TNumber* x, TNumber* u, TNumber* v, int components, TNumber* sums)
    {
        for (int n = 0; n < Strip<TNumber>.Samples; n += TLane.Count)
        {
            TVector even = Constant(0), odd = even;
            TNumber* row = x + n, image = u + n;
            int i = 0;
            for (; i + 1 < components; i += 2, row += 2 * Strip<TNumber>.Samples, image += 2 * Strip<TNumber>.Samples)
            {
                even = TLane.MultiplyAdd(TLane.Load(row), TLane.Add(TLane.Load(image), TLane.Broadcast(v[i])), even);
                TVector next = TLane.Add(TLane.Load(image + Strip<TNumber>.Samples), TLane.Broadcast(v[i + 1]));
                odd = TLane.MultiplyAdd(TLane.Load(row + Strip<TNumber>.Samples), next, odd);
            }

            if (i < components)
            {
                even = TLane.MultiplyAdd(TLane.Load(row), TLane.Add(TLane.Load(image), TLane.Broadcast(v[i])), even);
            }

            TLane.Store(TLane.Subtract(TLane.Load(sums + n), TLane.Add(even, odd)), sums + n);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Scale(double factor, TNumber* numbers)
    {
        TVector wide = Constant(factor);
        for (int n = 0; n < Strip<TNumber>.Samples; n += TLane.Count)
        {
            TLane.Store(TLane.Multiply(wide, TLane.Load(numbers + n)), numbers + n);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static double SubtractLabels(TNumber* labels, int count, TNumber* outputs)
    {
        for (int n = 0; n < Strip<TNumber>.Samples; n += TLane.Count)
        {
            TLane.Store(TLane.Subtract(TLane.Load(outputs + n), TLane.Load(labels + n)), outputs + n);
        }

        new Span<TNumber>(outputs + count, Strip<TNumber>.Samples - count).Clear();
        TVector sum = Constant(0);
        for (int n = 0; n < Strip<TNumber>.Samples; n += TLane.Count)
        {
            TVector error = TLane.Load(outputs + n);
            sum = TLane.MultiplyAdd(error, error, sum);
        }

        return TLane.Sum(sum);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TVector Constant(double value) => TLane.Broadcast(TNumber.CreateTruncating(value));

    // Two chains each: a single one would wait for itself.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void PowerSums(TNumber* z, int units, out TVector squares, out TVector fourthPowers)
    {
        TVector s = Constant(0), q = s, evenSquares = s, evenFourths = s;
        int j = 0;
        for (; j + 1 < units; j += 2, z += 2 * Strip<TNumber>.Samples)
        {
            TVector t = TLane.Load(z), u = TLane.Load(z + Strip<TNumber>.Samples);
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
