using System.Globalization;
using System.Numerics;
using Verifier.Arithmetic;

namespace Verifier.Symbolic.Expressions.Parsing;

/// <summary>Exact decimal numbers: <c>12</c>, <c>0.1</c>, <c>.5</c>, <c>1e-3</c>, <c>2.5E6</c>.</summary>
internal static class NumberLiteral
{
    /// <summary>Whether a number starts at the position.</summary>
    public static bool StartsAt(string text, int position) =>
        char.IsAsciiDigit(text[position])
        || (text[position] == '.' && position + 1 < text.Length && char.IsAsciiDigit(text[position + 1]));

    /// <summary>Reads the number; in <c>2e</c> and <c>2e-x</c> the e is the constant, as no digit follows.</summary>
    public static ParseError? Read(string text, int position, out Token token)
    {
        int pointAt = SkipDigits(text, position);
        bool hasPoint = pointAt < text.Length && text[pointAt] == '.';
        int end = hasPoint ? SkipDigits(text, pointAt + 1) : pointAt;
        string digits = text[position..pointAt] + (hasPoint ? text[(pointAt + 1)..end] : string.Empty);
        int fraction = hasPoint ? end - pointAt - 1 : 0;
        int exponentEnd = ExponentEnd(text, end);
        string exponentText = exponentEnd > end ? text[(end + 1)..exponentEnd] : "0";
        token = default;
        if (digits.Length > ParseLimits.NumberDigits)
        {
            return TooLong(position, exponentEnd, "digits", ParseLimits.NumberDigits);
        }

        if (exponentText.Length > 8
            || Math.Abs(int.Parse(exponentText, CultureInfo.InvariantCulture)) > ParseLimits.DecimalExponent)
        {
            return TooLong(position, exponentEnd, "as power of ten", ParseLimits.DecimalExponent);
        }

        int power = int.Parse(exponentText, CultureInfo.InvariantCulture) - fraction;
        Rational value = new Rational(BigInteger.Parse(digits, CultureInfo.InvariantCulture), BigInteger.One) * ((Rational)10).Pow(power);
        token = new Token(TokenKind.Number, position, exponentEnd - position, value);
        return null;
    }

    private static ParseError TooLong(int position, int end, string what, int limit) =>
        new(position, end - position, string.Create(CultureInfo.InvariantCulture, $"the number is too large: at most {limit} {what} are read"));

    private static int SkipDigits(string text, int position)
    {
        while (position < text.Length && char.IsAsciiDigit(text[position]))
        {
            position++;
        }

        return position;
    }

    private static int ExponentEnd(string text, int position)
    {
        if (position >= text.Length || text[position] is not ('e' or 'E'))
        {
            return position;
        }

        int digits = position + 1;
        if (digits < text.Length && text[digits] is '+' or '-')
        {
            digits++;
        }

        int end = SkipDigits(text, digits);
        return end > digits ? end : position;
    }
}
