using System.Collections.Concurrent;
using System.Numerics;
using Verifier.Arithmetic.Balls;

namespace Verifier.Arithmetic.Quadrature;

/// <summary>Certified nodes and weights of the Gauss–Legendre rule with an even number n of nodes on [−1, 1]: Σ w_i (f(x_i) + f(−x_i)).</summary>
/// <remarks>
/// Newton's method on P_n, certified by an interval Newton step (Johansson, Mezzarobba, Fast and rigorous computation of
/// Gauss–Legendre quadrature nodes and weights, 2018).
/// </remarks>
internal sealed class GaussLegendreRule
{
    private const int PrecisionStep = 32;

    private static readonly ConcurrentDictionary<(int Count, int Precision), GaussLegendreRule> Known = new();

    private readonly Ball[] nodes;
    private readonly Ball[] weights;

    private GaussLegendreRule(int count, int precision, CancellationToken cancellation)
    {
        nodes = new Ball[count / 2];
        weights = new Ball[count / 2];
        for (int i = 0; i < nodes.Length; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            (nodes[i], weights[i]) = Root(count, i, precision);
        }

        // n disjoint intervals with one simple root each, mirrored, are all n roots of P_n.
        for (int i = 0; i < nodes.Length; i++)
        {
            Ball inner = i + 1 < nodes.Length ? nodes[i + 1] : default;
            if (!(nodes[i] - inner).IsPositive)
            {
                throw new InvalidOperationException("The roots of a Legendre polynomial could not be separated.");
            }
        }
    }

    /// <summary>The positive nodes x_1 &gt; x_2 &gt; … .</summary>
    internal IReadOnlyList<Ball> Nodes => nodes;

    /// <summary>The weight of each positive node, which its mirror image shares.</summary>
    internal IReadOnlyList<Ball> Weights => weights;

    /// <summary>The rule with <paramref name="count"/> nodes (even) to about <paramref name="precision"/> bits, computed once.</summary>
    internal static GaussLegendreRule Get(int count, int precision, CancellationToken cancellation)
    {
        int rounded = (precision + PrecisionStep - 1) / PrecisionStep * PrecisionStep;
        return Known.GetOrAdd((count, rounded), key => new GaussLegendreRule(key.Count, key.Precision, cancellation));
    }

    private static (Ball Node, Ball Weight) Root(int n, int index, int precision)
    {
        int bits = precision + 16 + (4 * BitOperations.Log2((uint)n));
        BigInteger x = Dyadic.FromDouble(Approximate(n, index)).ToFixedPoint(bits);
        for (int correct = 40; correct < bits; correct = (2 * correct) - 8)
        {
            (Ball value, Ball slope) = ValueAndSlope(n, x, bits);
            x -= (value.Midpoint * Reciprocal(slope, bits)).ToFixedPoint(bits);
        }

        return Certify(n, x, bits, precision);
    }

    private static Dyadic Reciprocal(Ball slope, int bits) => (1 / slope.WithPrecision(bits)).Midpoint;

    /// <summary>The root in doubles: Newton's method from cos(π(i + 3/4)/(n + 1/2)).</summary>
    private static double Approximate(int n, int index)
    {
        double x = Math.Cos(Math.PI * (index + 0.75) / (n + 0.5));
        for (int step = 0; step < 4; step++)
        {
            (double previous, double current) = (1, x);
            for (int k = 1; k < n; k++)
            {
                (previous, current) = (current, ((((2 * k) + 1) * x * current) - (k * previous)) / (k + 1));
            }

            x -= current * ((x * x) - 1) / (n * ((x * current) - previous));
        }

        return x;
    }

    /// <summary>Enclosures of P_n and P_n' = n (x P_n − P_(n−1))/(x² − 1) at an exact x in (0, 1).</summary>
    private static (Ball Value, Ball Slope) ValueAndSlope(int n, BigInteger x, int bits)
    {
        // (k + 1) P_(k+1) = (2k + 1) x P_k − k P_(k−1), each step erring by at most three units.
        BigInteger previous = BigInteger.One << bits;
        BigInteger current = x;
        for (int k = 1; k < n; k++)
        {
            BigInteger next = ((((2 * k) + 1) * (x * current >> bits)) - (k * previous)) / (k + 1);
            (previous, current) = (current, next);
        }

        // Perturbing every step by at most ε changes P_n by at most (n + 1)(n + 2) ε/4, because |P_k| ≤ 1: majorise the generating function.
        Magnitude error = Magnitude.FromUnits((long)(n + 1) * (n + 2), -bits);
        Ball point = Ball.Create(new Dyadic(x, -bits), Magnitude.Zero, bits);
        Ball value = Ball.Create(new Dyadic(current, -bits), error, bits);
        Ball before = Ball.Create(new Dyadic(previous, -bits), error, bits);
        return (value, n * ((point * value) - before) / ((point - 1) * (point + 1)));
    }

    /// <summary>Interval Newton: on [x ± r] the slope differs from P_n'(x) by at most r max|P_n''| = r (n − 1)n(n + 1)(n + 2)/8.</summary>
    private static (Ball Node, Ball Weight) Certify(int n, BigInteger x, int bits, int precision)
    {
        (Ball value, Ball slope) = ValueAndSlope(n, x, bits);
        Magnitude curvature = Magnitude.FromUnits((long)(n - 1) * n * (n + 1) * (n + 2), -3);
        Magnitude radius = value.MagnitudeUpperBound / slope.MagnitudeLowerBound * Magnitude.FromUnits(2, 0);
        Ball slopes = slope.WithRadiusAdded(radius * curvature);
        Magnitude step = value.MagnitudeUpperBound / slopes.MagnitudeLowerBound;
        if (step > radius)
        {
            throw new InvalidOperationException("A root of a Legendre polynomial could not be certified.");
        }

        // w = 2/((1 − x²) P_n'(x)²).
        Ball node = Ball.Create(new Dyadic(x, -bits), step, bits);
        Ball weight = 2 / ((1 - node) * (1 + node) * slopes.Pow(2));
        return (node.WithPrecision(precision), weight.WithPrecision(precision));
    }
}
