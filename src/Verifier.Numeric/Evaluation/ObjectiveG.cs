using Verifier.Numeric.LinearAlgebra;

namespace Verifier.Numeric.Evaluation;

/// <summary>
/// The population form of the objective G: √6|σ̂_4| Σ_i a*_i Σ_{j≠k} ⟨b*_i,b_j⟩²⟨b*_i,b_k⟩² − (μ|σ̂_4|/(2√6)) Σ_{ij} a*_i⟨b*_i,b_j⟩⁴ + λ Σ_j (‖b_j‖² − 1)²,
/// ordered pairs j ≠ k, teacher rows of norm one, student rows arbitrary (Ge, Lee, Ma 2017, (2.7), with the constants derived from (2.7)–(2.9)).
/// </summary>
/// <remarks>
/// The constants of Theorem 2.6 as printed in the copy we read, 2√6 and 1/√6, are twice these. Notation below: T = B*Bᵀ, P = T∘T, r = P·1,
/// ν_j = ‖b_j‖², C = √6|σ̂_4|, q = 1 + μ/12. Double evaluation: relative error about (m + d)·2^-53 against the sum of absolute values.
/// </remarks>
public sealed class ObjectiveG
{
    private readonly double diagonalFactor;

    /// <summary>The objective for a teacher.</summary>
    /// <param name="teacher">a* and B* with rows of norm one.</param>
    /// <param name="fourthCoefficient">σ̂_4 = E[σ(z)h_4(z)], of either sign.</param>
    /// <param name="mu">μ ≥ 0.</param>
    /// <param name="lambda">λ ≥ 0.</param>
    public ObjectiveG(TwoLayerNetwork teacher, double fourthCoefficient, double mu, double lambda)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(mu);
        ArgumentOutOfRangeException.ThrowIfNegative(lambda);
        Teacher = teacher;
        Mu = mu;
        Lambda = lambda;
        PairConstant = Math.Sqrt(6) * Math.Abs(fourthCoefficient);
        diagonalFactor = 1 + (mu / 12);
    }

    /// <summary>a* and B*.</summary>
    public TwoLayerNetwork Teacher { get; }

    /// <summary>μ.</summary>
    public double Mu { get; }

    /// <summary>λ.</summary>
    public double Lambda { get; }

    /// <summary>C = √6|σ̂_4|.</summary>
    public double PairConstant { get; }

    /// <summary>G(B) = C Σ_i a*_i (r_i² − q Σ_j P_ij²) + λ Σ_j (ν_j − 1)².</summary>
    public double Value(RowMatrix rows)
    {
        RowMatrix t = Overlaps(rows);
        double sum = 0;
        for (int i = 0; i < t.Rows; i++)
        {
            (double squares, double fourthPowers) = PowerSums(t.Row(i));
            sum += Teacher.Weights[i] * ((squares * squares) - (diagonalFactor * fourthPowers));
        }

        double penalty = RowNormalization.SquaredNorms(rows).Sum(norm => (norm - 1) * (norm - 1));
        return (PairConstant * sum) + (Lambda * penalty);
    }

    /// <summary>∇G(B) = 4C[diag(a*)(diag(r)T − q T^{∘3})]ᵀB* + 4λ diag(ν − 1)B.</summary>
    public RowMatrix Gradient(RowMatrix rows)
    {
        RowMatrix factor = Overlaps(rows);
        for (int i = 0; i < factor.Rows; i++)
        {
            Span<double> t = factor.Row(i);
            double squares = PowerSums(t).Squares;
            for (int j = 0; j < t.Length; j++)
            {
                t[j] = 4 * PairConstant * Teacher.Weights[i] * t[j] * (squares - (diagonalFactor * t[j] * t[j]));
            }
        }

        RowMatrix gradient = MatrixProduct.TransposeMultiply(factor, Teacher.Rows);
        AddPenaltyGradient(rows, gradient);
        return gradient;
    }

    /// <summary>
    /// The derivative of ∇G at B in the direction E: with U = B*Eᵀ and ṙ = 2(T∘U)·1,
    /// 4C[diag(a*)(diag(ṙ)T + diag(r)U − 3q P∘U)]ᵀB* + 4λ[2 diag(⟨b_j,e_j⟩)B + diag(ν − 1)E].
    /// </summary>
    public RowMatrix HessianVectorProduct(RowMatrix rows, RowMatrix direction)
    {
        Require.Shape(rows.Rows, rows.Columns, direction, nameof(direction));
        RowMatrix t = Overlaps(rows);
        RowMatrix factor = Overlaps(direction);
        for (int i = 0; i < t.Rows; i++)
        {
            Span<double> overlap = t.Row(i);
            Span<double> u = factor.Row(i);
            double squares = PowerSums(overlap).Squares;
            double change = 2 * RowArithmetic.Dot(overlap, u);
            for (int j = 0; j < u.Length; j++)
            {
                double second = squares - (3 * diagonalFactor * overlap[j] * overlap[j]);
                u[j] = 4 * PairConstant * Teacher.Weights[i] * ((change * overlap[j]) + (second * u[j]));
            }
        }

        RowMatrix product = MatrixProduct.TransposeMultiply(factor, Teacher.Rows);
        for (int j = 0; j < rows.Rows; j++)
        {
            double norm = RowArithmetic.Dot(rows.Row(j), rows.Row(j));
            double inner = RowArithmetic.Dot(rows.Row(j), direction.Row(j));
            RowArithmetic.AddScaled(8 * Lambda * inner, rows.Row(j), product.Row(j));
            RowArithmetic.AddScaled(4 * Lambda * (norm - 1), direction.Row(j), product.Row(j));
        }

        return product;
    }

    /// <summary>
    /// The d × d block ∂²G/∂b_j∂b_k: 4C Σ_i a*_i[2 t_ij t_ik + δ_jk(r_i − 3q t_ij²)] b*_i b*_iᵀ + 4λ δ_jk[2 b_j b_jᵀ + (ν_j − 1)I].
    /// </summary>
    public RowMatrix HessianBlock(RowMatrix rows, int j, int k)
    {
        RowMatrix t = Overlaps(rows);
        RowMatrix scaled = Teacher.Rows.Copy();
        for (int i = 0; i < t.Rows; i++)
        {
            double own = PowerSums(t.Row(i)).Squares - (3 * diagonalFactor * t[i, j] * t[i, j]);
            double weight = (2 * t[i, j] * t[i, k]) + (j == k ? own : 0);
            RowArithmetic.Scale(4 * PairConstant * Teacher.Weights[i] * weight, scaled.Row(i));
        }

        RowMatrix block = MatrixProduct.TransposeMultiply(scaled, Teacher.Rows);
        if (j == k)
        {
            AddPenaltyBlock(rows.Row(j), block);
        }

        return block;
    }

    /// <summary>The whole md × md Hessian; row-major flattening of B.</summary>
    public RowMatrix Hessian(RowMatrix rows)
    {
        int d = rows.Columns;
        RowMatrix hessian = new(rows.Rows * d, rows.Rows * d);
        for (int j = 0; j < rows.Rows; j++)
        {
            for (int k = 0; k < rows.Rows; k++)
            {
                RowMatrix block = HessianBlock(rows, j, k);
                for (int row = 0; row < d; row++)
                {
                    block.Row(row).CopyTo(hessian.Row((j * d) + row)[(k * d)..]);
                }
            }
        }

        return hessian;
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

    private RowMatrix Overlaps(RowMatrix rows) => MatrixProduct.MultiplyByTranspose(Teacher.Rows, rows);

    private void AddPenaltyGradient(RowMatrix rows, RowMatrix gradient)
    {
        for (int j = 0; j < rows.Rows; j++)
        {
            double norm = RowArithmetic.Dot(rows.Row(j), rows.Row(j));
            RowArithmetic.AddScaled(4 * Lambda * (norm - 1), rows.Row(j), gradient.Row(j));
        }
    }

    private void AddPenaltyBlock(ReadOnlySpan<double> row, RowMatrix block)
    {
        double norm = RowArithmetic.Dot(row, row);
        for (int i = 0; i < row.Length; i++)
        {
            RowArithmetic.AddScaled(8 * Lambda * row[i], row, block.Row(i));
            block[i, i] += 4 * Lambda * (norm - 1);
        }
    }
}
