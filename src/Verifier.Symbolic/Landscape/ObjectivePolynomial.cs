using System.Globalization;
using Verifier.Arithmetic;
using Verifier.Arithmetic.Polynomials;

namespace Verifier.Symbolic.Landscape;

/// <summary>G/C in the overlaps x_ji = ⟨b_j, b*_i⟩ as a polynomial: on all rows as it is, on circles in charts, times a positive denominator.</summary>
/// <remarks>
/// A chart of a circle is b ∝ (1, s) or (s, 1), 0 ≤ s ≤ 1, with n = 1 + s²; signs of overlaps do not matter to G. With the angle t that grows
/// with s, ds/dt = n. If G = N/(n_1²n_2²), then ∂G/∂t_j = D_j N/(n_1²n_2²) with D_j N = n_j ∂N/∂s_j − 4 s_j N, and again for second derivatives.
/// </remarks>
public static class ObjectivePolynomial
{
    /// <summary>The name of Λ.</summary>
    public const string Stiffness = "L";

    /// <summary>The names of the coordinates: overlaps x_ji row by row, or s_1, s_2.</summary>
    public static string[] Coordinates(LandscapeStatement statement) =>
        [.. Enumerable.Range(0, statement.Variables).Select(k => string.Create(CultureInfo.InvariantCulture, $"x{k}"))];

    /// <summary>G/C on all rows.</summary>
    public static MultivariatePolynomial OnRows(LandscapeStatement statement)
    {
        int d = statement.Dimension;
        string[] names = Coordinates(statement);
        MultivariatePolynomial Square(int row, int unit) => MultivariatePolynomial.Variable(names[(row * d) + unit]).Pow(2);
        MultivariatePolynomial penalty = Enumerable.Range(0, d)
            .Select(row => (Sum(d, unit => Square(row, unit)) - MultivariatePolynomial.One).Pow(2))
            .Aggregate(MultivariatePolynomial.Zero, static (x, y) => x + y);
        return Data(statement, Square) + (penalty * MultivariatePolynomial.Variable(Stiffness));
    }

    /// <summary>The numerator N in a pair of charts; <paramref name="charts"/>[j] is the unit whose overlap is not the small one.</summary>
    public static MultivariatePolynomial OnCharts(LandscapeStatement statement, IReadOnlyList<int> charts)
    {
        string[] names = Coordinates(statement);
        MultivariatePolynomial Norm(int row) => MultivariatePolynomial.One + MultivariatePolynomial.Variable(names[row]).Pow(2);
        MultivariatePolynomial Share(int row, int unit) =>
            (charts[row] == unit ? MultivariatePolynomial.One : MultivariatePolynomial.Variable(names[row]).Pow(2)) * Norm(1 - row);
        return Data(statement, Share);
    }

    /// <summary>n_j ∂N/∂s_j − 4 s_j N.</summary>
    public static MultivariatePolynomial ByAngle(MultivariatePolynomial numerator, string name)
    {
        MultivariatePolynomial s = MultivariatePolynomial.Variable(name);
        return ((MultivariatePolynomial.One + s.Pow(2)) * numerator.Derivative(name)) - (s * numerator * (Rational)4);
    }

    /// <summary>F with ∂G/∂x = x F: the derivative of a polynomial that is even in x, divided by x.</summary>
    /// <exception cref="ArgumentException">A term of the derivative has no x.</exception>
    public static MultivariatePolynomial Force(MultivariatePolynomial derivative, string name) => derivative.Terms
        .Select(term => MultivariatePolynomial.Term(term.Coefficient, Divided(term.Product, name)))
        .Aggregate(MultivariatePolynomial.Zero, static (x, y) => x + y);

    private static PowerProduct Divided(PowerProduct product, string name) => product.ExponentOf(name) > 0
        ? PowerProduct.Of([.. product.Factors.Select(factor => factor.Name == name ? (name, factor.Exponent - 1) : factor)])
        : throw new ArgumentException($"{product} is no multiple of {name}.", nameof(product));

    // Σ_i a*_i [(Σ_j p_ji)² − (1 + μ/12) Σ_j p_ji²].
    private static MultivariatePolynomial Data(LandscapeStatement statement, Func<int, int, MultivariatePolynomial> share)
    {
        int d = statement.Dimension;
        Rational quartic = 1 + (statement.Mu / 12);
        return Enumerable.Range(0, d)
            .Select(unit => (Sum(d, row => share(row, unit)).Pow(2) - (Sum(d, row => share(row, unit).Pow(2)) * quartic)) * statement.Weights[unit])
            .Aggregate(MultivariatePolynomial.Zero, static (x, y) => x + y);
    }

    private static MultivariatePolynomial Sum(int count, Func<int, MultivariatePolynomial> term) =>
        Enumerable.Range(0, count).Select(term).Aggregate(MultivariatePolynomial.Zero, static (x, y) => x + y);
}
