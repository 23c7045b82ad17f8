using System.Numerics;

namespace Verifier.Arithmetic.Balls;

/// <summary>
/// Power series in fixed point: an integer a stands for a/2^bits, one unit is 2^−bits. Every shift and division errs by less than one
/// unit.
/// </summary>
internal static class FixedPointSeries
{
    private const int MostHalvings = 40;

    /// <summary>e^t for 0 ≤ t ≤ 1, with an error of at most <paramref name="units"/>; <paramref name="t"/> itself may err by 4 units.</summary>
    internal static BigInteger Exp(BigInteger t, int bits, out long units)
    {
        // e^t = (e^(t/2^h))^(2^h). One more unit of error per Taylor term, at most two carried over; squaring doubles the relative error.
        int halvings = Halvings(bits);
        BigInteger s = t >> halvings;
        BigInteger one = BigInteger.One << bits;
        BigInteger sum = one + s;
        BigInteger term = s;
        int k = 1;
        while (!term.IsZero)
        {
            k++;
            term = (term * s >> bits) / k;
            sum += term;
        }

        for (int i = 0; i < halvings; i++)
        {
            sum = sum * sum >> bits;
        }

        // Relative error before squaring: 2 per term, 1 for the shifted argument, 1 for the tail; after h squarings (2^h)(that +
        // 1)·1.01, on a value below 2.72.
        units = ((2L * k + 4) << (halvings + 2)) + 16;
        return sum;
    }

    /// <summary>
    /// cos t and sin t for |t| ≤ 1, each with an error of at most <paramref name="units"/>; <paramref name="t"/> itself may err by 4
    /// units.
    /// </summary>
    internal static (BigInteger Cos, BigInteger Sin) CosSin(BigInteger t, int bits, out long units)
    {
        int halvings = Halvings(bits);
        BigInteger s = t >> halvings;
        BigInteger cos = BigInteger.One << bits;
        BigInteger sin = s;
        BigInteger term = s;
        int k = 1;
        while (k < 3 || BigInteger.Abs(term) > BigInteger.One)
        {
            k++;
            term = (term * s >> bits) / k;
            switch (k & 3)
            {
                case 0: cos += term; break;
                case 1: sin += term; break;
                case 2: cos -= term; break;
                default: sin -= term; break;
            }
        }

        // (c + i s)² doubles the relative error of a number of modulus 1 and adds two units per part.
        for (int i = 0; i < halvings; i++)
        {
            BigInteger product = cos * sin;
            cos = (cos * cos) - (sin * sin) >> bits;
            sin = product >> (bits - 1);
        }

        units = ((4L * k + 16) << (halvings + 1)) + 16;
        return (cos, sin);
    }

    /// <summary>
    /// Σ (±1)^k z^(2k+1)/(2k+1), that is arctan z (alternating) or artanh z, for |z| ≤ 1/4, with an error of at most <paramref
    /// name="units"/>; z may err by one unit.
    /// </summary>
    internal static BigInteger InverseTangent(BigInteger z, int bits, bool alternating, out long units)
    {
        BigInteger square = z * z >> bits;
        BigInteger power = z;
        BigInteger sum = z;
        int k = 0;
        while (BigInteger.Abs(power) > BigInteger.One)
        {
            k++;
            power = power * square >> bits;
            BigInteger term = power / ((2 * k) + 1);
            sum += alternating && (k & 1) == 1 ? -term : term;
        }

        units = (2L * k) + 6;
        return sum;
    }

    // Balances squarings and terms; the bound keeps the number of units within a long at any precision.
    private static int Halvings(int bits) => Math.Min(MostHalvings, (int)(0.75 * Math.Sqrt(bits)));
}
