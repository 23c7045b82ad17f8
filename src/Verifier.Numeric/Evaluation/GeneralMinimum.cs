using Verifier.Numeric.LinearAlgebra;

namespace Verifier.Numeric.Evaluation;

/// <summary>
/// What theory predicts at the minima of F with δ = 0: B^{-⊤} has the rows ±(√a*_i/x_i) b*_i in any order, x_i² = λ/(λ − μβ_i), β_i = |σ̂_4|/(2√6 a*_i);
/// for m &lt; d the pseudo-inverse takes the place of the inverse.
/// </summary>
/// <remarks>
/// Ge, Lee, Ma 2017, Theorem C.4, with the exact x_i that follow from <see cref="OrthogonalMinimum"/> in whitened coordinates. So the rows of
/// B^{-⊤} point along those of B*, and their squared norms are a*_i − μ|σ̂_4|/(2√6λ).
/// </remarks>
public sealed class GeneralMinimum
{
    private readonly ObjectiveF objective;

    /// <summary>The prediction for an objective with a* &gt; 0.</summary>
    /// <exception cref="ArgumentOutOfRangeException">a*_i ≤ 0, or λ ≤ μβ_i: no minimum of this form exists.</exception>
    public GeneralMinimum(ObjectiveF objective)
    {
        this.objective = objective;
        Lengths = new double[objective.Teacher.Width];
        for (int i = 0; i < Lengths.Length; i++)
        {
            ArgumentOutOfRangeException.ThrowIfNegativeOrZero(objective.Teacher.Weights[i], nameof(objective));
            ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(objective.Lambda, Pull(i), nameof(objective));
            Lengths[i] = Math.Sqrt(objective.Lambda / (objective.Lambda - Pull(i)));
        }
    }

    /// <summary>x_i, slightly more than 1.</summary>
    public double[] Lengths { get; }

    /// <summary>F at the minima: −Σ_i λμβ_i/(λ − μβ_i).</summary>
    public double Value => -Lengths.Select((x, i) => Pull(i) * x * x).Sum();

    /// <summary>F where its rows stand for those of B* and its penalty is 0: −Σ_i μβ_i, the limit λ → ∞.</summary>
    public double ValueWithoutPenalty => -Lengths.Select((_, i) => Pull(i)).Sum();

    /// <summary>What the squared norm of a row of B^{-⊤} lacks to a*_i: μ|σ̂_4|/(2√6λ), the same for all rows.</summary>
    public double NormDeficit => objective.Mu * objective.PairConstant / (12 * objective.Lambda);

    /// <summary>The minimum B whose inverse transpose is diag(√a*_i/x_i)B*.</summary>
    public RowMatrix Rows()
    {
        RowMatrix dual = objective.Teacher.Rows.Copy();
        for (int i = 0; i < dual.Rows; i++)
        {
            RowArithmetic.Scale(Math.Sqrt(objective.Teacher.Weights[i]) / Lengths[i], dual.Row(i));
        }

        return DualRows(dual);
    }

    /// <summary>B^{-⊤}, or the transposed pseudo-inverse for m &lt; d: the rows dual to those of B, within their span. An involution.</summary>
    public static RowMatrix DualRows(RowMatrix rows) => Decomposition.PseudoInverse(rows).Transpose();

    private double Pull(int i) => objective.Mu * objective.PairConstant / (12 * objective.Teacher.Weights[i]);
}
