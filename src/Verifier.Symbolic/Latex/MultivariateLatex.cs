using System.Text;
using Verifier.Arithmetic.Constants;
using Verifier.Arithmetic.Polynomials;
using Verifier.Symbolic.Networks;

namespace Verifier.Symbolic.Latex;

/// <summary>LaTeX of polynomials in the letters of gadgets.</summary>
public static class MultivariateLatex
{
    // Norms and inner products stand before the linear forms in x, as in ‖v‖²(vᵀx)².
    private static readonly string[] Order =
        [GadgetVariables.V, GadgetVariables.W, GadgetVariables.C, GadgetVariables.Alpha, GadgetVariables.Beta, GadgetVariables.P, GadgetVariables.Q];

    /// <summary>The terms with their signs, highest degree first; <c>0</c> for the polynomial 0.</summary>
    public static string Write(MultivariatePolynomial polynomial, InnerProductLatex letters)
    {
        var text = new StringBuilder();
        foreach (MultivariateTerm term in polynomial.Terms)
        {
            string product = string.Concat(term.Product.Factors
                .OrderBy(factor => Array.IndexOf(Order, factor.Name))
                .Select(factor => letters.Power(factor.Name, factor.Exponent)));
            LatexSum.Append(text, Times(term.Coefficient, product));
        }

        return text.Length == 0 ? "0" : text.ToString();
    }

    /// <summary>coefficient · product, without a factor 1 and with parentheses around a sum.</summary>
    public static string Times(ExactConstant coefficient, string product)
    {
        string number = ConstantLatex.Write(coefficient);
        return product.Length == 0 ? number
            : coefficient.Equals(ExactConstant.One) ? product
            : coefficient.Equals(-ExactConstant.One) ? "-" + product
            : ConstantLatex.IsSum(coefficient) ? ConstantLatex.InParentheses(number) + @"\," + product
            : number + @"\," + product;
    }
}
