using Verifier.Numeric.Evaluation;
using Verifier.Numeric.LinearAlgebra;
using Verifier.Numeric.Training.Blocks;

namespace Verifier.Numeric.Training;

/// <summary>
/// The sample form of F: the data part of G, λ Σ_j (u_j − 1)(u'_j − 1) with u_j = mean y φ_2(b_j, x) and u'_j the same mean over independent samples,
/// φ_2(v, x) = ((vᵀx)² − ‖v‖²)/(√2 σ̂_2), and (δ/2)‖B‖².
/// </summary>
/// <remarks>
/// Two halves of the batch are the independent samples: the square of one mean would be biased by its variance. A reduction removes the quadratic
/// part H of the labels as well, so u_j gets b_jᵀHb_j/(√2 σ̂_2) back; given (ȳ, g, H) from other samples, both means keep their expectation and
/// their independence.
/// </remarks>
/// <param name="coefficients">σ̂_2, not 0, and σ̂_4, of which only the sign is used.</param>
/// <param name="mu">μ.</param>
/// <param name="lambda">λ.</param>
/// <param name="delta">δ.</param>
/// <param name="reduction">Null for raw labels as in the paper.</param>
/// <param name="keepsMoment">
/// Whether u_j and u'_j are both b_jᵀHb_j/(√2 σ̂_2) of the reduction, and vary no more: biased by the error of H, which must be small.
/// </param>
public sealed class SampledF(
    (double Second, double Fourth) coefficients, double mu, double lambda, double delta, LabelReduction? reduction = null, bool keepsMoment = false)
    : SampledObjective(reduction)
{
    /// <summary>The least batch in which both halves have samples.</summary>
    public const int LeastBatch = 8;

    internal override SampleSums<TNumber> CreateSums<TNumber>(BlockKernels<TNumber> kernels, int width, int dimension) =>
        new ChaosSampleSums<TNumber>(mu, 2, Finish, kernels, width, dimension);

    private LossGradient Finish(IChaosSums sums)
    {
        RowMatrix rows = sums.Rows;
        LossGradient data = sums.Data(Math.Sign(coefficients.Fourth));
        RowMatrix first = Images(sums, 0);
        RowMatrix second = Images(sums, 1);
        double penalty = 0;
        for (int j = 0; j < rows.Rows; j++)
        {
            double u = RowArithmetic.Dot(rows.Row(j), first.Row(j)) - 1;
            double v = RowArithmetic.Dot(rows.Row(j), second.Row(j)) - 1;
            penalty += u * v;

            // ∇[(u−1)(u'−1)] = 2(u'−1)M̂b + 2(u−1)M̂'b.
            RowArithmetic.AddScaled(2 * lambda * v, first.Row(j), data.Rows.Row(j));
            RowArithmetic.AddScaled(2 * lambda * u, second.Row(j), data.Rows.Row(j));
        }

        MatrixSum.AddScaled(delta, rows, data.Rows);
        return data with { Value = data.Value + (lambda * penalty) + (delta / 2 * RowArithmetic.Dot(rows.Values, rows.Values)) };
    }

    // BM̂ᵀ with M̂ = mean y(xxᵀ − I)/(√2 σ̂_2) over one half.
    private RowMatrix Images(IChaosSums sums, int part)
    {
        RowMatrix moment = keepsMoment ? new RowMatrix(sums.Rows.Columns, sums.Rows.Columns) : sums.LabelMoment(part);
        if (Reduction is not null)
        {
            MatrixSum.AddScaled(1, Reduction.Quadratic, moment);
        }

        RowArithmetic.Scale(1 / (Math.Sqrt(2) * coefficients.Second), moment.Values);
        return MatrixProduct.Multiply(sums.Rows, moment);
    }
}
