using System.Globalization;
using System.Text;
using Verifier.Arithmetic.Polynomials;
using Verifier.Arithmetic.Symbols;

namespace Verifier.Symbolic.Latex;

/// <summary>LaTeX of conditions on parameters, such as <c>a &gt; -\frac{1}{4}</c>.</summary>
public static class SignConditionLatex
{
    /// <summary>The condition, for math mode.</summary>
    public static string Write(SignCondition condition)
    {
        SignComparison comparison = SignComparison.Of(condition);
        return $"{Polynomial(comparison.Left)} {Relation(comparison.Operator)} {Polynomial(comparison.Right)}";
    }

    /// <summary>The conditions, joined by commas.</summary>
    public static string Write(IEnumerable<SignCondition> conditions) => string.Join(@",\ ", conditions.Select(Write));

    private static string Relation(string sign) => sign switch
    {
        ">=" => @"\ge",
        "<=" => @"\le",
        "!=" => @"\ne",
        _ => sign,
    };

    private static string Polynomial(MultivariatePolynomial polynomial)
    {
        StringBuilder text = new();
        foreach (MultivariateTerm term in polynomial.Terms)
        {
            string product = string.Join(@"\,", term.Product.Factors.Select(factor => Power(LatexNames.Parameter(factor.Name), factor.Exponent)));
            LatexSum.Append(text, MultivariateLatex.Times(term.Coefficient, product));
        }

        return text.Length == 0 ? "0" : text.ToString();
    }

    private static string Power(string letter, int exponent) =>
        exponent == 1 ? letter : string.Create(CultureInfo.InvariantCulture, $"{letter}^{{{exponent}}}");
}
