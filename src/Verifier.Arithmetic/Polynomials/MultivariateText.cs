namespace Verifier.Arithmetic.Polynomials;

/// <summary>Writes a polynomial in several variables in text of the activation language.</summary>
internal static class MultivariateText
{
    /// <summary>Factors in the given order of variables, the others after them; terms by descending degree, then by that order.</summary>
    public static string Write(MultivariatePolynomial polynomial, IReadOnlyList<string> order)
    {
        string[] variables = [.. order, .. polynomial.Variables.Except(order, StringComparer.Ordinal)];
        IOrderedEnumerable<MultivariateTerm> terms = polynomial.Terms.OrderByDescending(static term => term.Product.Degree);
        foreach (string variable in variables)
        {
            terms = terms.ThenByDescending(term => term.Product.ExponentOf(variable));
        }

        return PolynomialText.Write(terms.Select(term => (term.Coefficient, Product(term.Product, variables))));
    }

    private static string Product(PowerProduct product, string[] variables) => string.Join(
        '*',
        variables.Where(variable => product.ExponentOf(variable) > 0).Select(variable => PolynomialText.Power(variable, product.ExponentOf(variable))));
}
