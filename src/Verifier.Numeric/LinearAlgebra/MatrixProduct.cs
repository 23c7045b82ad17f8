using System.Runtime.Intrinsics;

namespace Verifier.Numeric.LinearAlgebra;

/// <summary>Matrix products, with the widest vector registers the processor has.</summary>
/// <remarks>Double evaluation: each entry has an error of at most about k·2^-53·Σ|a||b|, k the inner dimension.</remarks>
public static class MatrixProduct
{
    /// <summary>A·B.</summary>
    public static RowMatrix Multiply(RowMatrix a, RowMatrix b) => Product(a, b);

    /// <summary>A·Bᵀ: all inner products of rows of A with rows of B. If A and B are one object, half of the work is done.</summary>
    public static RowMatrix MultiplyByTranspose(RowMatrix a, RowMatrix b)
    {
        if (!ReferenceEquals(a, b))
        {
            return Product(a, ((MatrixView)b).Transposed);
        }

        RowMatrix gram = new(a.Rows, a.Rows);
        Add(a, ((MatrixView)a).Transposed, gram.Values, upper: true);
        gram.MirrorUpper();
        return gram;
    }

    /// <summary>Aᵀ·B.</summary>
    public static RowMatrix TransposeMultiply(RowMatrix a, RowMatrix b) => Product(((MatrixView)a).Transposed, b);

    /// <summary>A·v.</summary>
    public static double[] Multiply(RowMatrix a, ReadOnlySpan<double> vector)
    {
        double[] result = new double[a.Rows];
        for (int i = 0; i < a.Rows; i++)
        {
            result[i] = RowArithmetic.Dot(a.Row(i), vector);
        }

        return result;
    }

    /// <summary>Aᵀ·v: the combination of the rows of A with coefficients v.</summary>
    public static double[] TransposeMultiply(RowMatrix a, ReadOnlySpan<double> vector)
    {
        double[] result = new double[a.Columns];
        for (int i = 0; i < a.Rows; i++)
        {
            RowArithmetic.AddScaled(vector[i], a.Row(i), result);
        }

        return result;
    }

    /// <summary>C ← C + A·B, C dense with b.Columns columns.</summary>
    internal static void Add(MatrixView a, MatrixView b, Span<double> c) => Add(a, b, c, upper: false);

    private static void Add(MatrixView a, MatrixView b, Span<double> c, bool upper)
    {
        Require.Length(a.Columns, b.Rows, nameof(b));
        Require.Length(a.Rows * b.Columns, c.Length, nameof(c));
        if (Vector512.IsHardwareAccelerated)
        {
            BlockedProduct<Lane512, Vector512<double>>.Add(a, b, c, upper);
        }
        else if (Vector256.IsHardwareAccelerated)
        {
            BlockedProduct<Lane256, Vector256<double>>.Add(a, b, c, upper);
        }
        else
        {
            BlockedProduct<ScalarLane, double>.Add(a, b, c, upper);
        }
    }

    private static RowMatrix Product(MatrixView a, MatrixView b)
    {
        RowMatrix result = new(a.Rows, b.Columns);
        Add(a, b, result.Values);
        return result;
    }
}
