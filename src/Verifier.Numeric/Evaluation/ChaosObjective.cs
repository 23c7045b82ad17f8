using Verifier.Numeric.LinearAlgebra;

namespace Verifier.Numeric.Evaluation;

/// <summary>G and its gradient from the sums over samples.</summary>
/// <remarks>
/// With K = BBᵀ, ν = diag K, N = Σν, Q = CBᵀ, q = diag Q, W = Σw, c = 12 + μ and s = sign σ̂_4:
/// value = s[quartic − NΣq − 2⟨K,Q⟩ + W(N²/2 + ‖K‖²) + c(νᵀq/4 − W‖ν‖²/8)] + λ‖ν − 1‖².
/// With P = BᵀB and S = BᵀC, ⟨K,Q⟩ = ⟨P,S⟩ and ‖K‖ = ‖P‖; because C = BM, S = PM, so that KC = BS, KB = BP and QB = CP = BSᵀ.
/// </remarks>
internal static class ChaosObjective
{
    public static LossGradient Finish(ChaosSums sums, RowMatrix rows, int sign, double mu)
    {
        RowMatrix correlation = Part(sums.Stacked, 0, rows.Rows);
        RowMatrix cubic = Part(sums.Stacked, rows.Rows, rows.Rows);
        return Finish((correlation, cubic, sums.WeightSum, sums.Quartic), rows, sign, mu, new ChaosScratch(rows.Rows, rows.Columns));
    }

    /// <summary>From C = Σ w (Bx)xᵀ = BM, ΘᵀX, Σw and the quartic part; the storage of ΘᵀX becomes that of the gradient.</summary>
    public static LossGradient Finish(
        (RowMatrix Correlation, RowMatrix Cubic, double WeightSum, double Quartic) sums, RowMatrix rows, int sign, double mu, ChaosScratch scratch)
    {
        (RowMatrix correlation, RowMatrix gradient, double w, double quartic) = sums;
        RowMatrix p = scratch.ColumnGram, s = scratch.Square;
        MatrixView columns = ((MatrixView)rows).Transposed;
        MatrixProduct.WriteGram(columns, p);
        MatrixProduct.Write(columns, correlation, s);
        double[] nu = RowNormalization.SquaredNorms(rows), diagonal = RowProducts(correlation, rows);
        double squares = RowProducts(p, p).Sum(), forms = RowProducts(p, s).Sum();
        double n = nu.Sum();
        double c = 12 + mu;
        double data = quartic - (n * diagonal.Sum()) - (2 * forms)
            + (w * ((n * n / 2) + squares))
            + (c * ((RowArithmetic.Dot(nu, diagonal) / 4) - (w * RowArithmetic.Dot(nu, nu) / 8)));

        // s∇ = ΘᵀX + B(4WP − 4S − 4Sᵀ) + (2NW − 2Σq + c/2 diag(q) − cW/2 diag(ν))B + (c/2 diag(ν) − 2N)C.
        MatrixSymmetry.AddTranspose(s);
        RowLoop.Run(s, i =>
        {
            RowArithmetic.Scale(-4, s.Row(i));
            RowArithmetic.AddScaled(4 * w, p.Row(i), s.Row(i));
        });
        MatrixProduct.Add(rows, s, gradient.Values);
        double common = (2 * n * w) - (2 * diagonal.Sum());
        RowLoop.Run(rows, j =>
        {
            RowArithmetic.AddScaled(common + (c / 2 * (diagonal[j] - (w * nu[j]))), rows.Row(j), gradient.Row(j));
            RowArithmetic.AddScaled((c / 2 * nu[j]) - (2 * n), correlation.Row(j), gradient.Row(j));
            RowArithmetic.Scale(sign, gradient.Row(j));
        });
        return new LossGradient(sign * data, [], gradient);
    }

    /// <summary>Adds λ Σ(‖b_j‖² − 1)² and its gradient.</summary>
    public static LossGradient AddPenalty(LossGradient data, RowMatrix rows, double lambda)
    {
        double[] excess = [.. RowNormalization.SquaredNorms(rows).Select(norm => norm - 1)];
        MatrixSum.AddRowScaled(4 * lambda, excess, rows, data.Rows);
        return data with { Value = data.Value + (lambda * RowArithmetic.Dot(excess, excess)) };
    }

    /// <summary>The derivative of the gradient in direction E, given Ċ = Σ w (Ex) xᵀ and Θ̇ᵀX in <paramref name="change"/>.</summary>
    public static RowMatrix Directional(
        ChaosSums sums, RowMatrix change, RowMatrix rows, RowMatrix direction, (int Sign, double Mu, double Lambda) objective)
    {
        RowMatrix c = Part(sums.Stacked, 0, rows.Rows);
        RowMatrix cDot = Part(change, 0, rows.Rows);
        RowMatrix result = Part(change, rows.Rows, rows.Rows);
        RowMatrix k = MatrixProduct.MultiplyByTranspose(rows, rows);
        RowMatrix q = MatrixProduct.MultiplyByTranspose(c, rows);
        RowMatrix kDot = MatrixProduct.MultiplyByTranspose(direction, rows);
        MatrixSum.AddScaled(1, kDot.Transpose(), kDot);
        RowMatrix qDot = MatrixProduct.MultiplyByTranspose(cDot, rows);
        MatrixSum.AddScaled(1, MatrixProduct.MultiplyByTranspose(c, direction), qDot);
        double n = Diagonal(k).Sum();
        double w = sums.WeightSum;
        double half = (12 + objective.Mu) / 2;

        MatrixSum.AddScaled(2 * ((w * Diagonal(kDot).Sum()) - Diagonal(qDot).Sum()), rows, result);
        MatrixSum.AddScaled(2 * ((w * n) - Diagonal(q).Sum()), direction, result);
        MatrixSum.AddScaled(-2 * Diagonal(kDot).Sum(), c, result);
        MatrixSum.AddScaled(-2 * n, cDot, result);
        MatrixSum.AddProduct(-4, kDot, c, result);
        MatrixSum.AddProduct(-4, k, cDot, result);
        MatrixSum.AddProduct(-4, qDot, rows, result);
        MatrixSum.AddProduct(-4, q, direction, result);
        MatrixSum.AddProduct(4 * w, kDot, rows, result);
        MatrixSum.AddProduct(4 * w, k, direction, result);
        MatrixSum.AddRowScaled(half, Diagonal(qDot), rows, result);
        MatrixSum.AddRowScaled(half, Diagonal(q), direction, result);
        MatrixSum.AddRowScaled(half, Diagonal(kDot), c, result);
        MatrixSum.AddRowScaled(half, Diagonal(k), cDot, result);
        MatrixSum.AddRowScaled(-half * w, Diagonal(kDot), rows, result);
        MatrixSum.AddRowScaled(-half * w, Diagonal(k), direction, result);
        RowArithmetic.Scale(objective.Sign, result.Values);
        MatrixSum.AddRowScaled(4 * objective.Lambda, Diagonal(kDot), rows, result);
        MatrixSum.AddRowScaled(4 * objective.Lambda, [.. Diagonal(k).Select(x => x - 1)], direction, result);
        return result;
    }

    private static double[] Diagonal(RowMatrix square)
    {
        double[] diagonal = new double[square.Rows];
        for (int i = 0; i < diagonal.Length; i++)
        {
            diagonal[i] = square[i, i];
        }

        return diagonal;
    }

    private static double[] RowProducts(RowMatrix left, RowMatrix right)
    {
        double[] products = new double[left.Rows];
        RowLoop.Run(left, j => products[j] = RowArithmetic.Dot(left.Row(j), right.Row(j)));
        return products;
    }

    private static RowMatrix Part(RowMatrix matrix, int first, int count) =>
        new(count, matrix.Columns, matrix.Values.Slice(first * matrix.Columns, count * matrix.Columns).ToArray());
}
