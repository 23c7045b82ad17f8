using System.Globalization;
using Verifier.Arithmetic;
using Verifier.Arithmetic.Balls;

namespace Verifier.Testing;

/// <summary>Assertions about rigorous enclosures.</summary>
public static class Enclosure
{
    /// <summary>Fails unless the ball contains the number.</summary>
    public static void AssertContains(Ball enclosure, Rational value) =>
        Require(enclosure.Contains(value), $"The enclosure {enclosure} does not contain {value}.");

    /// <summary>Fails unless the ball contains the number.</summary>
    public static void AssertContains(Ball enclosure, Ball value) =>
        Require(enclosure.Contains(value), $"The enclosure {enclosure} does not contain {value}.");

    /// <summary>Fails unless two enclosures of the same number have a number in common, and one of them is no wider than 2^(−bits).</summary>
    public static void AssertAgree(Ball left, Ball right, int bits)
    {
        Require(left.Overlaps(right), $"The enclosures {left} and {right} are disjoint: at least one is wrong.");
        Require(
            left.RadiusIsAtMost(bits) || right.RadiusIsAtMost(bits),
            string.Create(CultureInfo.InvariantCulture, $"The enclosures {left} and {right} overlap, but both are wider than 2^-{bits}."));
    }

    private static void Require(bool condition, string message)
    {
        if (!condition)
        {
            throw new TestFailedException(message);
        }
    }
}
