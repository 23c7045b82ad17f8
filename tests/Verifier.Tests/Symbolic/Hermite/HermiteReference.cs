using System.Globalization;
using System.Numerics;
using Verifier.Arithmetic;
using Verifier.Arithmetic.Balls;
using Verifier.Tests.House;

namespace Verifier.Tests.Symbolic.Hermite;

/// <summary>The golden coefficients of HermiteReference.tsv: 30 significant digits from an independent 60-digit quadrature.</summary>
internal sealed record HermiteReference(string Activation, int Index, Rational Value, Rational HalfUnit)
{
    private const string Path = "tests/Verifier.Tests/Symbolic/Hermite/HermiteReference.tsv";

    /// <summary>All rows.</summary>
    public static IReadOnlyList<HermiteReference> ReadAll() =>
        [.. Repository.Read(Path).Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Where(line => !line.StartsWith('#') && !line.StartsWith("activation", StringComparison.Ordinal))
            .Select(line => line.Split('\t'))
            .Select(fields => Parse(fields[0], fields[1], fields[2]))];

    /// <summary>Whether the ball meets the interval of numbers that round to the printed digits.</summary>
    public bool Agrees(Ball ball) => (ball - Value).WithRadiusAdded(Ball.FromRational(HalfUnit, 64)).ContainsZero;

    private static HermiteReference Parse(string activation, string index, string value)
    {
        string[] parts = value.Split('e');
        int exponent = parts.Length == 2 ? int.Parse(parts[1], CultureInfo.InvariantCulture) : 0;
        int places = parts[0].Contains('.', StringComparison.Ordinal) ? parts[0].Length - parts[0].IndexOf('.', StringComparison.Ordinal) - 1 : 0;
        BigInteger digits = BigInteger.Parse(parts[0].Replace(".", string.Empty, StringComparison.Ordinal), CultureInfo.InvariantCulture);
        Rational unit = new Rational(10, 1).Pow(exponent - places);
        bool isExactZero = digits.IsZero;
        return new HermiteReference(
            activation, int.Parse(index, CultureInfo.InvariantCulture), digits * unit, isExactZero ? Rational.Zero : new Rational(1, 2) * unit);
    }
}
