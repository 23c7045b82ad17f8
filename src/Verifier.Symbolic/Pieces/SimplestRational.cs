using System.Numerics;
using Verifier.Arithmetic;

namespace Verifier.Symbolic.Pieces;

/// <summary>The rational number with the smallest denominator in an interval, by continued fractions.</summary>
public static class SimplestRational
{
    /// <summary>The simplest rational in [lower, upper].</summary>
    /// <exception cref="ArgumentOutOfRangeException">The interval is empty.</exception>
    public static Rational Between(Rational lower, Rational upper)
    {
        if (lower > upper)
        {
            throw new ArgumentOutOfRangeException(nameof(lower), lower, "The lower end is above the upper end.");
        }

        if (lower.Sign <= 0 && upper.Sign >= 0)
        {
            return Rational.Zero;
        }

        return lower.Sign < 0 ? -Positive(-upper, -lower) : Positive(lower, upper);
    }

    private static Rational Positive(Rational lower, Rational upper)
    {
        List<BigInteger> quotients = [];
        while (true)
        {
            BigInteger floor = lower.Floor();
            if (lower.IsInteger || upper.Floor() > floor)
            {
                quotients.Add(lower.IsInteger ? floor : floor + 1);
                break;
            }

            quotients.Add(floor);
            (lower, upper) = (Rational.One / (upper - floor), Rational.One / (lower - floor));
        }

        Rational value = quotients[^1];
        for (int i = quotients.Count - 2; i >= 0; i--)
        {
            value = quotients[i] + (Rational.One / value);
        }

        return value;
    }
}
