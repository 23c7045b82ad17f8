using Verifier.Arithmetic;
using Verifier.Symbolic.Expressions;

namespace Verifier.Symbolic.Hermite;

/// <summary>
/// A finite sum Σ c x^i e^{λx} with rational c and λ. The functions x^i e^{λx} are linearly independent, so the form decides equality.
/// </summary>
internal sealed class ExponentialPolynomial
{
    private const int TermLimit = 256;
    private readonly Dictionary<(Rational Rate, int Degree), Rational> terms;

    private ExponentialPolynomial(Dictionary<(Rational Rate, int Degree), Rational> terms) => this.terms = terms;

    public static ExponentialPolynomial One { get; } = Term(Rational.One, 0, Rational.Zero);

    public bool IsZero => terms.Count == 0;

    /// <summary>The largest rate λ, with the largest degree for it.</summary>
    public (Rational Rate, int Degree) Top => terms.Keys.Max();

    public static ExponentialPolynomial Term(Rational coefficient, int degree, Rational rate) =>
        new(coefficient.IsZero ? [] : new() { [(rate, degree)] = coefficient });

    public static ExponentialPolynomial operator +(ExponentialPolynomial left, ExponentialPolynomial right)
    {
        Dictionary<(Rational Rate, int Degree), Rational> sum = new(left.terms);
        foreach (((Rational Rate, int Degree) key, Rational value) in right.terms)
        {
            Accumulate(sum, key, value);
        }

        return new ExponentialPolynomial(sum);
    }

    public static ExponentialPolynomial operator -(ExponentialPolynomial left, ExponentialPolynomial right) =>
        left + (Term(-1, 0, Rational.Zero) * right);

    public static ExponentialPolynomial operator *(ExponentialPolynomial left, ExponentialPolynomial right)
    {
        Dictionary<(Rational Rate, int Degree), Rational> product = [];
        foreach (((Rational Rate, int Degree) a, Rational x) in left.terms)
        {
            foreach (((Rational Rate, int Degree) b, Rational y) in right.terms)
            {
                Accumulate(product, (a.Rate + b.Rate, a.Degree + b.Degree), x * y);
            }
        }

        return new ExponentialPolynomial(product);
    }

    /// <summary>Whether the sum is small enough to go on with.</summary>
    public bool IsSmall() => terms.Count <= TermLimit;

    /// <summary>The coefficient of x^degree e^{rate x}.</summary>
    public Rational At((Rational Rate, int Degree) key) => terms.GetValueOrDefault(key);

    /// <summary>The function of −x.</summary>
    public ExponentialPolynomial Reflected() => new(terms.ToDictionary(
        static term => (-term.Key.Rate, term.Key.Degree), static term => term.Key.Degree % 2 == 0 ? term.Value : -term.Value));

    /// <summary>λ when this is λx, otherwise null.</summary>
    public Rational? AsRate() => IsZero ? Rational.Zero : terms.Count == 1 && Top == (Rational.Zero, 1) ? At(Top) : null;

    /// <summary>The polynomial in x as a tree, or null when there are exponentials.</summary>
    public Expression? AsPolynomialTree() => terms.Keys.All(static key => key.Rate.IsZero)
        ? Build.Sum([.. terms.OrderBy(static term => term.Key.Degree).Select(static term =>
            Build.Product(Build.Number(term.Value), Build.Power(Build.X, Build.Number(term.Key.Degree))))])
        : null;

    private static void Accumulate(Dictionary<(Rational Rate, int Degree), Rational> into, (Rational Rate, int Degree) key, Rational value)
    {
        Rational sum = into.GetValueOrDefault(key) + value;
        if (sum.IsZero)
        {
            into.Remove(key);
        }
        else
        {
            into[key] = sum;
        }
    }
}
