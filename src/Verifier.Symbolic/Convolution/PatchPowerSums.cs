using Verifier.Arithmetic.Balls;
using Verifier.Symbolic.Hermite;
using Verifier.Symbolic.Networks;

namespace Verifier.Symbolic.Convolution;

/// <summary>Σ σ̂_k² r^k over the degrees of one parity, k ≥ 1, and its derivatives: enclosures for 0 ≤ r ≤ 1, increasing in r.</summary>
/// <remarks>
/// Degrees above K are enclosed by the tail t = Σ_{k&gt;K} σ̂_k²: Σ_{k&gt;K} k(k−1)…σ̂_k² r^{k−m} ≤ t · max_{k&gt;K} k(k−1)… r^{k−m}, a maximum that is
/// attained at K + 1 once k(k−1)… r^k decreases, and is bounded over the k before that one by one.
/// </remarks>
internal sealed class PatchPowerSums
{
    /// <summary>The highest degree that is summed term by term.</summary>
    private const int Highest = 80;

    private const int Precision = 96;
    private readonly (int Degree, Ball Square)[] terms;
    private readonly Ball tail;
    private readonly int next;
    private readonly CertifiedNumber? slopeAtOne;

    /// <summary>The sums of one parity.</summary>
    /// <param name="series">σ̂_k.</param>
    /// <param name="parity">1 for odd degrees, 0 for even ones.</param>
    /// <param name="highestDegree">K.</param>
    /// <param name="energy">Σ σ̂_k² over all degrees of the parity, k ≥ 1.</param>
    /// <param name="slopeAtOne">Σ kσ̂_k², or null when it may be infinite.</param>
    /// <param name="cancellation">Stops the work.</param>
    public PatchPowerSums(
        HermiteSeries series, int parity, int highestDegree, CertifiedNumber energy, CertifiedNumber? slopeAtOne, CancellationToken cancellation)
    {
        int first = parity == 1 ? 1 : 2;
        CoefficientSymbol[] symbols = [.. Enumerable.Range(0, ((highestDegree - first) / 2) + 1)
            .Select(j => new CoefficientSymbol(CoefficientSymbol.Teacher, series.Coefficient(first + (2 * j), Precision, cancellation)))];
        CertifiedNumber rest = symbols.Aggregate(energy, (left, symbol) => left - symbol.Value.Square());
        terms = [.. symbols.Where(symbol => symbol.Status != CoefficientStatus.Zero).Select(symbol => (symbol.Degree, symbol.Value.Value.Pow(2)))];
        tail = rest.IsProvedZero ? 0 : rest.Value.Union(0);
        next = first + (2 * symbols.Length);
        this.slopeAtOne = slopeAtOne;
    }

    /// <summary>The sums over odd degrees up to <see cref="Highest"/>.</summary>
    public static PatchPowerSums Odd(PatchMoments moments, CancellationToken cancellation) =>
        new(moments.Series, 1, Highest, moments.OddEnergy, moments.OddSlopeEnergy, cancellation);

    /// <summary>The sums over even degrees k ≥ 2 up to <see cref="Highest"/>.</summary>
    public static PatchPowerSums Even(PatchMoments moments, CancellationToken cancellation) =>
        new(moments.Series, 0, Highest, moments.EvenEnergy, moments.EvenSlopeEnergy, cancellation);

    /// <summary>Whether the sum is proved to end.</summary>
    public bool IsFinite => tail.IsZero;

    /// <summary>Σ σ̂_k² r^k.</summary>
    public Ball Value(Ball r) => Sum(r, 0, 0);

    /// <summary>Σ kσ̂_k² r^{k−1−shift}; the terms with k ≤ shift are left out and must be zero.</summary>
    public Ball Slope(Ball r, int shift) => shift == 0 && r == 1 && slopeAtOne is { } exact ? exact.Value : Sum(r, 1, shift);

    /// <summary>Σ k(k−1)σ̂_k² r^{k−2}.</summary>
    public Ball Curvature(Ball r) => Sum(r, 2, 0);

    private Ball Sum(Ball r, int order, int shift)
    {
        Ball sum = ((Ball)0).WithPrecision(Precision);
        foreach ((int degree, Ball square) in terms.Where(term => term.Degree >= order + shift))
        {
            sum += Falling(degree, order) * square * r.Pow(degree - order - shift);
        }

        return IsFinite ? sum : sum + ((Ball)0).WithPrecision(Precision).Union(tail * Largest(r, order, shift));
    }

    /// <summary>An upper bound of k(k−1)… r^{k−order−shift} over k ≥ next.</summary>
    private Ball Largest(Ball r, int order, int shift)
    {
        if (order == 0)
        {
            return r.Pow(next - shift);
        }

        // k(k−1)… r^k falls from k on when ((k+1)/(k+1−order)) r < 1.
        Ball largest = 0;
        for (int k = next; k < 4096; k++)
        {
            largest = largest.Union(Falling(k, order) * r.Pow(k - order - shift)).WithPrecision(Precision);
            if (((k + 1 - order) - ((k + 1) * r)).IsPositive)
            {
                return largest;
            }
        }

        return Ball.Indeterminate;
    }

    private static int Falling(int degree, int order) => order switch
    {
        0 => 1,
        1 => degree,
        _ => degree * (degree - 1),
    };
}
