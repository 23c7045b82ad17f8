using Verifier.Arithmetic.Balls;
using Verifier.Arithmetic.Limbs;

namespace Verifier.Arithmetic.Quadrature;

/// <summary>The sums Σ_j g_j h_k(jh) over equidistant nodes for all k ≤ K, in fixed point and almost without products.</summary>
/// <remarks>
/// With i = j − a, a the first node, the sums R_m = Σ_i g_i C(i, m) are made by repeated addition: r_m += r_(m−1) for m = K, …, 1 and r_0 += g_i, for
/// i from the last down to 0, since C(i + 1, m) = C(i, m) + C(i, m − 1). From T_(0,m) = R_m the sums T_(k,m) = Σ_i g_i He_k(jh) C(i, m) follow by
/// T_(k+1,m) = h((a + m) T_(k,m) + (m + 1) T_(k,m+1)) − k T_(k−1,m), because i C(i, m) = m C(i, m) + (m + 1) C(i, m + 1); T_(k,0) is wanted. All of
/// that is exact in integers; only the g_j are cut off, behind places so many that Σ 2^(−F) |h_k(jh)| does not matter. An error r of g_j counts
/// |h_k(jh)| r ≤ 1.09 e^(x²/4) r (Cramér's inequality).
/// </remarks>
/// <param name="step">h &gt; 0, with a mantissa below 2^16 and no less than 2^−16.</param>
/// <param name="degree">K.</param>
/// <param name="bits">What is cut off stays below 2^(−bits).</param>
public sealed class EquidistantHermiteSums(Dyadic step, int degree, int bits)
{
    private const double QuarterLogTwoOfE = 0.3606737602222409;
    private const int GuardBits = 4;
    private readonly double h = step.ToDouble();
    private readonly List<(int Index, LimbBall Value)> terms = [];
    private double largest = double.NegativeInfinity;
    private Magnitude inherited = Magnitude.Zero;

    /// <summary>Adds g h_k(jh); each j at most once, g finite.</summary>
    public void Add(int index, LimbBall value)
    {
        ArgumentNullException.ThrowIfNull(value);
        terms.Add((index, value));
        double x = h * index;
        double logCramer = degree == 0 ? 0 : (QuarterLogTwoOfE * x * x) + 0.2;
        largest = value.IsZero ? largest : Math.Max(largest, value.Exponent);
        inherited += value.Radius * Magnitude.PowerOfTwo((long)Math.Ceiling(logCramer + 1e-6));
    }

    /// <summary>The sums; entry k belongs to h_k.</summary>
    /// <param name="progress">Is told the share that is done.</param>
    /// <param name="cancellation">Stops the work.</param>
    public Ball[] Total(IProgress<double>? progress = null, CancellationToken cancellation = default)
    {
        int first = terms.Min(static term => term.Index);
        int last = terms.Max(static term => term.Index);
        double farthest = h * Math.Max(-(double)first, last);
        int fraction = bits + GuardBits + (int)Math.Ceiling(Math.Log2(terms.Count + 1) + LogLargestHermite(farthest));
        double size = Math.Max(0, fraction + largest) + Math.Log2(terms.Count + 1) + GuardBits;
        ulong[] sums = BinomialSums(first, last, fraction, LimbsFor(size + LogLargestBinomial(last - first)), progress, cancellation);

        // |He_k(x)| ≤ (|x| + √K)^k, and C(i, m) ≤ (last − first)^m: with k + m ≤ K a power of the larger bounds both.
        int exponent = (int)Math.Max(0, -step.Exponent);
        double growth = Math.Max((farthest + Math.Sqrt(degree)) * Math.ScaleB(1, exponent), last - first + 1);
        HermiteTriangle triangle = new(step.Scale(exponent), exponent, first, LimbsFor(size + (degree * Math.Log2(growth))));
        Dyadic[] integers = triangle.Run(sums, degree);
        return [.. integers.Select((integer, k) => Finish(integer.Scale(-fraction), k))];
    }

    private static int LimbsFor(double bits) => (int)Math.Ceiling((bits + 2) / LimbSpan.Bits);

    /// <summary>log₂ of a bound of |h_k(x)|, k ≤ K, |x| ≤ farthest: the recurrence with all signs positive grows by these factors.</summary>
    private double LogLargestHermite(double farthest)
    {
        double logarithm = 0;
        double largestYet = 0;
        double factor = 1;
        for (int k = 0; k < degree; k++)
        {
            factor = (Math.Max(farthest, 1) + (Math.Sqrt(k) / factor)) / Math.Sqrt(k + 1);
            logarithm += Math.Log2(factor);
            largestYet = Math.Max(largestYet, logarithm);
        }

        return largestYet + 0.01;
    }

    /// <summary>log₂ of the greatest C(n, m), m ≤ K, rounded up.</summary>
    private double LogLargestBinomial(int n)
    {
        double logarithm = 0;
        for (int m = 1; m <= Math.Min(degree, n / 2); m++)
        {
            logarithm += Math.Log2((n - m + 1.0) / m);
        }

        return logarithm + 1;
    }

    /// <summary>R_0, …, R_K in units of 2^−fraction, in limbs with signs.</summary>
    private ulong[] BinomialSums(int first, int last, int fraction, int length, IProgress<double>? progress, CancellationToken cancellation)
    {
        LimbBall?[] values = new LimbBall?[last - first + 1];
        foreach ((int index, LimbBall value) in terms)
        {
            values[index - first] = value;
        }

        ulong[] rows = new ulong[(degree + 1) * length];
        ulong[] number = new ulong[length];
        for (int i = values.Length - 1; i >= 0; i--)
        {
            cancellation.ThrowIfCancellationRequested();
            progress?.Report(1 - ((double)i / values.Length));
            for (int m = degree; m >= 1; m--)
            {
                Span<ulong> row = rows.AsSpan(m * length, length);
                _ = LimbSpan.Add(row, rows.AsSpan((m - 1) * length, length), row);
            }

            values[i]?.ToFixedPoint(fraction, number);
            _ = values[i] is null ? 0 : LimbSpan.Add(rows.AsSpan(0, length), number, rows.AsSpan(0, length));
        }

        return rows;
    }

    private Ball Finish(Dyadic total, int k)
    {
        int precision = LimbSpan.Bits * LimbsFor(bits + (total.IsZero ? 0 : Math.Max(0, total.TopExponent)));
        Ball value = Ball.FromDyadic(total, precision) * InverseRootFactorials.Get(k, precision);
        return value.WithRadiusAdded(inherited + Magnitude.PowerOfTwo(-bits));
    }
}
