using Verifier.Arithmetic.Constants;

namespace Verifier.Symbolic.Gaussian;

/// <summary>
/// The numbers C_{j,k} = E[z^j f(z) He_k(z)], on the line or on a half-line y &gt; c or y &lt; c, of one kernel f = e^{ay² + (b + iω)y} Π
/// Φ(α_i y + β_i).
/// </summary>
/// <remarks>
/// Integration by parts with (He_{k−1}φ)′ = −He_k φ gives, for k ≥ 1 and q = 1 − 2a,
/// q C_k = (b + iω) C_{k−1} + 2a(k − 1) C_{k−2} ± f(c)φ(c)He_{k−1}(c) + Σ_i w_i C^{(i)}_{k−1},
/// where w_i times the kernel (i) is f with φ-density in place of its i-th Φ-factor. Powers of z: C_{j+1,k} = C_{j,k+1} + k C_{j,k−1}.
/// An entry is null when it is outside the class of constants. Not thread-safe.
/// </remarks>
internal sealed class KernelMoments
{
    private readonly GaussianKernel kernel;
    private readonly ComplexConstant rate;
    private readonly ComplexConstant? mass;
    private readonly ExactConstant? inverseWidth;
    private readonly HalfLineEdge? edge;
    private readonly List<(ComplexConstant? Weight, KernelMoments Moments)> densities = [];
    private readonly List<List<ComplexConstant?>> rows = [[]];

    public KernelMoments(GaussianKernel kernel, HalfLine? support, MomentTable table)
    {
        this.kernel = kernel;
        rate = new ComplexConstant(kernel.Linear, kernel.Frequency);
        mass = KernelMass.TryOn(kernel, support);
        inverseWidth = kernel.Width.TrySign() is 1 ? ExactConstant.TryDivide(1, kernel.Width) : null;
        edge = support is null ? null : new HalfLineEdge(kernel, support);
        for (int index = 0; index < kernel.Factors.Length; index++)
        {
            ComplexConstant? weight = SmoothCalculus.DensityWeight(kernel.Factors[index]) is { } value ? new(value, ExactConstant.Zero) : null;
            densities.Add((weight, table.Get(kernel.WithDensityInPlaceOf(index), support)));
        }
    }

    /// <summary>E[z^power f(z) He_index(z)] on the support, or null when it is outside the class of constants.</summary>
    public ComplexConstant? Get(int power, int index)
    {
        Extend(power, index);
        return rows[power][index];
    }

    private void Extend(int power, int index)
    {
        for (int row = 0; row <= power; row++)
        {
            if (rows.Count == row)
            {
                rows.Add([]);
            }

            for (int k = rows[row].Count; k <= index + power - row; k++)
            {
                rows[row].Add(row == 0 ? Next(k) : Shifted(rows[row - 1], k));
            }
        }
    }

    private static ComplexConstant? Shifted(List<ComplexConstant?> row, int k) => k == 0
        ? row[1]
        : row[k + 1] is { } above && row[k - 1] is { } below ? above + ((ExactConstant)k * below) : null;

    private ComplexConstant? Next(int k)
    {
        if (k == 0 || inverseWidth is null)
        {
            return k == 0 ? mass : null;
        }

        List<ComplexConstant> summands = [];
        List<ComplexConstant?> row = rows[0];
        bool known = TryAdd(summands, rate, row[k - 1])
            && (k == 1 || TryAdd(summands, new ComplexConstant(2 * (k - 1) * kernel.Quadratic, ExactConstant.Zero), row[k - 2]))
            && (edge is null || TryAdd(summands, edge.Weight, edge.Hermite(k - 1)))
            && densities.TrueForAll(density => TryAdd(summands, density.Weight, density.Moments.Get(0, k - 1)));
        return known ? inverseWidth * summands.Aggregate(ComplexConstant.Zero, (sum, summand) => sum + summand) : null;
    }

    private static bool TryAdd(List<ComplexConstant> summands, ComplexConstant? weight, ComplexConstant? value)
    {
        if (weight is { IsZero: true } || value is { IsZero: true })
        {
            return true;
        }

        if (weight is null || value is null)
        {
            return false;
        }

        summands.Add(weight * value);
        return true;
    }
}
