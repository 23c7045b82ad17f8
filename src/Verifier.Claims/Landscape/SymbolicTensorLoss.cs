using System.Globalization;
using Verifier.Arithmetic.Polynomials;

namespace Verifier.Claims.Landscape;

/// <summary>f_k = ‖Σ_i a*_i b*_i^{⊗k} − Σ_j a_j b_j^{⊗k}‖² as a polynomial in whatever the entries are polynomials of.</summary>
/// <remarks>f_k = Σ a*_i a*_l ⟨b*_i, b*_l⟩^k − 2 Σ a*_i a_j ⟨b*_i, b_j⟩^k + Σ a_j a_l ⟨b_j, b_l⟩^k; ⟨·,·⟩^0 = 1.</remarks>
internal static class SymbolicTensorLoss
{
    /// <summary>The polynomial.</summary>
    public static MultivariatePolynomial Of(
        int degree,
        IReadOnlyList<MultivariatePolynomial> teacherWeights,
        IReadOnlyList<MultivariatePolynomial[]> teacher,
        IReadOnlyList<MultivariatePolynomial> weights,
        IReadOnlyList<MultivariatePolynomial[]> rows)
    {
        // The residual's units: the teacher's, and the student's with the opposite weight.
        MultivariatePolynomial[] all = [.. teacherWeights, .. weights.Select(static weight => -weight)];
        MultivariatePolynomial[][] units = [.. teacher, .. rows];
        MultivariatePolynomial sum = MultivariatePolynomial.Zero;
        for (int j = 0; j < units.Length; j++)
        {
            for (int l = 0; l < units.Length; l++)
            {
                sum += all[j] * all[l] * Dot(units[j], units[l]).Pow(degree);
            }
        }

        return sum;
    }

    /// <summary>The variables letter1, letter2, ….</summary>
    public static MultivariatePolynomial[] Vector(string letter, int length) => [.. Enumerable.Range(1, length)
        .Select(k => MultivariatePolynomial.Variable(string.Create(CultureInfo.InvariantCulture, $"{letter}{k}")))];

    /// <summary>Rows of whole numbers.</summary>
    public static MultivariatePolynomial[] Integers(params int[] entries) => [.. entries.Select(static entry => MultivariatePolynomial.Constant(entry))];

    /// <summary>The rows of the identity.</summary>
    public static MultivariatePolynomial[][] Basis(int dimension) =>
        [.. Enumerable.Range(0, dimension).Select(i => Integers([.. Enumerable.Range(0, dimension).Select(k => i == k ? 1 : 0)]))];

    /// <summary>The inner product.</summary>
    public static MultivariatePolynomial Dot(IReadOnlyList<MultivariatePolynomial> left, IReadOnlyList<MultivariatePolynomial> right) =>
        left.Zip(right, static (x, y) => x * y).Aggregate(static (x, y) => x + y);
}
