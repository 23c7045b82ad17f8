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
        RowMatrix result = RowMatrix.Uninitialized(a.Rows, b.Rows);
        WriteByTranspose(a, b, result);
        return result;
    }

    /// <summary>Aᵀ·B. If A and B are one object, half of the work is done.</summary>
    public static RowMatrix TransposeMultiply(RowMatrix a, RowMatrix b)
    {
        MatrixView transposed = ((MatrixView)a).Transposed;
        if (!ReferenceEquals(a, b))
        {
            return Product(transposed, b);
        }

        RowMatrix gram = RowMatrix.Uninitialized(a.Columns, a.Columns);
        WriteGram(transposed, gram);
        return gram;
    }

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
    internal static void Add(MatrixView a, MatrixView b, Span<double> c) => Write(a, b, c, symmetric: false, adds: true);

    /// <summary>C ← A·B.</summary>
    internal static void Write(MatrixView a, MatrixView b, RowMatrix c) => Write(a, b, c.Values, symmetric: false, adds: false);

    /// <summary>C ← A·Bᵀ. If A and B are one object, half of the work is done.</summary>
    internal static void WriteByTranspose(RowMatrix a, RowMatrix b, RowMatrix c)
    {
        if (ReferenceEquals(a, b))
        {
            WriteGram(a, c);
        }
        else
        {
            Write(a, ((MatrixView)b).Transposed, c);
        }
    }

    /// <summary>C ← A·Aᵀ.</summary>
    internal static void WriteGram(MatrixView a, RowMatrix c) => Write(a, a.Transposed, c.Values, symmetric: true, adds: false);

    private static void Write(MatrixView a, MatrixView b, Span<double> c, bool symmetric, bool adds)
    {
        Require.Length(a.Columns, b.Rows, nameof(b));
        Require.Length(a.Rows * b.Columns, c.Length, nameof(c));
        if (c.IsEmpty || b.Rows == 0)
        {
            c[..(adds ? 0 : c.Length)].Clear();
        }
        else if (Vector512.IsHardwareAccelerated)
        {
            BlockedProduct<Lane512, Vector512<double>>.Write(a, b, c, symmetric, adds);
        }
        else if (Vector256.IsHardwareAccelerated)
        {
            BlockedProduct<Lane256, Vector256<double>>.Write(a, b, c, symmetric, adds);
        }
        else
        {
            BlockedProduct<ScalarLane, double>.Write(a, b, c, symmetric, adds);
        }
    }

    private static RowMatrix Product(MatrixView a, MatrixView b)
    {
        RowMatrix result = RowMatrix.Uninitialized(a.Rows, b.Columns);
        Write(a, b, result);
        return result;
    }
}
