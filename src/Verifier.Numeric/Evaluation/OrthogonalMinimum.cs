using Verifier.Numeric.LinearAlgebra;

namespace Verifier.Numeric.Evaluation;

/// <summary>What theory predicts at the minima of G for orthogonal B*: rows ±x_i b*_i in any order, x_i² = λ/(λ − μβ_i), β_i = |σ̂_4|a*_i/(2√6).</summary>
/// <remarks>
/// Ge, Lee, Ma 2017, Theorem 2.3 with the constant that (2.7) implies: 2√6, where the footnote of the copy we read prints √6. Needs λ &gt; μβ_i.
/// </remarks>
public sealed class OrthogonalMinimum
{
    private readonly ObjectiveG objective;

    /// <summary>The prediction for an objective whose teacher rows are orthonormal.</summary>
    /// <exception cref="ArgumentOutOfRangeException">λ ≤ μβ_i for some i: no minimum of this form exists.</exception>
    public OrthogonalMinimum(ObjectiveG objective)
    {
        this.objective = objective;
        Lengths = new double[objective.Teacher.Width];
        for (int i = 0; i < Lengths.Length; i++)
        {
            double pull = Pull(i);
            ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(objective.Lambda, pull, nameof(objective));
            Lengths[i] = Math.Sqrt(objective.Lambda / (objective.Lambda - pull));
        }
    }

    /// <summary>x_i, the length of the row along b*_i; slightly more than 1.</summary>
    public double[] Lengths { get; }

    /// <summary>G at the minima: −Σ_i λμβ_i/(λ − μβ_i).</summary>
    public double Value => -Lengths.Select((x, i) => Pull(i) * x * x).Sum();

    /// <summary>G at its minima among rows of norm one, which are those of B* up to order and signs: −Σ_i μβ_i, the limit λ → ∞.</summary>
    public double ValueOnUnitRows => -Lengths.Select((_, i) => Pull(i)).Sum();

    /// <summary>The minimum B = diag(x)B*.</summary>
    public RowMatrix Rows()
    {
        RowMatrix rows = objective.Teacher.Rows.Copy();
        for (int i = 0; i < rows.Rows; i++)
        {
            RowArithmetic.Scale(Lengths[i], rows.Row(i));
        }

        return rows;
    }

    /// <summary>
    /// The md eigenvalues of the Hessian there, ascending: 8λ for each row along itself, and 4√6|σ̂_4|a*_i x_i² + 4λ(x_l² − 1) for row l in the
    /// direction b*_i, i ≠ l; for m &lt; d also 4λ(x_l² − 1), d − m times for each row l, in directions the teacher does not see.
    /// </summary>
    public double[] HessianSpectrum()
    {
        int d = objective.Teacher.Dimension;
        List<double> spectrum = [];
        for (int l = 0; l < Lengths.Length; l++)
        {
            double outward = 4 * objective.Lambda * ((Lengths[l] * Lengths[l]) - 1);
            for (int i = 0; i < Lengths.Length; i++)
            {
                double across = 4 * objective.PairConstant * objective.Teacher.Weights[i] * Lengths[i] * Lengths[i];
                spectrum.Add(i == l ? 8 * objective.Lambda : across + outward);
            }

            spectrum.AddRange(Enumerable.Repeat(outward, d - Lengths.Length));
        }

        spectrum.Sort();
        return [.. spectrum];
    }

    // μβ_i = μ|σ̂_4|a*_i/(2√6) = μ·√6|σ̂_4|·a*_i/12.
    private double Pull(int i) => objective.Mu * objective.PairConstant * objective.Teacher.Weights[i] / 12;
}
