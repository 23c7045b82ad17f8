using Verifier.Numeric.LinearAlgebra;

namespace Verifier.Numeric.Evaluation;

/// <summary>
/// The sample form of G on a batch: sign(σ̂_4)·mean_n y_n[Σ_{j≠k} φ(b_j,b_k,x_n) − μ Σ_j φ(b_j,x_n)] + λ Σ_j (‖b_j‖² − 1)², ordered pairs,
/// in O(md) operations a sample (Ge, Lee, Ma 2017, (2.7)–(2.9)).
/// </summary>
/// <remarks>
/// φ(v,x) = ‖v‖⁴/8 − (vᵀx)²‖v‖²/4 + (vᵀx)⁴/24 and φ(v,w,x) = ½‖v‖²‖w‖² + ⟨v,w⟩² − ½‖w‖²(vᵀx)² − ½‖v‖²(wᵀx)² − 2(vᵀx)(wᵀx)⟨v,w⟩ + ½(vᵀx)²(wᵀx)².
/// The cross term is −2; +2 in the copy we read contradicts its Lemma 4.9. Double evaluation: terms of size d² cancel, so the absolute
/// error of value and gradient is about d²·mean|y|·(N + d)·2^-53.
/// </remarks>
public sealed class SampleObjectiveG
{
    private readonly RowMatrix inputs;
    private readonly double[] weights;
    private readonly (int Sign, double Mu, double Lambda) objective;

    /// <summary>The objective on the rows of <paramref name="inputs"/> with their labels.</summary>
    /// <param name="inputs">One sample x_n a row; at least one.</param>
    /// <param name="labels">y_n.</param>
    /// <param name="fourthCoefficient">σ̂_4; only its sign is used.</param>
    /// <param name="mu">μ ≥ 0.</param>
    /// <param name="lambda">λ ≥ 0.</param>
    public SampleObjectiveG(RowMatrix inputs, ReadOnlySpan<double> labels, double fourthCoefficient, double mu, double lambda)
    {
        Require.Length(inputs.Rows, labels.Length, nameof(labels));
        ArgumentOutOfRangeException.ThrowIfZero(labels.Length);
        ArgumentOutOfRangeException.ThrowIfNegative(mu);
        ArgumentOutOfRangeException.ThrowIfNegative(lambda);
        this.inputs = inputs;
        objective = (Math.Sign(fourthCoefficient), mu, lambda);
        weights = labels.ToArray();
        RowArithmetic.Scale(1.0 / labels.Length, weights);
    }

    /// <summary>Value and gradient in B; the weight part of the result is empty.</summary>
    public LossGradient ValueAndGradient(RowMatrix rows)
    {
        ChaosSums sums = new(rows, objective.Mu);
        sums.Add(inputs.Values, weights);
        return ChaosObjective.AddPenalty(ChaosObjective.Finish(sums, rows, objective.Sign, objective.Mu), rows, objective.Lambda);
    }

    /// <summary>The derivative of the gradient at B in the direction E.</summary>
    public RowMatrix HessianVectorProduct(RowMatrix rows, RowMatrix direction)
    {
        Require.Shape(rows.Rows, rows.Columns, direction, nameof(direction));
        ChaosSums sums = new(rows, objective.Mu);
        sums.Add(inputs.Values, weights);
        return ChaosObjective.Directional(sums, Change(rows, direction), rows, direction, objective);
    }

    // Σ_n of w u xᵀ (above) and θ̇ xᵀ (below), u = Ex, θ̇ = w[u(2S − c/6 z²) + z(4⟨z,u⟩ − c/3 z u)].
    private RowMatrix Change(RowMatrix rows, RowMatrix direction)
    {
        int m = rows.Rows;
        RowMatrix z = MatrixProduct.MultiplyByTranspose(inputs, rows);
        RowMatrix u = MatrixProduct.MultiplyByTranspose(inputs, direction);
        RowMatrix factors = new(inputs.Rows, 2 * m);
        double sixth = (12 + objective.Mu) / 6;
        for (int n = 0; n < inputs.Rows; n++)
        {
            Span<double> zn = z.Row(n);
            Span<double> un = u.Row(n);
            double squares = RowArithmetic.Dot(zn, zn);
            double inner = RowArithmetic.Dot(zn, un);
            for (int j = 0; j < m; j++)
            {
                factors[n, j] = weights[n] * un[j];
                double change = (un[j] * ((2 * squares) - (sixth * zn[j] * zn[j]))) + (zn[j] * ((4 * inner) - (2 * sixth * zn[j] * un[j])));
                factors[n, m + j] = weights[n] * change;
            }
        }

        return MatrixProduct.TransposeMultiply(factors, inputs);
    }
}
