using System.Globalization;
using System.Numerics;
using Verifier.Arithmetic;
using Verifier.Arithmetic.Balls;
using Verifier.Arithmetic.Boxes;

namespace Verifier.Symbolic.Landscape;

/// <summary>Reads the numbers of a certificate, all of bounded length.</summary>
internal static class CertificateNumbers
{
    private const int LongestNumber = 80;

    /// <summary>An integer within bounds.</summary>
    /// <exception cref="FormatException">The text is no such number.</exception>
    public static int Whole(string text, int least, int greatest) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int value) && value >= least && value <= greatest
            ? value
            : throw new FormatException(string.Create(CultureInfo.InvariantCulture, $"'{text}' is not a whole number from {least} to {greatest}."));

    /// <summary>A rational number p/q or p.</summary>
    /// <exception cref="FormatException">The text is no such number.</exception>
    public static Rational Rational(string text)
    {
        string[] parts = text.Split('/');
        return text.Length <= LongestNumber && parts.Length <= 2
            && BigInteger.TryParse(parts[0], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out BigInteger numerator)
            && BigInteger.TryParse(parts.Length == 2 ? parts[1] : "1", NumberStyles.None, CultureInfo.InvariantCulture, out BigInteger denominator)
            && !denominator.IsZero
                ? new Rational(numerator, denominator)
                : throw new FormatException($"'{text}' is not a rational number.");
    }

    /// <summary>An interval with dyadic ends, "l u".</summary>
    /// <exception cref="FormatException">The text is no such interval.</exception>
    public static DyadicInterval Interval(string text)
    {
        Dyadic[] ends = [.. text.Split(' ').Select(end => ToDyadic(Rational(end)))];
        return ends.Length == 2 && ends[0] <= ends[1] ? new DyadicInterval(ends[0], ends[1]) : throw new FormatException($"'{text}' is not an interval.");
    }

    private static Dyadic ToDyadic(Rational value) => value.Denominator.IsPowerOfTwo
        ? new Dyadic(value.Numerator, 1 - value.Denominator.GetBitLength())
        : throw new FormatException($"{value} is not a dyadic number.");
}
