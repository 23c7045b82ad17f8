using System.Collections.Immutable;
using Verifier.Arithmetic.Constants;
using Verifier.Arithmetic.Polynomials;

namespace Verifier.Arithmetic.Symbols;

/// <summary>shape · P / Π Nᵢ^pᵢ: the terms of a constant that share a factor without parameters, over one denominator in lowest terms.</summary>
/// <param name="Shape">The factor √r · π^(j/2) · e^C · Π atoms in which parameters stand inside functions only.</param>
/// <param name="Numerator">P, with rational coefficients.</param>
/// <param name="Denominator">The Nᵢ, parameters among them, with pᵢ ≥ 1.</param>
internal sealed record SymbolicFraction(
    ConstantMonomial Shape, MultivariatePolynomial Numerator, ImmutableDictionary<MultivariatePolynomial, int> Denominator)
{
    /// <summary>The fractions whose sum is a constant.</summary>
    public static IEnumerable<SymbolicFraction> Split(IEnumerable<ConstantTerm> terms) =>
        terms.Select(OfTerm).GroupBy(fraction => fraction.Shape).Select(group => Add([.. group]).Reduce());

    /// <summary>The constant with the terms of each shape over one denominator in lowest terms.</summary>
    public static ExactConstant Normalise(ExactConstant value)
    {
        ConstantSum sum = new();
        foreach (SymbolicFraction fraction in Split(value.Terms))
        {
            fraction.AddTo(sum, value.Domain!);
        }

        return sum.ToConstant();
    }

    /// <summary>The factor without parameters outside functions.</summary>
    public static ConstantMonomial ShapeOf(ConstantMonomial monomial) => monomial.Domain is null
        ? monomial
        : monomial.WithAtoms([.. monomial.Atoms.Where(atom => atom.Atom.Symbol is null && !atom.Atom.IsParameterReciprocal)]);

    /// <summary>Whether both fractions have one denominator.</summary>
    public bool HasDenominatorOf(SymbolicFraction other) =>
        Denominator.Count == other.Denominator.Count && Denominator.All(pair => other.Denominator.GetValueOrDefault(pair.Key) == pair.Value);

    /// <summary>Adds the terms of the fraction to a sum.</summary>
    public void AddTo(ConstantSum sum, ParameterDomain domain)
    {
        ImmutableArray<AtomPower> below = [.. Denominator.Select(pair => SymbolicPolynomial.Inverted(pair.Key, pair.Value, domain))];
        foreach (MultivariateTerm term in Numerator.Terms)
        {
            Dictionary<ConstantAtom, int> powers = Shape.Atoms.Concat(below).ToDictionary(atom => atom.Atom, atom => atom.Power);
            foreach ((string name, int exponent) in term.Product.Factors)
            {
                ConstantAtom atom = new(new ParameterSymbol(name, domain));
                powers[atom] = powers.GetValueOrDefault(atom) + exponent;
            }

            ImmutableArray<AtomPower> atoms =
                [.. powers.Where(pair => pair.Value != 0).Select(pair => new AtomPower(pair.Key, pair.Value)).OrderBy(atom => atom.Atom)];
            sum.Add(term.Coefficient.AsRational()!.Value, Shape.WithAtoms(atoms));
        }
    }

    private static SymbolicFraction OfTerm(ConstantTerm term)
    {
        MultivariatePolynomial numerator = MultivariatePolynomial.Constant(term.Coefficient);
        var denominator = ImmutableDictionary.CreateBuilder<MultivariatePolynomial, int>();
        foreach (AtomPower atom in term.Monomial.Atoms)
        {
            if (atom.Atom.IsParameterReciprocal)
            {
                denominator.Add(SymbolicPolynomial.Of(atom.Atom.Argument), atom.Power);
            }
            else if (atom.Atom.Symbol is { } symbol && atom.Power < 0)
            {
                denominator.Add(MultivariatePolynomial.Variable(symbol.Name), -atom.Power);
            }
            else if (atom.Atom.Symbol is { } above)
            {
                numerator *= MultivariatePolynomial.Monomial(ExactConstant.One, (above.Name, atom.Power));
            }
        }

        return new SymbolicFraction(ShapeOf(term.Monomial), numerator, denominator.ToImmutable());
    }

    private static SymbolicFraction Add(ImmutableArray<SymbolicFraction> fractions)
    {
        var common = ImmutableDictionary.CreateBuilder<MultivariatePolynomial, int>();
        foreach ((MultivariatePolynomial @base, int power) in fractions.SelectMany(fraction => fraction.Denominator))
        {
            common[@base] = Math.Max(power, common.GetValueOrDefault(@base));
        }

        MultivariatePolynomial sum = MultivariatePolynomial.Zero;
        foreach (SymbolicFraction fraction in fractions)
        {
            sum += common.Aggregate(
                fraction.Numerator, (product, pair) => product * pair.Key.Pow(pair.Value - fraction.Denominator.GetValueOrDefault(pair.Key)));
        }

        return new SymbolicFraction(fractions[0].Shape, sum, common.ToImmutable());
    }

    private SymbolicFraction Reduce()
    {
        MultivariatePolynomial numerator = Numerator;
        var denominator = Denominator.ToBuilder();
        foreach ((MultivariatePolynomial @base, int power) in Denominator)
        {
            int left = power;
            while (left > 0 && SymbolicPolynomial.TryDivide(numerator, @base) is { } quotient)
            {
                numerator = quotient;
                left--;
            }

            denominator[@base] = left;
        }

        return new SymbolicFraction(Shape, numerator, denominator.Where(pair => pair.Value > 0).ToImmutableDictionary());
    }
}
