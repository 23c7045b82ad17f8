using System.Numerics;

namespace Verifier.Arithmetic.Constants;

/// <summary>Factorisation by trial division with a bound: enough for factorials, binomials and the numbers people type.</summary>
internal static class IntegerFactors
{
    /// <summary>Primes up to this bound are found.</summary>
    public const int Bound = 1 << 15;

    private static readonly int[] Primes = Sieve();

    /// <summary>The factors of a positive integer, the cofactor last.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not positive.</exception>
    public static IReadOnlyList<PrimePower> Of(BigInteger value)
    {
        if (value.Sign <= 0)
        {
            throw new ArgumentOutOfRangeException(nameof(value), value, "Only a positive integer has prime factors here.");
        }

        List<PrimePower> factors = [];
        BigInteger rest = value;
        foreach (int prime in Primes)
        {
            if (rest.IsOne || (BigInteger)prime * prime > rest)
            {
                break;
            }

            rest = Remove(rest, prime, factors);
        }

        if (!rest.IsOne)
        {
            factors.Add(Cofactor(rest));
        }

        return factors;
    }

    /// <summary>The greatest s with s² ≤ value.</summary>
    public static BigInteger FloorSqrt(BigInteger value)
    {
        if (value <= 1)
        {
            return value;
        }

        // Newton's iteration from above decreases until it reaches the floor of the root.
        BigInteger root = BigInteger.One << (int)((value.GetBitLength() + 1) / 2);
        while (true)
        {
            BigInteger next = (root + (value / root)) >> 1;
            if (next >= root)
            {
                return root;
            }

            root = next;
        }
    }

    private static BigInteger Remove(BigInteger rest, int prime, List<PrimePower> factors)
    {
        int exponent = 0;
        while (true)
        {
            BigInteger quotient = BigInteger.DivRem(rest, prime, out BigInteger remainder);
            if (!remainder.IsZero)
            {
                break;
            }

            rest = quotient;
            exponent++;
        }

        if (exponent > 0)
        {
            factors.Add(new PrimePower(prime, exponent, true));
        }

        return rest;
    }

    private static PrimePower Cofactor(BigInteger rest)
    {
        if (rest < (BigInteger)Bound * Bound)
        {
            return new PrimePower(rest, 1, true);
        }

        int exponent = 1;
        BigInteger root = FloorSqrt(rest);
        while (root * root == rest)
        {
            rest = root;
            exponent *= 2;
            root = FloorSqrt(rest);
        }

        return new PrimePower(rest, exponent, rest < (BigInteger)Bound * Bound);
    }

    private static int[] Sieve()
    {
        bool[] composite = new bool[Bound + 1];
        List<int> primes = [];
        for (int i = 2; i <= Bound; i++)
        {
            if (composite[i])
            {
                continue;
            }

            primes.Add(i);
            for (long multiple = (long)i * i; multiple <= Bound; multiple += i)
            {
                composite[multiple] = true;
            }
        }

        return [.. primes];
    }
}
