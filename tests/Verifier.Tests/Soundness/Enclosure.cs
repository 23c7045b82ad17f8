using System.Globalization;
using System.Numerics;
using Verifier.Arithmetic;
using Verifier.Arithmetic.Balls;

namespace Verifier.Tests.Soundness;

/// <summary>The interval of all numbers at most Radius away from Middle, compared in exact rationals: none of the engine's rounding judges the engine.</summary>
internal readonly record struct Enclosure(Rational Middle, Rational Radius)
{
    private const long LeastExponent = -1 << 17;

    /// <summary>The ball of the engine; numbers below 2^(−131072) in size, such as e^(−10^60), only by that bound.</summary>
    public static Enclosure Of(Ball ball)
    {
        Rational tiny = new(1, BigInteger.One << (int)-LeastExponent);
        bool isTiny = ball.Midpoint.TopExponent < LeastExponent;
        Rational radius = ball.Radius.IsZero || ball.Radius.TopExponent >= LeastExponent ? ball.Radius.ToDyadic().ToRational() : tiny;
        return isTiny && !ball.Midpoint.IsZero ? new Enclosure(0, tiny + radius) : new Enclosure(ball.Midpoint.ToRational(), radius);
    }

    /// <summary>The ball that Arb dumps as four hexadecimal numbers (mantissa, exponent, radius, exponent); null when it is not finite.</summary>
    public static Enclosure? Parse(string dump)
    {
        string[] words = dump.Split(' ');
        return Number(words[0], words[1]) is { } middle && Number(words[2], words[3]) is { } radius ? new Enclosure(middle, radius) : null;
    }

    /// <summary>Whether both can contain the same number.</summary>
    public bool Meets(Enclosure other) => Rational.Abs(Middle - other.Middle) <= Radius + other.Radius;

    /// <summary>Whether the radius is at most 2^(−bits).</summary>
    public bool IsWithin(int bits) => Radius * new Rational(BigInteger.One << bits, 1) <= 1;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Decimal(Middle, 40)} ± {Decimal(Radius, 3)}");

    private static Rational? Number(string mantissa, string exponent)
    {
        BigInteger m = Hexadecimal(mantissa);
        BigInteger e = Hexadecimal(exponent);
        return m.IsZero && !e.IsZero ? null
            : e.Sign >= 0 ? new Rational(m << (int)e, 1) : new Rational(m, BigInteger.One << (int)-e);
    }

    private static BigInteger Hexadecimal(string text) => text.StartsWith('-')
        ? -Hexadecimal(text[1..])
        : BigInteger.Parse("0" + text, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);

    private static string Decimal(Rational value, int digits) => Ball.FromRational(value, 4 * digits).ToDecimal(digits).Value;
}
