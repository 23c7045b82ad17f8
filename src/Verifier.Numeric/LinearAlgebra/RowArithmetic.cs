using System.Numerics;
using System.Runtime.InteropServices;

namespace Verifier.Numeric.LinearAlgebra;

/// <summary>Vector operations on rows: sums, multiples, inner products.</summary>
public static class RowArithmetic
{
    /// <summary>target ← target + source.</summary>
    public static void Add(ReadOnlySpan<double> source, Span<double> target) => AddScaled(1, source, target);

    /// <summary>target ← target + factor · source.</summary>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static void AddScaled(double factor, ReadOnlySpan<double> source, Span<double> target)
    {
        Require.Length(target.Length, source.Length, nameof(source));
        ReadOnlySpan<Vector<double>> wideSource = MemoryMarshal.Cast<double, Vector<double>>(source);
        Span<Vector<double>> wideTarget = MemoryMarshal.Cast<double, Vector<double>>(target);
        Vector<double> wideFactor = new(factor);
        for (int i = 0; i < wideTarget.Length; i++)
        {
            wideTarget[i] += wideFactor * wideSource[i];
        }

        for (int i = wideTarget.Length * Vector<double>.Count; i < target.Length; i++)
        {
            target[i] += factor * source[i];
        }
    }

    /// <summary>target ← factor · target.</summary>
    public static void Scale(double factor, Span<double> target)
    {
        Span<Vector<double>> wideTarget = MemoryMarshal.Cast<double, Vector<double>>(target);
        Vector<double> wideFactor = new(factor);
        for (int i = 0; i < wideTarget.Length; i++)
        {
            wideTarget[i] *= wideFactor;
        }

        for (int i = wideTarget.Length * Vector<double>.Count; i < target.Length; i++)
        {
            target[i] *= factor;
        }
    }

    /// <summary>target ← source · target, entry by entry.</summary>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static void MultiplyEntries(ReadOnlySpan<double> source, Span<double> target)
    {
        Require.Length(target.Length, source.Length, nameof(source));
        ReadOnlySpan<Vector<double>> wideSource = MemoryMarshal.Cast<double, Vector<double>>(source);
        Span<Vector<double>> wideTarget = MemoryMarshal.Cast<double, Vector<double>>(target);
        for (int i = 0; i < wideTarget.Length; i++)
        {
            wideTarget[i] *= wideSource[i];
        }

        for (int i = wideTarget.Length * Vector<double>.Count; i < target.Length; i++)
        {
            target[i] *= source[i];
        }
    }

    /// <summary>⟨left, right⟩.</summary>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static double Dot(ReadOnlySpan<double> left, ReadOnlySpan<double> right)
    {
        Require.Length(left.Length, right.Length, nameof(right));
        ReadOnlySpan<Vector<double>> wideLeft = MemoryMarshal.Cast<double, Vector<double>>(left);
        ReadOnlySpan<Vector<double>> wideRight = MemoryMarshal.Cast<double, Vector<double>>(right);
        Vector<double> wideSum = Vector<double>.Zero;
        for (int i = 0; i < wideLeft.Length; i++)
        {
            wideSum += wideLeft[i] * wideRight[i];
        }

        double sum = Vector.Sum(wideSum);
        for (int i = wideLeft.Length * Vector<double>.Count; i < left.Length; i++)
        {
            sum += left[i] * right[i];
        }

        return sum;
    }

    /// <summary>The Euclidean norm.</summary>
    public static double Norm(ReadOnlySpan<double> row) => Math.Sqrt(Dot(row, row));
}
