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
    private readonly OverlapQuartic data;

    /// <summary>The objective for a teacher.</summary>
    /// <param name="teacher">a* and B* with rows of norm one.</param>
    /// <param name="fourthCoefficient">σ̂_4 = E[σ(z)h_4(z)], of either sign.</param>
    /// <param name="mu">μ ≥ 0.</param>
    /// <param name="lambda">λ ≥ 0.</param>
    public ObjectiveG(TwoLayerNetwork teacher, double fourthCoefficient, double mu, double lambda)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(mu);
        ArgumentOutOfRangeException.ThrowIfNegative(lambda);
        Mu = mu;
        Lambda = lambda;
        data = new OverlapQuartic(teacher, fourthCoefficient, mu);
    }

    /// <summary>a* and B*.</summary>
    public TwoLayerNetwork Teacher => data.Teacher;

    /// <summary>μ.</summary>
    public double Mu { get; }

    /// <summary>λ.</summary>
    public double Lambda { get; }

    /// <summary>C = √6|σ̂_4|.</summary>
    public double PairConstant => data.PairConstant;

    /// <summary>G(B) = C Σ_i a*_i (r_i² − q Σ_j P_ij²) + λ Σ_j (ν_j − 1)².</summary>
    public double Value(RowMatrix rows)
    {
        double penalty = RowNormalization.SquaredNorms(rows).Sum(norm => (norm - 1) * (norm - 1));
        return data.Value(data.Overlaps(rows)) + (Lambda * penalty);
    }

    /// <summary>∇G(B) = 4C[diag(a*)(diag(r)T − q T^{∘3})]ᵀB* + 4λ diag(ν − 1)B.</summary>
    public RowMatrix Gradient(RowMatrix rows)
    {
        RowMatrix gradient = data.Gradient(data.Overlaps(rows));
        for (int j = 0; j < rows.Rows; j++)
        {
            double norm = RowArithmetic.Dot(rows.Row(j), rows.Row(j));
            RowArithmetic.AddScaled(4 * Lambda * (norm - 1), rows.Row(j), gradient.Row(j));
        }

        return gradient;
    }

    /// <summary>
    /// The derivative of ∇G at B in the direction E: with U = B*Eᵀ and ṙ = 2(T∘U)·1,
    /// 4C[diag(a*)(diag(ṙ)T + diag(r)U − 3q P∘U)]ᵀB* + 4λ[2 diag(⟨b_j,e_j⟩)B + diag(ν − 1)E].
    /// </summary>
    public RowMatrix HessianVectorProduct(RowMatrix rows, RowMatrix direction)
    {
        Require.Shape(rows.Rows, rows.Columns, direction, nameof(direction));
        RowMatrix product = data.HessianVectorProduct(data.Overlaps(rows), direction);
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
        RowMatrix block = data.HessianBlock(data.Overlaps(rows), j, k);
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
