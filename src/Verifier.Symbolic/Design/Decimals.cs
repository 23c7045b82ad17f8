using System.Numerics;
using Verifier.Arithmetic;
using Verifier.Arithmetic.Balls;

namespace Verifier.Symbolic.Design;

/// <summary>Exact decimal numbers close to enclosed ones, to be written into texts.</summary>
internal static class Decimals
{
    /// <summary>The midpoint rounded to <paramref name="places"/> decimals.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The ball is not finite.</exception>
    public static Rational Of(Ball ball, int places)
    {
        if (!ball.IsFinite)
        {
            throw new ArgumentOutOfRangeException(nameof(ball), "Only a finite ball has a decimal.");
        }

        BigInteger unit = BigInteger.Pow(10, places);
        return new Rational(((ball.Midpoint.ToRational() * unit) + new Rational(1, 2)).Floor(), unit);
    }
}
