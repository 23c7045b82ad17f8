using System.Collections.Immutable;
using System.Numerics;
using Verifier.Arithmetic.Constants;

namespace Verifier.Arithmetic.Polynomials;

/// <summary>The probabilists' Hermite polynomials He_k: He_0 = 1, He_1 = x, He_{k+1} = x He_k − k He_{k−1}; E[He_j He_k] = k! δ_jk.</summary>
public static class ProbabilistHermite
{
    /// <summary>The integer coefficients of He_k, ascending: (−1)^j k!/(2^j j! (k−2j)!) at x^(k−2j).</summary>
    /// <exception cref="ArgumentOutOfRangeException">k is negative.</exception>
    public static ImmutableArray<BigInteger> Coefficients(int k) =>
        [.. PowerInHermite(k).Select((coefficient, n) => (k - n) / 2 % 2 == 0 ? coefficient : -coefficient)];

    /// <summary>He_k as a polynomial.</summary>
    /// <exception cref="ArgumentOutOfRangeException">k is negative.</exception>
    public static Polynomial Polynomial(int k) => new(Coefficients(k).Select(static coefficient => (ExactConstant)(Rational)coefficient));

    /// <summary>He_k(x), with He_{−1} = 0.</summary>
    /// <exception cref="ArgumentOutOfRangeException">k is less than −1.</exception>
    public static Rational Evaluate(int k, Rational x)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(k, -1);
        BigInteger previous = BigInteger.Zero;
        BigInteger current = k < 0 ? BigInteger.Zero : BigInteger.One;
        for (int i = 0; i < k; i++)
        {
            (previous, current) = (current, Next(i, x, previous, current));
        }

        return new Rational(current, BigInteger.Pow(x.Denominator, Math.Max(k, 0)));
    }

    /// <summary>He_k(x), with He_{−1} = 0.</summary>
    /// <exception cref="ArgumentOutOfRangeException">k is less than −1.</exception>
    public static ExactConstant Evaluate(int k, ExactConstant x)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(k, -1);
        return x.AsRational() is { } rational ? Evaluate(k, rational) : k < 0 ? ExactConstant.Zero : Values(k, x)[k];
    }

    /// <summary>He_0(x), …, He_order(x).</summary>
    /// <exception cref="ArgumentOutOfRangeException">The order is negative.</exception>
    public static Rational[] Values(int order, Rational x)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(order);
        Rational[] values = new Rational[order + 1];
        BigInteger previous = BigInteger.Zero;
        BigInteger current = BigInteger.One;
        BigInteger scale = BigInteger.One;
        for (int k = 0; k <= order; k++)
        {
            values[k] = new Rational(current, scale);
            (previous, current) = (current, Next(k, x, previous, current));
            scale *= x.Denominator;
        }

        return values;
    }

    /// <summary>He_0(x), …, He_order(x).</summary>
    /// <exception cref="ArgumentOutOfRangeException">The order is negative.</exception>
    public static ExactConstant[] Values(int order, ExactConstant x)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(order);
        if (x.AsRational() is { } rational)
        {
            return [.. Values(order, rational).Select(static value => (ExactConstant)value)];
        }

        ExactConstant[] values = new ExactConstant[order + 1];
        for (int k = 0; k <= order; k++)
        {
            // He_k = x He_{k−1} − (k−1) He_{k−2}
            values[k] = k switch
            {
                0 => ExactConstant.One,
                1 => x,
                _ => (x * values[k - 1]) - ((k - 1) * values[k - 2]),
            };
        }

        return values;
    }

    /// <summary>The coefficients a_k of p = Σ a_k He_k, from x^n = Σ_j n!/(2^j j! (n−2j)!) He_{n−2j}.</summary>
    public static ExactConstant[] Expand(Polynomial polynomial)
    {
        ExactConstant[] expansion = new ExactConstant[polynomial.Degree + 1];
        Array.Fill(expansion, ExactConstant.Zero);
        for (int n = 0; n <= polynomial.Degree; n++)
        {
            ImmutableArray<BigInteger> weights = PowerInHermite(n);
            for (int k = n; k >= 0; k -= 2)
            {
                expansion[k] += (Rational)weights[k] * polynomial[n];
            }
        }

        return expansion;
    }

    /// <summary>For x = p/q the integers H_k = q^k He_k(x) obey H_{k+1} = p H_k − k q² H_{k−1}: no common factor is searched on the way.</summary>
    private static BigInteger Next(int k, Rational x, BigInteger previous, BigInteger current) =>
        (x.Numerator * current) - (k * x.Denominator * x.Denominator * previous);

    /// <summary>The coefficients k!/(2^j j! (k−2j)!) of He_{k−2j} in x^k, at the index k−2j.</summary>
    private static ImmutableArray<BigInteger> PowerInHermite(int k)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(k);
        BigInteger[] weights = new BigInteger[k + 1];
        weights[k] = BigInteger.One;
        for (int n = k; n >= 2; n -= 2)
        {
            // With j = (k−n)/2: the next weight is this one times n(n−1)/(2(j+1)).
            weights[n - 2] = weights[n] * n * (n - 1) / (k - n + 2);
        }

        return [.. weights];
    }
}
