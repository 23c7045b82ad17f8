using System.Globalization;
using System.Text;
using Verifier.Arithmetic.Constants;
using Verifier.Arithmetic.Constants.Layout;

namespace Verifier.Arithmetic.Polynomials;

/// <summary>Writes sums of constant × power product in the activation language: <c>x^3 - 3*x + 1/2</c>.</summary>
internal static class PolynomialText
{
    /// <summary>The sum; the power product of a constant term is empty.</summary>
    public static string Write(IEnumerable<(ExactConstant Coefficient, string PowerProduct)> terms)
    {
        StringBuilder text = new();
        foreach ((ExactConstant coefficient, string powerProduct) in terms.Where(term => !term.Coefficient.IsZero))
        {
            bool isSum = ConstantLayout.Of(coefficient).Summands.Length > 1;
            bool isNegative = !isSum && ConstantLayout.Of(coefficient).Summands[0].IsNegative;
            text.Append((text.Length == 0, isNegative) switch
            {
                (true, false) => string.Empty,
                (true, true) => "-",
                (false, false) => " + ",
                (false, true) => " - ",
            });
            text.Append(Product(isNegative ? -coefficient : coefficient, powerProduct, isSum && (text.Length > 0 || powerProduct.Length > 0)));
        }

        return text.Length == 0 ? "0" : text.ToString();
    }

    /// <summary>x, x^2, …; empty for the power 0.</summary>
    public static string Power(string variable, int power) => power switch
    {
        0 => string.Empty,
        1 => variable,
        _ => string.Create(CultureInfo.InvariantCulture, $"{variable}^{power}"),
    };

    private static string Product(ExactConstant coefficient, string powerProduct, bool isSum)
    {
        string factor = isSum ? $"({coefficient})" : coefficient.ToString();
        return (powerProduct.Length == 0, coefficient.Equals(ExactConstant.One)) switch
        {
            (true, _) => factor,
            (false, true) => powerProduct,
            (false, false) => $"{factor}*{powerProduct}",
        };
    }
}
