using Verifier.Arithmetic.Boxes;

namespace Verifier.Numeric.Landscape;

/// <summary>G/C on the product of two circles in the charts b_j ∝ (1, s_j) or (s_j, 1), derivatives by the angles t_j, s_j = tan t_j.</summary>
/// <remarks>
/// With n = 1 + s² the unit of the chart has the share p = 1/n of the row and the other one s²/n; these change by ∓2s/n and bend by ∓2(1 − s²)/n.
/// ∂_j = Σ_i 2a*_i (p_ki − (μ/12) p_ji) p'_ji, ∂_jj = Σ_i 2a*_i [(p_ki − (μ/12) p_ji) p''_ji − (μ/12) p'_ji²], ∂_jk = Σ_i 2a*_i p'_ji p'_ki, k the other row.
/// </remarks>
/// <param name="weights">a*.</param>
/// <param name="mu">μ.</param>
/// <param name="charts">For each row the unit whose overlap is the larger one.</param>
public sealed class CircleBounds(Interval[] weights, Interval mu, IReadOnlyList<int> charts) : IBoxBounds
{
    private readonly Interval twelfth = mu / 12;

    /// <inheritdoc/>
    public Interval[] Gradient(ReadOnlySpan<Interval> box)
    {
        var gradient = new Interval[2];
        for (int j = 0; j < 2; j++)
        {
            for (int i = 0; i < 2; i++)
            {
                Interval force = Share(box, 1 - j, i) - (twelfth * Share(box, j, i));
                gradient[j] += weights[i] * force * Change(box, j, i) * 2;
            }
        }

        return gradient;
    }

    /// <inheritdoc/>
    public Interval[,] Hessian(ReadOnlySpan<Interval> box)
    {
        var hessian = new Interval[2, 2];
        for (int i = 0; i < 2; i++)
        {
            for (int j = 0; j < 2; j++)
            {
                Interval force = Share(box, 1 - j, i) - (twelfth * Share(box, j, i));
                hessian[j, j] += weights[i] * ((force * Bend(box, j, i)) - (twelfth * Change(box, j, i).Square())) * 2;
            }

            hessian[1, 0] += weights[i] * Change(box, 0, i) * Change(box, 1, i) * 2;
        }

        hessian[0, 1] = hessian[1, 0];
        return hessian;
    }

    /// <inheritdoc/>
    public Interval[] Forces(ReadOnlySpan<Interval> box) => [];

    /// <inheritdoc/>
    public Interval Travel(Interval side, double center) => (side - center) / Norm(side.Union(center));

    private static Interval Norm(Interval s) => 1 + s.Square();

    // 1/n falls with s ≥ 0, so both shares are sharp.
    private Interval Share(ReadOnlySpan<Interval> box, int row, int unit)
    {
        Interval large = 1 / Norm(box[row]);
        return charts[row] == unit ? large : 1 - large;
    }

    private Interval Change(ReadOnlySpan<Interval> box, int row, int unit)
    {
        Interval change = box[row] * 2 / Norm(box[row]);
        return charts[row] == unit ? -change : change;
    }

    // (1 − s²)/n = 2/n − 1.
    private Interval Bend(ReadOnlySpan<Interval> box, int row, int unit)
    {
        Interval bend = ((2 / Norm(box[row])) - 1) * 2;
        return charts[row] == unit ? -bend : bend;
    }
}
