using System.Numerics;
using System.Runtime.InteropServices;
using Verifier.Numeric.Evaluation;
using Verifier.Numeric.LinearAlgebra;

namespace Verifier.Numeric.Kernels;

/// <summary>The matrix of κ(⟨x_i, x_j⟩/d) for the rows x_1, …, x_n of a matrix, in vector registers and on all processors.</summary>
/// <remarks>
/// Absolute error about 1e-15 times the variances. Next to parallel rows 1 − κ/κ(1) loses digits as in any Gram matrix: <see cref="PairKernel"/>
/// does not.
/// </remarks>
public static class KernelGram
{
    private const double InverseTurn = 1 / (2 * Math.PI);

    /// <summary>max(0, x).</summary>
    /// <exception cref="ArgumentException">A row is zero.</exception>
    public static RowMatrix Relu(RowMatrix inputs) => Of(inputs, shift: 0, ReluRow);

    /// <summary>x Φ(x).</summary>
    /// <exception cref="ArgumentException">A row is zero.</exception>
    public static RowMatrix Gelu(RowMatrix inputs) => Of(inputs, shift: 1, GeluRow);

    private delegate void RowRule(Factors factors, int row, ReadOnlySpan<double> angles, ReadOnlySpan<double> sines, Span<double> covariances);

    // With D = shift + q: angles π − arccos(c/√(DD′)) and their sines.
    private static RowMatrix Of(RowMatrix inputs, double shift, RowRule rule)
    {
        RowMatrix gram = MatrixProduct.MultiplyByTranspose(inputs, inputs);
        RowArithmetic.Scale(1.0 / inputs.Columns, gram.Values);
        double[] variances = [.. Enumerable.Range(0, inputs.Rows).Select(row => gram[row, row])];
        if (!variances.All(variance => variance > 0))
        {
            throw new ArgumentException("A row is zero: its kernel has no angle.", nameof(inputs));
        }

        Factors factors = new(variances, shift);
        Parallel.For(
            0,
            inputs.Rows,
            () => (Angles: new double[inputs.Rows], Sines: new double[inputs.Rows]),
            (row, _, room) =>
            {
                gram.Row(row).CopyTo(room.Angles);
                KernelRows.ArcCosine(room.Angles, factors.Inverses, factors.Inverses[row], Math.PI, room.Sines);
                rule(factors, row, room.Angles, room.Sines, gram.Row(row));
                return room;
            },
            _ => { });
        return gram;
    }

    // (c(π − θ) + √(qq′) sin θ)/(2π).
    private static void ReluRow(Factors factors, int row, ReadOnlySpan<double> angles, ReadOnlySpan<double> sines, Span<double> covariances)
    {
        double root = factors.Roots[row];
        Span<Vector<double>> wide = MemoryMarshal.Cast<double, Vector<double>>(covariances);
        for (int i = 0; i < wide.Length; i++)
        {
            wide[i] = Relu(wide[i], At(angles, i), At(sines, i), root * At(factors.Roots, i));
        }

        for (int j = wide.Length * Vector<double>.Count; j < covariances.Length; j++)
        {
            covariances[j] = Relu(new(covariances[j]), new(angles[j]), new(sines[j]), new(root * factors.Roots[j]))[0];
        }
    }

    // (c(π/2 + ψ) + (qq′ − c² + c²/D + c²/D′)/R)/(2π), R = √(DD′) cos ψ.
    private static void GeluRow(Factors factors, int row, ReadOnlySpan<double> angles, ReadOnlySpan<double> sines, Span<double> covariances)
    {
        double variance = factors.Variances[row];
        double inverse = factors.Inverses[row];
        Span<Vector<double>> wide = MemoryMarshal.Cast<double, Vector<double>>(covariances);
        for (int i = 0; i < wide.Length; i++)
        {
            wide[i] = Gelu(wide[i], At(angles, i), At(sines, i), (variance, inverse), At(factors.Variances, i), At(factors.Inverses, i));
        }

        for (int j = wide.Length * Vector<double>.Count; j < covariances.Length; j++)
        {
            covariances[j] = Gelu(
                new(covariances[j]), new(angles[j]), new(sines[j]), (variance, inverse), new(factors.Variances[j]), new(factors.Inverses[j]))[0];
        }
    }

    private static Vector<double> Relu(Vector<double> covariance, Vector<double> angle, Vector<double> sine, Vector<double> roots) =>
        ((covariance * angle) + (roots * sine)) * InverseTurn;

    private static Vector<double> Gelu(
        Vector<double> covariance,
        Vector<double> angle,
        Vector<double> sine,
        (double Variance, double Inverse) own,
        Vector<double> variance,
        Vector<double> inverse)
    {
        Vector<double> square = covariance * covariance;
        Vector<double> shares = new Vector<double>((own.Inverse * own.Inverse) - 1) + (inverse * inverse);
        Vector<double> rational = ((own.Variance * variance) + (square * shares)) * (own.Inverse * inverse) / sine;
        return ((covariance * angle) + rational) * InverseTurn;
    }

    private static Vector<double> At(ReadOnlySpan<double> values, int block) => MemoryMarshal.Cast<double, Vector<double>>(values)[block];

    /// <summary>Of each row: q, √q and 1/√D with D = shift + q.</summary>
    private sealed class Factors(double[] variances, double shift)
    {
        public double[] Variances { get; } = variances;

        public double[] Roots { get; } = [.. variances.Select(Math.Sqrt)];

        public double[] Inverses { get; } = [.. variances.Select(variance => 1 / Math.Sqrt(shift + variance))];
    }
}
