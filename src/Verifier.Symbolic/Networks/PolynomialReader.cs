using Verifier.Symbolic.Expressions;

namespace Verifier.Symbolic.Networks;

/// <summary>Reads text of the activation language as a polynomial in given letters with exact coefficients.</summary>
public static class PolynomialReader
{
    /// <summary>The polynomial of a text, or the first error in it.</summary>
    /// <param name="text">The text, say <c>2*s^2*t^2 - sqrt(3)/2</c>.</param>
    /// <param name="letters">The letters that may occur; names of the activation language keep their meaning.</param>
    /// <param name="highestDegree">The highest total degree that is accepted.</param>
    /// <exception cref="ArgumentOutOfRangeException">The degree is negative.</exception>
    public static PolynomialResult Read(string text, IReadOnlyCollection<string> letters, int highestDegree)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(highestDegree);
        ParseResult parsed = ExpressionParser.Parse(text, letters);
        if (!parsed.Succeeded)
        {
            return PolynomialResult.Of(parsed.Error);
        }

        var conversion = new PolynomialConversion(highestDegree);
        return conversion.Convert(parsed.Expression) is { } polynomial
            ? PolynomialResult.Of(polynomial)
            : PolynomialResult.Of(new ParseError(
                0, Math.Max(1, text.Length), conversion.Reason!, $"a polynomial in {string.Join(", ", letters)} with exact coefficients"));
    }
}
