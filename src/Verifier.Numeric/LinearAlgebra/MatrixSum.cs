namespace Verifier.Numeric.LinearAlgebra;

/// <summary>target ← target + something, for matrices of one shape.</summary>
internal static class MatrixSum
{
    /// <summary>target += factor · source.</summary>
    public static void AddScaled(double factor, RowMatrix source, RowMatrix target)
    {
        Require.Shape(target.Rows, target.Columns, source, nameof(source));
        RowArithmetic.AddScaled(factor, source.Values, target.Values);
    }

    /// <summary>target += factor · diag(scales) · source.</summary>
    public static void AddRowScaled(double factor, double[] scales, RowMatrix source, RowMatrix target)
    {
        Require.Shape(target.Rows, target.Columns, source, nameof(source));
        RowLoop.Run(target, i => RowArithmetic.AddScaled(factor * scales[i], source.Row(i), target.Row(i)));
    }

    /// <summary>target += factor · left · right, for small left.</summary>
    public static void AddProduct(double factor, RowMatrix left, RowMatrix right, RowMatrix target)
    {
        RowMatrix scaled = left.Copy();
        RowArithmetic.Scale(factor, scaled.Values);
        MatrixProduct.Add(scaled, right, target.Values);
    }
}
