using Verifier.Numeric.LinearAlgebra;

namespace Verifier.Numeric.Training;

/// <summary>The nearest rows, in the Frobenius norm, that keep a constraint.</summary>
internal static class RowProjection
{
    /// <summary>Changes the rows in place; rows that are not finite, or dependent where they should be orthonormal, become not finite.</summary>
    public static void Apply(RowConstraint constraint, RowMatrix rows)
    {
        switch (constraint)
        {
            case RowConstraint.Free:
                return;
            case RowConstraint.Unit:
                RowNormalization.Normalize(rows);
                return;
            case RowConstraint.Orthonormal:
                Orthonormalize(rows);
                return;
            default:
                throw new ArgumentOutOfRangeException(nameof(constraint), constraint, "A constraint without a projection.");
        }
    }

    // The polar factor (BBᵀ)^{-1/2} B.
    private static void Orthonormalize(RowMatrix rows)
    {
        RowMatrix gram = MatrixProduct.MultiplyByTranspose(rows, rows);
        if (!double.IsFinite(RowArithmetic.Norm(gram.Values)))
        {
            rows.Values.Fill(double.NaN);
            return;
        }

        (double[] values, RowMatrix vectors) = Decomposition.SymmetricEigenvectors(gram);
        RowMatrix parts = MatrixProduct.Multiply(vectors, rows);
        for (int i = 0; i < values.Length; i++)
        {
            RowArithmetic.Scale(1 / Math.Sqrt(values[i]), parts.Row(i));
        }

        MatrixProduct.Multiply(vectors.Transpose(), parts).Values.CopyTo(rows.Values);
    }
}
