using Verifier.Numeric.LinearAlgebra;

namespace Verifier.Numeric.Evaluation;

/// <summary>A whole Hessian in the rows of B, column by column from its products with unit vectors.</summary>
public static class HessianColumns
{
    /// <summary>The symmetric md × md matrix in the row-major flattening of B; the mean with its transpose is taken.</summary>
    /// <param name="product">E ↦ the derivative of the gradient in the direction E.</param>
    /// <param name="rows">m.</param>
    /// <param name="columns">d.</param>
    public static RowMatrix Assemble(Func<RowMatrix, RowMatrix> product, int rows, int columns)
    {
        int size = rows * columns;
        RowMatrix hessian = new(size, size);
        for (int index = 0; index < size; index++)
        {
            RowMatrix direction = new(rows, columns);
            direction.Values[index] = 1;
            product(direction).Values.CopyTo(hessian.Row(index));
        }

        RowMatrix symmetric = hessian.Transpose();
        MatrixSum.AddScaled(1, hessian, symmetric);
        RowArithmetic.Scale(0.5, symmetric.Values);
        return symmetric;
    }
}
