using System.Globalization;
using System.Numerics;
using Verifier.Arithmetic;

namespace Verifier.Tests.Arithmetic.Balls;

/// <summary>Reads decimal text exactly.</summary>
internal static class Decimal
{
    public static Rational Read(string text)
    {
        string[] parts = text.Split('e');
        int exponent = parts.Length == 2 ? int.Parse(parts[1], CultureInfo.InvariantCulture) : 0;
        int point = parts[0].IndexOf('.', StringComparison.Ordinal);
        int places = point < 0 ? 0 : parts[0].Length - point - 1;
        BigInteger digits = BigInteger.Parse(parts[0].Replace(".", string.Empty, StringComparison.Ordinal), CultureInfo.InvariantCulture);
        return new Rational(digits, 1) * ((Rational)10).Pow(exponent - places);
    }
}
