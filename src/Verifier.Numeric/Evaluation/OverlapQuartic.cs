using Verifier.Numeric.LinearAlgebra;

namespace Verifier.Numeric.Evaluation;

/// <summary>
/// What the fourth-degree part of the label contributes to G and to F: C Σ_i a*_i (r_i² − q Σ_j P_ij²) with T = B*Bᵀ, P = T∘T, r = P·1,
/// C = √6|σ̂_4|, q = 1 + μ/12.
/// </summary>
/// <remarks>Gradients are 4C times a factor matrix of the shape of T, transposed, times B*.</remarks>
internal sealed class OverlapQuartic
{
    private readonly double diagonalFactor;

    public OverlapQuartic(TwoLayerNetwork teacher, double fourthCoefficient, double mu)
    {
        Teacher = teacher;
        PairConstant = Math.Sqrt(6) * Math.Abs(fourthCoefficient);
        diagonalFactor = 1 + (mu / 12);
    }

    public TwoLayerNetwork Teacher { get; }

    /// <summary>C.</summary>
    public double PairConstant { get; }

    /// <summary>T = B*Bᵀ.</summary>
    public RowMatrix Overlaps(RowMatrix rows) => MatrixProduct.MultiplyByTranspose(Teacher.Rows, rows);

    public double Value(RowMatrix overlaps)
    {
        double sum = 0;
        for (int i = 0; i < overlaps.Rows; i++)
        {
            (double squares, double fourthPowers) = PowerSums(overlaps.Row(i));
            sum += Teacher.Weights[i] * ((squares * squares) - (diagonalFactor * fourthPowers));
        }

        return PairConstant * sum;
    }

    /// <summary>4C[diag(a*)(diag(r)T − q T^{∘3})]ᵀB*.</summary>
    public RowMatrix Gradient(RowMatrix overlaps)
    {
        RowMatrix factor = overlaps.Copy();
        for (int i = 0; i < factor.Rows; i++)
        {
            Span<double> t = factor.Row(i);
            double squares = PowerSums(t).Squares;
            for (int j = 0; j < t.Length; j++)
            {
                t[j] = 4 * PairConstant * Teacher.Weights[i] * t[j] * (squares - (diagonalFactor * t[j] * t[j]));
            }
        }

        return MatrixProduct.TransposeMultiply(factor, Teacher.Rows);
    }

    /// <summary>With U = B*Eᵀ and ṙ = 2(T∘U)·1: 4C[diag(a*)(diag(ṙ)T + diag(r)U − 3q P∘U)]ᵀB*.</summary>
    public RowMatrix HessianVectorProduct(RowMatrix overlaps, RowMatrix direction)
    {
        RowMatrix factor = Overlaps(direction);
        for (int i = 0; i < overlaps.Rows; i++)
        {
            Span<double> t = overlaps.Row(i);
            Span<double> u = factor.Row(i);
            double squares = PowerSums(t).Squares;
            double change = 2 * RowArithmetic.Dot(t, u);
            for (int j = 0; j < u.Length; j++)
            {
                double second = squares - (3 * diagonalFactor * t[j] * t[j]);
                u[j] = 4 * PairConstant * Teacher.Weights[i] * ((change * t[j]) + (second * u[j]));
            }
        }

        return MatrixProduct.TransposeMultiply(factor, Teacher.Rows);
    }

    /// <summary>The d × d block of rows j and k: 4C Σ_i a*_i[2 t_ij t_ik + δ_jk(r_i − 3q t_ij²)] b*_i b*_iᵀ.</summary>
    public RowMatrix HessianBlock(RowMatrix overlaps, int j, int k)
    {
        RowMatrix scaled = Teacher.Rows.Copy();
        for (int i = 0; i < overlaps.Rows; i++)
        {
            double own = PowerSums(overlaps.Row(i)).Squares - (3 * diagonalFactor * overlaps[i, j] * overlaps[i, j]);
            double weight = (2 * overlaps[i, j] * overlaps[i, k]) + (j == k ? own : 0);
            RowArithmetic.Scale(4 * PairConstant * Teacher.Weights[i] * weight, scaled.Row(i));
        }

        return MatrixProduct.TransposeMultiply(scaled, Teacher.Rows);
    }

    private static (double Squares, double FourthPowers) PowerSums(ReadOnlySpan<double> overlaps)
    {
        double squares = 0;
        double fourthPowers = 0;
        foreach (double t in overlaps)
        {
            double square = t * t;
            squares += square;
            fourthPowers += square * square;
        }

        return (squares, fourthPowers);
    }
}
