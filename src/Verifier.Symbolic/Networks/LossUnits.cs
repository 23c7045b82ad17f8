using Verifier.Arithmetic;
using Verifier.Symbolic.Hermite;

namespace Verifier.Symbolic.Networks;

/// <summary>The units of y − ŷ that share one Hermite series: one activation and one row norm.</summary>
/// <param name="Series">z ↦ σ(‖b‖ z).</param>
/// <param name="Weights">a*_i for the teacher, −a_j for the student.</param>
/// <param name="Directions">The unit vectors b/‖b‖.</param>
internal sealed record LossUnits(HermiteSeries Series, IReadOnlyList<Rational> Weights, IReadOnlyList<IReadOnlyList<Rational>> Directions)
{
    /// <summary>All units of teacher and student in groups; equal directions of one group are merged.</summary>
    public static IReadOnlyList<LossUnits> Of(HermiteSeries sigma, ExactNetwork teacher, HermiteSeries gamma, ExactNetwork student)
    {
        IEnumerable<(HermiteSeries Series, Rational Norm, Rational Weight, IReadOnlyList<Rational> Row)> units =
            Units(sigma, teacher, 1).Concat(Units(gamma, student, -1));
        return [.. units
            .GroupBy(unit => (unit.Series, unit.Norm))
            .Select(group => Merge(group.Key.Series.Scaled(group.Key.Norm), group.Select(unit => (unit.Weight, unit.Row))))];
    }

    /// <summary>Σ_{i,j} w_i w'_j ⟨u_i, u'_j⟩^k over the units of two groups: the inner product of Σ w_i u_i^{⊗k} and Σ w'_j u'_j^{⊗k}.</summary>
    public Rational TensorInnerProduct(LossUnits other, int degree)
    {
        Rational sum = Rational.Zero;
        for (int i = 0; i < Weights.Count; i++)
        {
            for (int j = 0; j < other.Weights.Count; j++)
            {
                sum += Weights[i] * other.Weights[j] * ExactNetwork.InnerProduct(Directions[i], other.Directions[j]).Pow(degree);
            }
        }

        return sum;
    }

    private static IEnumerable<(HermiteSeries Series, Rational Norm, Rational Weight, IReadOnlyList<Rational> Row)> Units(
        HermiteSeries series, ExactNetwork network, Rational sign) =>
        network.Weights.Select((weight, i) =>
            (series, network.Norms[i], sign * weight, (IReadOnlyList<Rational>)[.. network.Rows[i].Select(entry => entry / network.Norms[i])]));

    private static LossUnits Merge(HermiteSeries series, IEnumerable<(Rational Weight, IReadOnlyList<Rational> Row)> units)
    {
        var merged = new List<(Rational Weight, IReadOnlyList<Rational> Row)>();
        foreach ((Rational weight, IReadOnlyList<Rational> row) in units)
        {
            int known = merged.FindIndex(unit => unit.Row.SequenceEqual(row));
            if (known >= 0)
            {
                merged[known] = (merged[known].Weight + weight, row);
            }
            else
            {
                merged.Add((weight, row));
            }
        }

        return new LossUnits(series, [.. merged.Select(unit => unit.Weight)], [.. merged.Select(unit => unit.Row)]);
    }
}
