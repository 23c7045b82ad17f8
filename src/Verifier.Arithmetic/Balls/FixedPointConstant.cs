using System.Collections.Concurrent;
using System.Numerics;

namespace Verifier.Arithmetic.Balls;

/// <summary>A mathematical constant as ⌊c·2^bits⌋ to within two units, computed once per size and shared between threads.</summary>
internal sealed class FixedPointConstant
{
    private const int GuardBits = 32;

    private readonly Func<int, BigInteger> compute;
    private readonly ConcurrentDictionary<int, BigInteger> known = new();

    private FixedPointConstant(Func<int, BigInteger> compute) => this.compute = compute;

    /// <summary>π = 16 arctan(1/5) − 4 arctan(1/239) (Machin 1706).</summary>
    internal static FixedPointConstant Pi { get; } = new(bits =>
        (16 * InverseTangentSeries(5, bits, alternating: true)) - (4 * InverseTangentSeries(239, bits, alternating: true)));

    /// <summary>log 2 = 18 artanh(1/26) − 2 artanh(1/4801) + 8 artanh(1/8749).</summary>
    internal static FixedPointConstant Log2 { get; } = new(bits =>
        (18 * InverseTangentSeries(26, bits, alternating: false))
        - (2 * InverseTangentSeries(4801, bits, alternating: false))
        + (8 * InverseTangentSeries(8749, bits, alternating: false)));

    /// <summary>e = Σ 1/k!.</summary>
    internal static FixedPointConstant E { get; } = new(bits =>
    {
        BigInteger term = BigInteger.One << bits;
        BigInteger sum = BigInteger.Zero;
        for (int k = 1; !term.IsZero; k++)
        {
            sum += term;
            term /= k;
        }

        return sum;
    });

    /// <summary>An integer within two units of c·2^<paramref name="bits"/>.</summary>
    internal BigInteger Get(int bits) => known.GetOrAdd(bits, size => compute(size + GuardBits) >> GuardBits);

    /// <summary>A ball of relative radius about 2^−<paramref name="precision"/>.</summary>
    internal Ball ToBall(int precision) =>
        Ball.Create(new Dyadic(Get(precision + 2), -(precision + 2)), Magnitude.FromUnits(2, -(precision + 2)), precision);

    /// <summary>arctan(1/n) or artanh(1/n) = Σ (±1)^k / ((2k+1) n^(2k+1)), low or high by less than two units per term.</summary>
    private static BigInteger InverseTangentSeries(int n, int bits, bool alternating)
    {
        BigInteger power = (BigInteger.One << bits) / n;
        BigInteger square = (BigInteger)n * n;
        BigInteger sum = BigInteger.Zero;
        for (int k = 0; !power.IsZero; k++)
        {
            BigInteger term = power / ((2 * k) + 1);
            sum += alternating && (k & 1) == 1 ? -term : term;
            power /= square;
        }

        return sum;
    }
}
