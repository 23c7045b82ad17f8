using System.Text;
using Verifier.Symbolic.Expressions;

namespace Verifier.Symbolic.Latex;

/// <summary>Typesets products and quotients.</summary>
internal static class LatexFraction
{
    /// <summary>The sign, then a fraction or a product.</summary>
    public static string Write(Fraction fraction, LatexStyle style)
    {
        string sign = fraction.IsNegative ? "-" : string.Empty;
        string? number = NumberText.TryDecimal(fraction.Coefficient);
        string above = number ?? NumberText.Integer(fraction.Coefficient.Numerator);
        string below = number is null ? NumberText.Integer(fraction.Coefficient.Denominator) : "1";
        if (below == "1" && fraction.Below.Count == 0)
        {
            return sign + Product(above, fraction.Above, style);
        }

        if (style == LatexStyle.Inline)
        {
            string divisor = Product(below, fraction.Below, style);
            bool several = fraction.Below.Count + (below == "1" ? 0 : 1) > 1;
            return $"{sign}{Product(above, fraction.Above, style)}/{(several ? $"({divisor})" : divisor)}";
        }

        // Cases do not go into a numerator: \frac{1}{2} \begin{cases} … \end{cases}.
        Expression[] beside = [.. fraction.Above.Where(factor => factor is Conditional)];
        string numerator = OnlyBody(above, [.. fraction.Above.Where(factor => factor is not Conditional)], style);
        string built = $@"{sign}\frac{{{numerator}}}{{{OnlyBody(below, fraction.Below, style)}}}";
        return beside.Length == 0 ? built : $"{built} {Product("1", beside, style)}";
    }

    /// <summary>A numerator or denominator: a sum alone needs no parentheses.</summary>
    private static string OnlyBody(string number, IReadOnlyList<Expression> factors, LatexStyle style) =>
        number == "1" && factors.Count == 1
            ? ExpressionLatex.Node(factors[0], style, LatexBinding.Sum)
            : Product(number, factors, style);

    private static string Product(string number, IReadOnlyList<Expression> factors, LatexStyle style)
    {
        StringBuilder text = new(number == "1" && factors.Count > 0 ? string.Empty : number);
        for (int i = 0; i < factors.Count; i++)
        {
            bool endsWithCases = factors[i] is Conditional && i == factors.Count - 1;
            string factor = ExpressionLatex.Node(factors[i], style, endsWithCases ? LatexBinding.Product : LatexBinding.Factor);
            text.Append(text.Length > 0 ? Separator(i > 0 ? factors[i - 1] : null, factors[i], factor) : string.Empty).Append(factor);
        }

        return text.ToString();
    }

    /// <summary>Nothing after a number, a thin space beside functions, a dot before digits.</summary>
    private static string Separator(Expression? previous, Expression next, string written)
    {
        if (char.IsAsciiDigit(written[0]) || next is Conditional)
        {
            return next is Conditional ? " " : @" \cdot ";
        }

        if (previous is null)
        {
            return string.Empty;
        }

        return (IsSymbol(previous) && IsSymbol(next)) || (previous is Sum && next is Sum) ? " " : @"\,";
    }

    private static bool IsSymbol(Expression factor) => factor is Variable or NamedConstant or Parameter
        || factor is Power { Base: Variable or NamedConstant or Parameter, Exponent: Number };
}
