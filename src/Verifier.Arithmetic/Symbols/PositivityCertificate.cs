using Verifier.Arithmetic.Polynomials;

namespace Verifier.Arithmetic.Symbols;

/// <summary>
/// The signs of a polynomial on a box, by moving the box to s ≥ 0: when all coefficients in s have one sign, so has the polynomial.
/// </summary>
/// <remarks>v = l + s, u − s, (l + us)/(1 + s) or, without bounds, both s and −s; a bounded or half-bounded range is halved a few times.</remarks>
internal sealed class PositivityCertificate
{
    private const int GreatestDegree = 24;
    private const int Halvings = 5;

    private readonly Dictionary<string, ParameterBound> bounds;
    private readonly HashSet<string> open = new(StringComparer.Ordinal);

    private PositivityCertificate(Dictionary<string, ParameterBound> bounds) => this.bounds = bounds;

    /// <summary>A set of signs that contains all signs on the box.</summary>
    public static PossibleSigns Of(MultivariatePolynomial polynomial, Dictionary<string, ParameterBound> bounds)
    {
        string[] names = [.. polynomial.Variables];
        if (polynomial.Degree > GreatestDegree)
        {
            return PossibleSigns.Any;
        }

        return names is [var only]
            ? Halved(polynomial, only, bounds.GetValueOrDefault(only, ParameterBound.None), Halvings)
            : new PositivityCertificate(bounds).Over(polynomial, names);
    }

    private static PossibleSigns Halved(MultivariatePolynomial polynomial, string name, ParameterBound bound, int halvings)
    {
        PossibleSigns signs = new PositivityCertificate(new() { [name] = bound }).Over(polynomial, [name]);
        if (signs != PossibleSigns.Any || halvings == 0 || polynomial.Degree < 2)
        {
            return signs;
        }

        Rational middle = (bound.Lower, bound.Upper) switch
        {
            (null, null) => Rational.Zero,
            ({ } lower, null) => lower + (1 << (Halvings - halvings)),
            (null, { } upper) => upper - (1 << (Halvings - halvings)),
            ({ } lower, { } upper) => (lower + upper) / 2,
        };
        PossibleSigns below = Halved(polynomial, name, bound with { Upper = middle, UpperIsOpen = false }, halvings - 1);
        return below == PossibleSigns.Any
            ? below
            : below | Halved(polynomial, name, bound with { Lower = middle, LowerIsOpen = false }, halvings - 1);
    }

    private PossibleSigns Over(MultivariatePolynomial polynomial, ReadOnlySpan<string> names)
    {
        if (names.IsEmpty)
        {
            return OfCoefficients(polynomial);
        }

        string name = names[0];
        ParameterBound bound = bounds.GetValueOrDefault(name, ParameterBound.None);
        MultivariatePolynomial variable = MultivariatePolynomial.Variable(name);
        if (bound is { Lower: null, Upper: null })
        {
            PossibleSigns right = Over(polynomial, names[1..]);
            return right == PossibleSigns.Any ? right : right | Over(polynomial.Substitute(name, -variable), names[1..]);
        }

        if (bound.Lower is null ? bound.UpperIsOpen : bound.LowerIsOpen)
        {
            open.Add(name);
        }

        PossibleSigns ends = bound is { Lower: not null, Upper: { } end, UpperIsOpen: false }
            ? Over(polynomial.Substitute(name, MultivariatePolynomial.Constant(end)), names[1..])
            : PossibleSigns.None;
        return ends == PossibleSigns.Any ? ends : ends | Over(Move(polynomial, name, bound), names[1..]);
    }

    private static MultivariatePolynomial Move(MultivariatePolynomial polynomial, string name, ParameterBound bound)
    {
        MultivariatePolynomial variable = MultivariatePolynomial.Variable(name);
        if (bound.Upper is not { } upper)
        {
            return polynomial.Substitute(name, MultivariatePolynomial.Constant(bound.Lower!.Value) + variable);
        }

        if (bound.Lower is not { } lower)
        {
            return polynomial.Substitute(name, MultivariatePolynomial.Constant(upper) - variable);
        }

        // (1 + s)^n p((l + us)/(1 + s)), n the degree in v.
        MultivariatePolynomial above = MultivariatePolynomial.Constant(lower) + (variable * upper);
        MultivariatePolynomial below = MultivariatePolynomial.One + variable;
        int degree = polynomial.DegreeIn(name);
        MultivariatePolynomial sum = MultivariatePolynomial.Zero;
        for (int power = 0; power <= degree; power++)
        {
            sum += polynomial.CoefficientOf(name, power) * above.Pow(power) * below.Pow(degree - power);
        }

        return sum;
    }

    private PossibleSigns OfCoefficients(MultivariatePolynomial polynomial)
    {
        PossibleSigns signs = PossibleSigns.None;
        bool isStrict = false;
        foreach (MultivariateTerm term in polynomial.Terms)
        {
            signs |= term.Coefficient.TrySign() switch
            {
                null => PossibleSigns.Any,
                < 0 => PossibleSigns.Negative,
                _ => PossibleSigns.Positive,
            };
            isStrict |= term.Product.Factors.All(factor => open.Contains(factor.Name));
        }

        return signs is PossibleSigns.Positive or PossibleSigns.Negative
            ? isStrict ? signs : signs | PossibleSigns.Zero
            : signs == PossibleSigns.None ? PossibleSigns.Zero : PossibleSigns.Any;
    }
}
