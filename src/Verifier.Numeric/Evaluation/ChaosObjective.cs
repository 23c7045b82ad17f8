using Verifier.Numeric.LinearAlgebra;

namespace Verifier.Numeric.Evaluation;

/// <summary>G and its gradient from the sums over samples.</summary>
/// <remarks>
/// With K = BBᵀ, ν = diag K, N = Σν, Q = CBᵀ, q = diag Q, W = Σw, c = 12 + μ and s = sign σ̂_4:
/// value = s[quartic − NΣq − 2⟨K,Q⟩ + W(N²/2 + ‖K‖²) + c(νᵀq/4 − W‖ν‖²/8)] + λ‖ν − 1‖².
/// </remarks>
internal static class ChaosObjective
{
    public static LossGradient Finish(ChaosSums sums, RowMatrix rows, int sign, double mu, double lambda)
    {
        RowMatrix correlation = Part(sums.Stacked, 0, rows.Rows);
        RowMatrix cubic = Part(sums.Stacked, rows.Rows, rows.Rows);
        return Finish((correlation, cubic, sums.WeightSum, sums.Quartic), rows, sign, mu, lambda);
    }

    /// <summary>From C = Σ w (Bx)xᵀ, ΘᵀX, Σw and the quartic part; the storage of ΘᵀX becomes that of the gradient, and C is lost.</summary>
    public static LossGradient Finish(
        (RowMatrix Correlation, RowMatrix Cubic, double WeightSum, double Quartic) sums, RowMatrix rows, int sign, double mu, double lambda)
    {
        (RowMatrix correlation, RowMatrix gradient, double w, double quartic) = sums;
        RowMatrix k = MatrixProduct.MultiplyByTranspose(rows, rows);
        RowMatrix q = MatrixProduct.MultiplyByTranspose(correlation, rows);
        double[] nu = Diagonal(k);
        double[] diagonal = Diagonal(q);
        double n = nu.Sum();
        double c = 12 + mu;
        double data = quartic - (n * diagonal.Sum()) - (2 * RowArithmetic.Dot(k.Values, q.Values))
            + (w * ((n * n / 2) + RowArithmetic.Dot(k.Values, k.Values)))
            + (c * ((RowArithmetic.Dot(nu, diagonal) / 4) - (w * RowArithmetic.Dot(nu, nu) / 8)));

        // ∇ = s[ΘᵀX − 2(Σq)B − 2NC − 4(KC + QB) + W(2NB + 4KB) + c/2 (diag(q)B + diag(ν)C − W diag(ν)B)] + 4λ diag(ν−1)B.
        MatrixSum.AddScaled((2 * w * n) - (2 * diagonal.Sum()), rows, gradient);
        MatrixSum.AddScaled(-2 * n, correlation, gradient);
        MatrixSum.AddRowScaled(c / 2, diagonal, rows, gradient);
        MatrixSum.AddRowScaled(c / 2, nu, correlation, gradient);
        MatrixSum.AddRowScaled(-c * w / 2, nu, rows, gradient);

        // K(4WB − 4C) − 4QB in the storage of the factors, which are not wanted any more.
        RowArithmetic.Scale(-4, correlation.Values);
        MatrixSum.AddScaled(4 * w, rows, correlation);
        MatrixProduct.Add(k, correlation, gradient.Values);
        RowArithmetic.Scale(-4, q.Values);
        MatrixProduct.Add(q, rows, gradient.Values);
        RowArithmetic.Scale(sign, gradient.Values);
        double[] excess = [.. nu.Select(x => x - 1)];
        MatrixSum.AddRowScaled(4 * lambda, excess, rows, gradient);
        return new LossGradient((sign * data) + (lambda * RowArithmetic.Dot(excess, excess)), [], gradient);
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

    private static RowMatrix Part(RowMatrix matrix, int first, int count) =>
        new(count, matrix.Columns, matrix.Values.Slice(first * matrix.Columns, count * matrix.Columns).ToArray());
}
