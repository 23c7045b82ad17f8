using Verifier.Arithmetic;
using Verifier.Arithmetic.Constants;
using Verifier.Symbolic.Hermite;

namespace Verifier.Symbolic.Networks;

/// <summary>A rigorous value of E (ŷ − y)² for a teacher and a student with rational weights and arbitrary rational row norms.</summary>
/// <remarks>
/// E (ŷ − y)² = Σ_k ‖Σ a*_i σ̂_k(‖b*_i‖) u*_i^{⊗k} − Σ a_j γ̂_k(‖b_j‖) u_j^{⊗k}‖² + E ξ² with unit directions u and σ̂_k(r) = E[σ(rz) h_k(z)].
/// The degrees above K are enclosed: the diagonal part exactly, from E σ(rz)² − Σ_{k≤K} σ̂_k(r)², and each pair of different directions by
/// |Σ_{k>K} σ̂_k(r) γ̂_k(s) ρ^k| ≤ |ρ|^{K+1} (t + t′)/2 with the two tails t, t′.
/// </remarks>
/// <param name="Contributions">The terms of degree 0, …, K.</param>
/// <param name="Tail">An enclosure of the sum of the terms of degree above K.</param>
/// <param name="NoiseVariance">E ξ².</param>
public sealed record CertifiedLoss(IReadOnlyList<CertifiedNumber> Contributions, CertifiedNumber Tail, Rational NoiseVariance)
{
    /// <summary>An enclosure of the loss.</summary>
    public CertifiedNumber Total(int bits) =>
        Contributions.Aggregate(CertifiedNumber.Exact(NoiseVariance, bits), (sum, term) => sum + term) + Tail;

    /// <summary>The loss with the terms up to <paramref name="highestDegree"/> computed and the rest enclosed.</summary>
    /// <exception cref="ArgumentException">The rows of teacher and student have different lengths.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The degree or the variance is negative.</exception>
    public static CertifiedLoss Evaluate(LossSetting setting, int highestDegree, int bits, CancellationToken cancellation = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(highestDegree);
        IReadOnlyList<LossUnits> groups = LossUnits.Of(setting.Sigma, setting.Teacher, setting.Gamma, setting.Student);
        var coefficients = groups.Select(group => Coefficients(group.Series, highestDegree, bits, cancellation)).ToArray();
        CertifiedNumber[] contributions = [.. Enumerable.Range(0, highestDegree + 1).Select(k => Contribution(groups, coefficients, k, bits))];
        CertifiedNumber[] tails = [.. groups.Select((group, g) =>
            PopulationLoss.SecondMoment(group.Series, bits, cancellation) - PopulationLoss.SumOfSquares(coefficients[g], bits))];
        return new CertifiedLoss(contributions, TailEnclosure(groups, tails, highestDegree, bits), setting.NoiseVariance);
    }

    private static CoefficientSymbol[] Coefficients(HermiteSeries series, int highestDegree, int bits, CancellationToken cancellation) =>
        [.. Enumerable.Range(0, highestDegree + 1)
            .Select(k => new CoefficientSymbol(CoefficientSymbol.Teacher, series.Coefficient(k, bits, cancellation)))];

    private static CertifiedNumber Contribution(IReadOnlyList<LossUnits> groups, CoefficientSymbol[][] coefficients, int degree, int bits)
    {
        CertifiedNumber sum = CertifiedNumber.Exact(ExactConstant.Zero, bits);
        for (int g = 0; g < groups.Count; g++)
        {
            for (int h = 0; h <= g; h++)
            {
                Rational product = groups[g].TensorInnerProduct(groups[h], degree) * (g == h ? 1 : 2);
                sum += CertifiedNumber.Exact(product, bits) * coefficients[g][degree].Value * coefficients[h][degree].Value;
            }
        }

        return sum;
    }

    private static CertifiedNumber TailEnclosure(IReadOnlyList<LossUnits> groups, CertifiedNumber[] tails, int highestDegree, int bits)
    {
        CertifiedNumber diagonal = CertifiedNumber.Exact(ExactConstant.Zero, bits);
        CertifiedNumber radius = diagonal;
        for (int g = 0; g < groups.Count; g++)
        {
            Rational squares = groups[g].Weights.Aggregate(Rational.Zero, (sum, weight) => sum + (weight * weight));
            diagonal += CertifiedNumber.Exact(squares, bits) * tails[g];
            for (int h = 0; h < groups.Count; h++)
            {
                Rational factor = OffDiagonal(groups[g], groups[h], highestDegree + 1) * new Rational(1, 2);
                radius += CertifiedNumber.Exact(factor, bits) * (tails[g] + tails[h]);
            }
        }

        return radius.IsProvedZero ? diagonal : CertifiedNumber.Enclosed(diagonal.Value.WithRadiusAdded(radius.Value));
    }

    // Σ |w_i w'_j| |ρ_ij|^degree over all pairs of different units
    private static Rational OffDiagonal(LossUnits left, LossUnits right, int degree)
    {
        Rational sum = Rational.Zero;
        for (int i = 0; i < left.Weights.Count; i++)
        {
            for (int j = 0; j < right.Weights.Count; j++)
            {
                bool sameUnit = ReferenceEquals(left, right) && i == j;
                Rational correlation = ExactNetwork.InnerProduct(left.Directions[i], right.Directions[j]);
                sum += sameUnit ? Rational.Zero : Rational.Abs(left.Weights[i] * right.Weights[j] * correlation.Pow(degree));
            }
        }

        return sum;
    }
}
