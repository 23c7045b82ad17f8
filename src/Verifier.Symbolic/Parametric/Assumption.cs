using System.Text.RegularExpressions;
using Verifier.Arithmetic.Polynomials;
using Verifier.Arithmetic.Symbols;
using Verifier.Symbolic.Expressions;
using Verifier.Symbolic.Networks;

namespace Verifier.Symbolic.Parametric;

/// <summary>Reads assumptions about parameters: <c>alpha &gt; 0</c>, <c>0 &lt; p &lt;= 1</c>, <c>b &lt; c</c>, <c>w != 0</c>.</summary>
public static partial class Assumption
{
    private const int HighestDegree = 8;
    private const string Accepted = "comparisons of polynomials in parameters with rational numbers, such as alpha > 0, 0 < p <= 1, b < c, w != 0";

    /// <summary>The names in a text that may be parameters; those of the language keep their meaning.</summary>
    public static IEnumerable<string> NamesIn(string text) => NamePattern().Matches(text).Select(match => match.Value).Distinct(StringComparer.Ordinal);

    /// <summary>Whether a text is a name alone: that declares a parameter without a range.</summary>
    public static bool IsName(string text) => NamePattern().Match(text).Value.Equals(text.Trim(), StringComparison.Ordinal);

    /// <summary>The conditions of a text, none for a name alone, or the first error in it.</summary>
    /// <param name="text">The assumption.</param>
    /// <param name="parameters">The names that may occur.</param>
    public static AssumptionResult Read(string text, IReadOnlyCollection<string> parameters)
    {
        if (IsName(text) && parameters.Contains(text.Trim()))
        {
            return AssumptionResult.Of([]);
        }

        Match[] signs = [.. SignPattern().Matches(text).Cast<Match>()];
        if (signs.Length == 0)
        {
            return AssumptionResult.Of(new ParseError(0, Math.Max(1, text.Length), "an assumption compares two sides", Accepted));
        }

        List<MultivariatePolynomial> sides = [];
        for (int index = 0; index <= signs.Length; index++)
        {
            int start = index == 0 ? 0 : signs[index - 1].Index + signs[index - 1].Length;
            int end = index == signs.Length ? text.Length : signs[index].Index;
            PolynomialResult side = PolynomialReader.Read(text[start..end], parameters, HighestDegree);
            if (!side.Succeeded)
            {
                return AssumptionResult.Of(side.Error with { Position = side.Error.Position + start, Accepted = side.Error.Accepted ?? Accepted });
            }

            if (side.Polynomial.Terms.Any(term => term.Coefficient.AsRational() is null))
            {
                return AssumptionResult.Of(new ParseError(start, Math.Max(1, end - start), "the numbers of an assumption are rational", Accepted));
            }

            sides.Add(side.Polynomial);
        }

        return AssumptionResult.Of([.. signs.Select((sign, index) => Condition(sides[index], sign.Value, sides[index + 1]))]);
    }

    private static SignCondition Condition(MultivariatePolynomial left, string sign, MultivariatePolynomial right) => sign switch
    {
        ">" => new SignCondition(left - right, SignRelation.Positive),
        ">=" => new SignCondition(left - right, SignRelation.NonNegative),
        "<" => new SignCondition(right - left, SignRelation.Positive),
        "<=" => new SignCondition(right - left, SignRelation.NonNegative),
        _ => new SignCondition(left - right, SignRelation.NonZero),
    };

    [GeneratedRegex("[A-Za-z][A-Za-z0-9_]*", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NamePattern();

    [GeneratedRegex("[<>]=?|!=", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex SignPattern();
}
