using System.Collections.Immutable;
using Verifier.Arithmetic.Polynomials;

namespace Verifier.Claims.Landscape;

/// <summary>Where f_k = 0 for a = a* = 1, orthonormal B* and as many rows as units, by a sum of squares.</summary>
/// <remarks>
/// In the overlaps t_ji = ⟨b*_i, b_j⟩, with ‖b_j‖² = Σ_i t_ji² and even k,
/// f_k = Σ_j (‖b_j‖^k − 1)² + Σ_{j≠l} ⟨b_j, b_l⟩^k + 2 Σ_j (‖b_j‖^k − Σ_i t_ji^k).
/// For k ≥ 4 the last bracket is a sum of products of even powers with positive coefficients, and has one in t_ji, t_jl alone for every i &lt; l. Then
/// f_k = 0 leaves one overlap to each row, of size 1, and no unit to two rows: a signed permutation. For k = 2 the bracket is 0.
/// </remarks>
public static class SignedPermutations
{
    private const int Dimension = 3;

    /// <summary>Whether the identity shows that f_k = 0 at signed permutations of the teacher only.</summary>
    public static bool AreTheOnlyZeros(int degree)
    {
        if (degree < 2 || degree % 2 == 1)
        {
            return false;
        }

        MultivariatePolynomial[][] rows = [.. "bcd".Select(letter => SymbolicTensorLoss.Vector(letter.ToString(), Dimension))];
        MultivariatePolynomial[] ones = [.. rows.Select(static _ => MultivariatePolynomial.One)];
        MultivariatePolynomial rest = SymbolicTensorLoss.Of(degree, ones, SymbolicTensorLoss.Basis(Dimension), ones, rows) - Squares(rows, degree);
        return rest.Terms.All(static term => IsNonNegative(term)) && rows.All(row => HasEveryPair(row, rest));
    }

    // Σ_j (‖b_j‖^k − 1)² + Σ_{j≠l} ⟨b_j, b_l⟩^k.
    private static MultivariatePolynomial Squares(MultivariatePolynomial[][] rows, int degree)
    {
        MultivariatePolynomial sum = MultivariatePolynomial.Zero;
        foreach (MultivariatePolynomial[] row in rows)
        {
            sum += (SymbolicTensorLoss.Dot(row, row).Pow(degree / 2) - MultivariatePolynomial.One).Pow(2);
            sum = rows.Where(other => other != row).Aggregate(sum, (total, other) => total + SymbolicTensorLoss.Dot(row, other).Pow(degree));
        }

        return sum;
    }

    private static bool IsNonNegative(MultivariateTerm term) =>
        term.Coefficient.AsRational() is { Sign: > 0 } && term.Product.Factors.All(static factor => factor.Exponent % 2 == 0);

    private static bool HasEveryPair(MultivariatePolynomial[] row, MultivariatePolynomial rest)
    {
        string[] names = [.. row.SelectMany(static x => x.Variables).Order(StringComparer.Ordinal)];
        ImmutableArray<ImmutableArray<string>> supports = [.. rest.Terms.Select(term => term.Product.Factors.Select(factor => factor.Name).ToImmutableArray())];
        return Enumerable.Range(0, Dimension).All(l => Enumerable.Range(0, l).All(i => supports.Any(support => support.SequenceEqual([names[i], names[l]]))));
    }
}
