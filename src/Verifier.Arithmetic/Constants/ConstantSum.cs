namespace Verifier.Arithmetic.Constants;

/// <summary>Collects terms by monomial while a sum or a product is computed.</summary>
internal sealed class ConstantSum
{
    private readonly Dictionary<ConstantMonomial, Rational> coefficients = [];

    public void Add(Rational coefficient, ConstantMonomial monomial)
    {
        coefficients.TryGetValue(monomial, out Rational present);
        coefficients[monomial] = present + coefficient;
    }

    public void Add(Rational scale, ExactConstant value)
    {
        foreach (ConstantTerm term in value.Terms)
        {
            Add(scale * term.Coefficient, term.Monomial);
        }
    }

    public ExactConstant ToConstant()
    {
        ConstantTerm[] terms = [.. coefficients.Where(pair => !pair.Value.IsZero).Select(pair => new ConstantTerm(pair.Value, pair.Key))];
        Array.Sort(terms, static (left, right) => left.Monomial.CompareTo(right.Monomial));
        return ExactConstant.FromSortedTerms([.. terms]);
    }
}
