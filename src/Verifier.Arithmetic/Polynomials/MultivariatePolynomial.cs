using System.Collections.Immutable;
using Verifier.Arithmetic.Balls;
using Verifier.Arithmetic.Constants;

namespace Verifier.Arithmetic.Polynomials;

/// <summary>A polynomial in named variables with exact real coefficients, expanded: no zero term, terms in the order of <see cref="PowerProduct"/>.</summary>
/// <remarks>Immutable. Equality is equality of coefficients in their canonical form, hence of polynomials.</remarks>
public sealed class MultivariatePolynomial : IEquatable<MultivariatePolynomial>
{
    private readonly ImmutableSortedDictionary<PowerProduct, ExactConstant> coefficients;

    private MultivariatePolynomial(ImmutableSortedDictionary<PowerProduct, ExactConstant> coefficients) => this.coefficients = coefficients;

    /// <summary>0.</summary>
    public static MultivariatePolynomial Zero { get; } = new(ImmutableSortedDictionary<PowerProduct, ExactConstant>.Empty);

    /// <summary>1.</summary>
    public static MultivariatePolynomial One => Constant(ExactConstant.One);

    /// <summary>The terms, highest total degree first.</summary>
    public IEnumerable<MultivariateTerm> Terms => coefficients.Select(pair => new MultivariateTerm(pair.Value, pair.Key));

    /// <summary>Whether there is no term.</summary>
    public bool IsZero => coefficients.IsEmpty;

    /// <summary>The highest total degree of a term; 0 for the polynomial 0.</summary>
    public int Degree => IsZero ? 0 : coefficients.Keys.First().Degree;

    /// <summary>The names that occur, in ordinal order.</summary>
    public IEnumerable<string> Variables =>
        coefficients.Keys.SelectMany(product => product.Factors).Select(factor => factor.Name).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);

    /// <summary>A constant polynomial.</summary>
    public static MultivariatePolynomial Constant(ExactConstant value) => Term(value, PowerProduct.One);

    /// <summary>The variable of a name.</summary>
    public static MultivariatePolynomial Variable(string name) => Monomial(ExactConstant.One, (name, 1));

    /// <summary>A constant times powers of variables.</summary>
    /// <exception cref="ArgumentOutOfRangeException">An exponent is negative.</exception>
    public static MultivariatePolynomial Monomial(ExactConstant coefficient, params ReadOnlySpan<(string Name, int Exponent)> powers) =>
        Term(coefficient, PowerProduct.Of(powers));

    /// <summary>A constant times a product of powers.</summary>
    public static MultivariatePolynomial Term(ExactConstant coefficient, PowerProduct product) =>
        coefficient.IsZero ? Zero : new(Zero.coefficients.Add(product, coefficient));

    /// <summary>outer(inner) for a polynomial in one variable.</summary>
    public static MultivariatePolynomial Compose(Polynomial outer, MultivariatePolynomial inner)
    {
        MultivariatePolynomial value = Zero;
        for (int k = outer.Degree; k >= 0; k--)
        {
            value = (value * inner) + Constant(outer[k]);
        }

        return value;
    }

    /// <summary>The sum.</summary>
    public static MultivariatePolynomial operator +(MultivariatePolynomial left, MultivariatePolynomial right) =>
        Collect(left.coefficients, right.Terms);

    /// <summary>The difference.</summary>
    public static MultivariatePolynomial operator -(MultivariatePolynomial left, MultivariatePolynomial right) => left + (-right);

    /// <summary>The negative.</summary>
    public static MultivariatePolynomial operator -(MultivariatePolynomial value) => value * -ExactConstant.One;

    /// <summary>The product with a constant.</summary>
    public static MultivariatePolynomial operator *(MultivariatePolynomial left, ExactConstant right) =>
        Collect(Zero.coefficients, left.Terms.Select(term => term with { Coefficient = term.Coefficient * right }));

    /// <summary>The product.</summary>
    public static MultivariatePolynomial operator *(MultivariatePolynomial left, MultivariatePolynomial right) => Collect(
        Zero.coefficients,
        left.Terms.SelectMany(_ => right.Terms, (x, y) => new MultivariateTerm(x.Coefficient * y.Coefficient, x.Product * y.Product)));

    /// <summary>The power with a non-negative exponent.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The exponent is negative.</exception>
    public MultivariatePolynomial Pow(int exponent)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(exponent);
        MultivariatePolynomial power = One;
        for (int i = 0; i < exponent; i++)
        {
            power *= this;
        }

        return power;
    }

    /// <summary>The coefficient of a product of powers.</summary>
    public ExactConstant CoefficientOf(PowerProduct product) => coefficients.GetValueOrDefault(product, ExactConstant.Zero);

    /// <summary>The coefficient of name^exponent, a polynomial in the other variables.</summary>
    public MultivariatePolynomial CoefficientOf(string name, int exponent) => Collect(
        Zero.coefficients,
        Terms.Where(term => term.Product.ExponentOf(name) == exponent).Select(term => term with { Product = term.Product.Without(name) }));

    /// <summary>The highest exponent of a variable; 0 when it does not occur.</summary>
    public int DegreeIn(string name) => Terms.Select(term => term.Product.ExponentOf(name)).DefaultIfEmpty(0).Max();

    /// <summary>The partial derivative.</summary>
    public MultivariatePolynomial Derivative(string name) => Collect(
        Zero.coefficients,
        Terms.Where(term => term.Product.ExponentOf(name) > 0).Select(term => new MultivariateTerm(
            term.Product.ExponentOf(name) * term.Coefficient,
            term.Product.Without(name) * PowerProduct.Of((name, term.Product.ExponentOf(name) - 1)))));

    /// <summary>The polynomial with a variable replaced by another polynomial.</summary>
    public MultivariatePolynomial Substitute(string name, MultivariatePolynomial replacement) =>
        Substitute(new Dictionary<string, MultivariatePolynomial>(StringComparer.Ordinal) { [name] = replacement });

    /// <summary>The polynomial with variables replaced, all at the same time; variables without replacement stay.</summary>
    public MultivariatePolynomial Substitute(IReadOnlyDictionary<string, MultivariatePolynomial> replacements) =>
        PolynomialSubstitution.Apply(this, replacements);

    /// <summary>An enclosure of the value at a point given by balls.</summary>
    /// <exception cref="KeyNotFoundException">A variable has no value.</exception>
    public Ball Evaluate(IReadOnlyDictionary<string, Ball> point, int precision)
    {
        Ball sum = Ball.FromInteger(0, precision);
        foreach (MultivariateTerm term in Terms)
        {
            sum += term.Product.Factors.Aggregate(
                term.Coefficient.ToBall(precision), (value, factor) => value * point[factor.Name].Pow(factor.Exponent));
        }

        return sum;
    }

    /// <inheritdoc/>
    public bool Equals(MultivariatePolynomial? other) => other is not null && Terms.SequenceEqual(other.Terms);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as MultivariatePolynomial);

    /// <inheritdoc/>
    public override int GetHashCode() => Terms.Aggregate(19, HashCode.Combine);

    /// <summary>Text of the activation language, <c>1/24*alpha^4 - 1/4*V*alpha^2</c>.</summary>
    public override string ToString() => ToString([]);

    /// <summary>Text with the factors in the given order of variables; terms by descending degree, then by that order.</summary>
    public string ToString(IReadOnlyList<string> order) => MultivariateText.Write(this, order);

    private static MultivariatePolynomial Collect(
        ImmutableSortedDictionary<PowerProduct, ExactConstant> start, IEnumerable<MultivariateTerm> terms)
    {
        var sum = start.ToBuilder();
        foreach (MultivariateTerm term in terms)
        {
            ExactConstant coefficient = sum.TryGetValue(term.Product, out ExactConstant? known) ? known + term.Coefficient : term.Coefficient;
            if (coefficient.IsZero)
            {
                sum.Remove(term.Product);
            }
            else
            {
                sum[term.Product] = coefficient;
            }
        }

        return new MultivariatePolynomial(sum.ToImmutable());
    }
}
