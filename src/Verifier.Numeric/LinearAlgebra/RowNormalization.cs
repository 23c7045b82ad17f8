namespace Verifier.Numeric.LinearAlgebra;

/// <summary>Rows and their norms.</summary>
public static class RowNormalization
{
    /// <summary>Divides each row by its Euclidean norm, in place. Zero rows stay zero.</summary>
    public static void Normalize(RowMatrix matrix)
    {
        RowLoop.Run(matrix, i =>
        {
            double norm = RowArithmetic.Norm(matrix.Row(i));
            RowArithmetic.Scale(norm > 0 ? 1 / norm : 0, matrix.Row(i));
        });
    }

    /// <summary>The squared norms ν_i = ‖b_i‖².</summary>
    public static double[] SquaredNorms(RowMatrix matrix)
    {
        double[] result = new double[matrix.Rows];
        RowLoop.Run(matrix, i => result[i] = RowArithmetic.Dot(matrix.Row(i), matrix.Row(i)));
        return result;
    }

    /// <summary>max_i |‖b_i‖² − 1|.</summary>
    public static double DefectOfUnitRows(RowMatrix matrix) => SquaredNorms(matrix).Select(n => Math.Abs(n - 1)).DefaultIfEmpty(0).Max();
}
