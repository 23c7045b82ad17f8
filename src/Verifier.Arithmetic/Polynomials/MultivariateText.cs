using System.Text;

namespace Verifier.Arithmetic.Polynomials;

/// <summary>Writes a polynomial in text of the activation language.</summary>
internal static class MultivariateText
{
    /// <summary>The terms with their signs, highest degree first; <c>0</c> for the polynomial 0.</summary>
    public static string Write(MultivariatePolynomial polynomial)
    {
        var text = new StringBuilder();
        foreach (MultivariateTerm term in polynomial.Terms)
        {
            string body = Body(term, out bool isNegative);
            text.Append(text.Length == 0 ? (isNegative ? "-" : string.Empty) : isNegative ? " - " : " + ").Append(body);
        }

        return text.Length == 0 ? "0" : text.ToString();
    }

    private static string Body(MultivariateTerm term, out bool isNegative)
    {
        string coefficient = term.Coefficient.ToString() ?? string.Empty;
        bool isSum = coefficient.Contains(" + ", StringComparison.Ordinal) || coefficient.Contains(" - ", StringComparison.Ordinal);
        isNegative = !isSum && coefficient.StartsWith('-');
        string magnitude = isNegative ? coefficient[1..] : coefficient;
        return term.Product.Factors.IsEmpty && !isSum ? magnitude
            : term.Product.Factors.IsEmpty ? $"({magnitude})"
            : magnitude == "1" ? term.Product.ToString()
            : isSum ? $"({magnitude})*{term.Product}"
            : $"{magnitude}*{term.Product}";
    }
}
