namespace Verifier.Arithmetic.Polynomials;

/// <summary>Simultaneous substitution: swapping two variables works.</summary>
internal static class PolynomialSubstitution
{
    public static MultivariatePolynomial Apply(MultivariatePolynomial polynomial, IReadOnlyDictionary<string, MultivariatePolynomial> replacements)
    {
        Dictionary<(string Name, int Exponent), MultivariatePolynomial> powers = [];
        MultivariatePolynomial sum = MultivariatePolynomial.Zero;
        foreach (MultivariateTerm term in polynomial.Terms)
        {
            MultivariatePolynomial product = MultivariatePolynomial.Constant(term.Coefficient);
            foreach ((string Name, int Exponent) power in term.Product.Factors)
            {
                if (!powers.TryGetValue(power, out MultivariatePolynomial? value))
                {
                    value = (replacements.GetValueOrDefault(power.Name) ?? MultivariatePolynomial.Variable(power.Name)).Pow(power.Exponent);
                    powers.Add(power, value);
                }

                product *= value;
            }

            sum += product;
        }

        return sum;
    }
}
