using System.Globalization;
using System.Numerics;
using Verifier.Arithmetic;

namespace Verifier.Symbolic.Expressions;

/// <summary>How numbers are written: fractions, or exact decimals where these are shorter.</summary>
internal static class NumberText
{
    private const int LargestPlainDenominator = 100;
    private const int MostDecimals = 60;

    /// <summary>The exact decimal text of a non-negative number if it should be written that way: 0.044715, but 1/2 and 1/1024.</summary>
    public static string? TryDecimal(Rational value)
    {
        if (value.Denominator <= LargestPlainDenominator)
        {
            return null;
        }

        int decimals = 0;
        Rational scaled = value;
        while (!scaled.IsInteger && decimals < MostDecimals)
        {
            scaled *= 10;
            decimals++;
        }

        if (!scaled.IsInteger)
        {
            return null;
        }

        string digits = scaled.Numerator.ToString(CultureInfo.InvariantCulture).PadLeft(decimals + 1, '0');
        string text = $"{digits[..^decimals]}.{digits[^decimals..]}";
        return text.Length <= value.ToString().Length ? text : null;
    }

    /// <summary>The digits of an integer.</summary>
    public static string Integer(BigInteger value) => value.ToString(CultureInfo.InvariantCulture);
}
