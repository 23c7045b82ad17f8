using System.Globalization;
using System.Text;
using Verifier.Arithmetic.Constants;
using Verifier.Symbolic.Design;
using Verifier.Symbolic.Latex;

namespace Verifier.Reports.Design;

/// <summary>Sums over the components of a designed polynomial, term by term, with decimals where nothing shorter is exact.</summary>
internal static class ComponentSum
{
    private const int LongDenominator = 1000;

    /// <summary>Σ γ̂_k h(k, x), text of the activation language.</summary>
    public static string Activation(IReadOnlyList<DesignedComponent> components) =>
        Join(components.Select(one => (Text(one.Coefficient), string.Create(CultureInfo.InvariantCulture, $"*h({one.Degree}, x)"))), " ");

    /// <summary>κ(ρ) = Σ γ̂_k² ρ^k as text in rho.</summary>
    public static string Kernel(IReadOnlyList<DesignedComponent> components) =>
        Join(components.Select(one => (Text(one.Coefficient * one.Coefficient), Power(one.Degree))), " ");

    /// <summary>Σ γ̂_k h_k(x) in LaTeX.</summary>
    public static string Latex(IReadOnlyList<DesignedComponent> components) =>
        Join(components.Select(one => (Latex(one.Coefficient), string.Create(CultureInfo.InvariantCulture, $@"\,h_{{{one.Degree}}}(x)"))), string.Empty);

    private static string Join(IEnumerable<(string Factor, string Basis)> terms, string blank)
    {
        StringBuilder sum = new();
        foreach ((string factor, string basis) in terms)
        {
            bool negative = factor[0] == '-';
            string sign = (sum.Length > 0, negative) switch
            {
                (false, false) => string.Empty,
                (false, true) => "-",
                (true, _) => $"{blank}{(negative ? '-' : '+')}{blank}",
            };
            sum.Append(sign).Append(factor.AsSpan(negative ? 1 : 0)).Append(basis);
        }

        return sum.ToString();
    }

    private static string Power(int degree) => degree switch
    {
        0 => string.Empty,
        1 => "*rho",
        _ => string.Create(CultureInfo.InvariantCulture, $"*rho^{degree}"),
    };

    private static string Text(ExactConstant value) =>
        ConstantLatex.IsSum(value) ? $"({value})" : Decimal(value) ?? value.ToString();

    private static string Latex(ExactConstant value) =>
        ConstantLatex.IsSum(value) ? ConstantLatex.InParentheses(ConstantLatex.Write(value)) : Decimal(value) ?? ConstantLatex.Write(value);

    private static string? Decimal(ExactConstant value) =>
        value.AsRational() is { } rational && rational.Denominator > LongDenominator && NumberWords.Of(rational) is { } text
        && !text.Contains('/', StringComparison.Ordinal) ? text : null;
}
