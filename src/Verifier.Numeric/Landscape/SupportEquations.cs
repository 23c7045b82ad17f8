using Verifier.Arithmetic.Boxes;
using Verifier.Numeric.LinearAlgebra;

namespace Verifier.Numeric.Landscape;

/// <summary>Every stationary point of G for orthonormal B*, support by support: a second way to the list, without iteration.</summary>
/// <remarks>
/// Where exactly the overlaps in S are not 0, p = x² solves the linear system a*_i Σ_{k≠j} p_ki + (Λ − a*_iμ/12) p_ji + Λ Σ_{l≠i} p_jl = Λ
/// for (j, i) ∈ S, with p &gt; 0. Supports that differ by the order of rows are counted once.
/// </remarks>
/// <param name="weights">a*.</param>
/// <param name="mu">μ.</param>
/// <param name="stiffness">Λ = λ/(√6|σ̂_4|).</param>
public sealed class SupportEquations(Interval[] weights, Interval mu, Interval stiffness)
{
    /// <summary>The greatest d: there are 2^(d²) supports.</summary>
    public const int GreatestDimension = 3;

    private readonly int d = weights.Length;

    /// <summary>
    /// The number of orbits under signs and the order of rows; null when some system is not decided (singular, or a solution that may touch 0).
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">d is beyond <see cref="GreatestDimension"/>.</exception>
    public int? CountOrbits()
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(d, GreatestDimension);
        int count = 0;
        for (int support = 0; support < 1 << (d * d); support++)
        {
            if (!IsSorted(support))
            {
                continue;
            }

            switch (HasSolution(support))
            {
                case null:
                    return null;
                case true:
                    count++;
                    break;
                default:
                    break;
            }
        }

        return count;
    }

    // Rows in ascending order of their patterns: one support of each orbit. Equal patterns have equal rows or none is regular.
    private bool IsSorted(int support)
    {
        int mask = (1 << d) - 1;
        return Enumerable.Range(0, d - 1).All(j => ((support >> (j * d)) & mask) <= ((support >> ((j + 1) * d)) & mask));
    }

    private bool? HasSolution(int support)
    {
        int[] places = [.. Enumerable.Range(0, d * d).Where(k => ((support >> k) & 1) == 1)];
        if (places.Length == 0)
        {
            return true;
        }

        Interval[,] system = System(places);
        RowMatrix inverse = Decomposition.PseudoInverse(EigenvalueBounds.Middle(system));
        Interval[]? solution = Solve(system, inverse);
        return solution is null ? null
            : solution.Any(static p => p.Upper < 0) ? false
            : solution.All(static p => p.Lower > 0) ? true
            : null;
    }

    private Interval[,] System(int[] places)
    {
        var system = new Interval[places.Length, places.Length];
        for (int k = 0; k < places.Length; k++)
        {
            for (int l = 0; l < places.Length; l++)
            {
                int unit = places[k] % d;
                system[k, l] = k == l ? stiffness - (weights[unit] * mu / 12)
                    : places[l] % d == unit ? weights[unit]
                    : places[l] / d == places[k] / d ? stiffness
                    : 0;
            }
        }

        return system;
    }

    // x = Y c + (I − YA)(x − Yc) + …: |x − Yc| ≤ ‖Y(c − A Yc)‖/(1 − ‖I − YA‖) in the maximum norm.
    private Interval[]? Solve(Interval[,] system, RowMatrix inverse)
    {
        int n = inverse.Rows;
        double[] guess = MatrixProduct.Multiply(inverse, [.. Enumerable.Repeat((stiffness.Lower + stiffness.Upper) / 2, n)]);
        Interval[] residual = [.. Enumerable.Range(0, n).Select(k =>
            stiffness - Enumerable.Range(0, n).Aggregate((Interval)0, (sum, l) => sum + (system[k, l] * guess[l])))];
        Interval defect = 0;
        Interval error = 0;
        for (int k = 0; k < n; k++)
        {
            Interval row = 0;
            Interval step = 0;
            for (int l = 0; l < n; l++)
            {
                Interval entry = k == l ? 1 : 0;
                for (int i = 0; i < n; i++)
                {
                    entry -= inverse[k, i] * system[i, l];
                }

                row += entry.MaximalMagnitude;
                step += inverse[k, l] * residual[l];
            }

            defect = Math.Max(defect.Upper, row.Upper);
            error = Math.Max(error.Upper, step.MaximalMagnitude);
        }

        return defect.Upper < 1 ? [.. guess.Select(x => ((Interval)x).Widened((error / (1 - defect)).Upper))] : null;
    }
}
