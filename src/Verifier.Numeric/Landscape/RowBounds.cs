using Verifier.Arithmetic.Boxes;

namespace Verifier.Numeric.Landscape;

/// <summary>G/C in the overlaps x_ji = ⟨b_j, b*_i⟩ of d free rows; coordinate j·d + i.</summary>
/// <remarks>
/// With p = x² and g_ji = a*_i Σ_{k≠j} p_ki + (Λ − a*_iμ/12) p_ji + Λ Σ_{l≠i} p_jl − Λ the gradient is 4 x_ji g_ji, and every p stands once in
/// g_ji: its interval is sharp. Hessian: 4 g_ji + 8(Λ − a*_iμ/12) x_ji² on the diagonal, 8 a*_i x_ji x_ki and 8Λ x_ji x_jl beside it.
/// </remarks>
/// <param name="weights">a*.</param>
/// <param name="mu">μ.</param>
/// <param name="stiffness">Λ = λ/(√6|σ̂_4|).</param>
public sealed class RowBounds(Interval[] weights, Interval mu, Interval stiffness) : IBoxBounds
{
    private readonly int d = weights.Length;
    private readonly Interval[] own = [.. weights.Select(weight => stiffness - (weight * mu / 12))];

    /// <inheritdoc/>
    public Interval[] Gradient(ReadOnlySpan<Interval> box)
    {
        Interval[] gradient = Forces(box);
        for (int k = 0; k < gradient.Length; k++)
        {
            gradient[k] *= box[k] * 4;
        }

        return gradient;
    }

    /// <inheritdoc/>
    public Interval[,] Hessian(ReadOnlySpan<Interval> box)
    {
        Interval[] forces = Forces(box);
        var hessian = new Interval[forces.Length, forces.Length];
        for (int k = 0; k < forces.Length; k++)
        {
            for (int l = 0; l < k; l++)
            {
                Interval factor = k % d == l % d ? weights[k % d] : k / d == l / d ? stiffness : 0;
                hessian[k, l] = hessian[l, k] = factor * box[k] * box[l] * 8;
            }

            hessian[k, k] = (forces[k] * 4) + (own[k % d] * box[k].Square() * 8);
        }

        return hessian;
    }

    /// <inheritdoc/>
    public Interval Travel(Interval side, double center) => side - center;

    /// <inheritdoc/>
    public Interval[] Forces(ReadOnlySpan<Interval> box)
    {
        var forces = new Interval[box.Length];
        for (int k = 0; k < forces.Length; k++)
        {
            forces[k] = (own[k % d] * box[k].Square()) - stiffness;
            for (int other = 0; other < d; other++)
            {
                int sameUnit = (other * d) + (k % d);
                int sameRow = (k / d * d) + other;
                forces[k] += sameUnit == k ? 0 : weights[k % d] * box[sameUnit].Square();
                forces[k] += sameRow == k ? 0 : stiffness * box[sameRow].Square();
            }
        }

        return forces;
    }
}
