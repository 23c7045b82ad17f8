using Verifier.Arithmetic.Balls;
using Verifier.Symbolic.Hermite;

namespace Verifier.Symbolic.Kernels;

/// <summary>Mehler's sum E[σ(x)τ(y)] = Σ σ̂_k τ̂_k ρ^k for standard normals of correlation ρ, its derivative and its loss, with their tails bounded.</summary>
/// <remarks>
/// With R = E[σ²] − Σ_{k≤K} σ̂_k², S likewise (Parseval), Σ_{k&gt;K} |σ̂_k τ̂_k| ≤ √(RS), and |ρ^k| ≤ |ρ|^{K+1}. A value whose
/// coefficients are not certified to the degree needed is as wide as its tail.
/// </remarks>
public static class MehlerSum
{
    /// <summary>The highest degree summed.</summary>
    private const int HighestDegree = 400;

    private const int GuardBits = 12;
    private const int MostExtraBits = 1 << 12;

    /// <summary>An enclosure of Σ σ̂_k τ̂_k ρ^k, of radius about 2^(−bits) where the degree allowed suffices.</summary>
    /// <param name="left">σ.</param>
    /// <param name="right">τ; the same series when τ = σ.</param>
    /// <param name="correlation">ρ.</param>
    /// <param name="bits">The wanted accuracy.</param>
    /// <param name="cancellation">Stops the summation.</param>
    public static Ball At(HermiteSeries left, HermiteSeries right, Correlation correlation, int bits, CancellationToken cancellation = default)
    {
        if (ReferenceEquals(left, right) && correlation.Exact is { } end && (end == 1 || (end == -1 && left.Parity != Parity.None)))
        {
            Ball square = left.SecondMoment(bits, cancellation);
            return end == -1 && left.Parity == Parity.Odd ? -square : square;
        }

        int working = WorkingBits(left, right, bits, cancellation);
        Ball rho = correlation.Value(working + GuardBits);
        return Sum(left, right, (bits, working), k => rho.Pow(k), k => rho.Abs().Pow(k), cancellation);
    }

    /// <summary>An enclosure of Σ k σ̂_k τ̂_k ρ^{k−1} for |ρ| &lt; 1, of radius about 2^(−bits) where the degree allowed suffices.</summary>
    /// <inheritdoc cref="At"/>
    public static Ball DerivativeAt(HermiteSeries left, HermiteSeries right, Correlation correlation, int bits, CancellationToken cancellation = default)
    {
        int working = WorkingBits(left, right, bits, cancellation);
        Ball rho = correlation.Value(working + GuardBits);
        Ball size = rho.Abs();
        return Sum(left, right, (bits, working), k => k == 0 ? 0 : k * rho.Pow(k - 1), Largest, cancellation);

        // k r^{k−1} ≤ 1 + r + … + r^{k−1} ≤ 1/(1 − r), and from k ≥ r/(1 − r) on it falls.
        Ball Largest(int k) => k > 0 && (k * (1 - size) - size).IsNonNegative ? k * size.Pow(k - 1) : 1 / (1 - size);
    }

    /// <summary>
    /// An enclosure of Σ σ̂_k² (1 − ρ^k) of radius about (1 − ρ) 2^(−bits) where the degree allowed suffices, by 0 ≤ 1 − ρ^k ≤ k(1 − ρ) in the tail.
    /// </summary>
    /// <param name="series">σ.</param>
    /// <param name="slope">An enclosure of E[σ′²] = Σ k σ̂_k².</param>
    /// <param name="correlation">ρ.</param>
    /// <param name="bits">The wanted accuracy.</param>
    /// <param name="cancellation">Stops the summation.</param>
    public static Ball LossAt(HermiteSeries series, Ball slope, Correlation correlation, int bits, CancellationToken cancellation = default)
    {
        Ball gap = correlation.Gap(bits);
        int working = bits + GuardBits + (int)Math.Clamp(-gap.MagnitudeUpperBound.TopExponent, 0, bits);
        Ball rho = correlation.Value(working + GuardBits);
        Ball sum = Ball.FromInteger(0, rho.Precision);
        Magnitude enough = Magnitude.PowerOfTwo(-(long)bits);
        for (int k = 0; k <= HighestDegree && !(slope.MagnitudeUpperBound <= enough); k++)
        {
            Ball square = series.Coefficient(k, working, cancellation).Value.Pow(2);
            if (!square.IsFinite)
            {
                break;
            }

            sum += square * (1 - rho.Pow(k));
            slope -= k * square;
        }

        return sum.WithRadiusAdded(slope * gap);
    }

    private static Ball Sum(
        HermiteSeries left,
        HermiteSeries right,
        (int Wanted, int Working) bits,
        Func<int, Ball> weight,
        Func<int, Ball> largest,
        CancellationToken cancellation)
    {
        int working = bits.Working;
        bool isSquare = ReferenceEquals(left, right);
        Ball sum = Ball.FromInteger(0, working + GuardBits);
        Ball first = left.SecondMoment(working, cancellation);
        Ball second = isSquare ? first : right.SecondMoment(working, cancellation);
        Magnitude enough = Magnitude.PowerOfTwo(-(long)bits.Wanted - GuardBits);
        int k = 0;
        for (; k <= HighestDegree && !(Tail(first, second, largest(k)) <= enough); k++)
        {
            HermiteCoefficient one = left.Coefficient(k, working, cancellation);
            HermiteCoefficient other = isSquare ? one : right.Coefficient(k, working, cancellation);
            if (!one.Value.IsFinite || !other.Value.IsFinite)
            {
                break;
            }

            sum += one.Status == CoefficientStatus.Zero || other.Status == CoefficientStatus.Zero ? 0 : one.Value * other.Value * weight(k);
            first -= one.Value.Pow(2);
            second -= other.Value.Pow(2);
        }

        return sum.WithRadiusAdded(Tail(first, second, largest(k)));
    }

    // Coefficients of both are at most √E[σ²], √E[τ²]: products of large ones need more bits.
    private static int WorkingBits(HermiteSeries left, HermiteSeries right, int bits, CancellationToken cancellation)
    {
        Magnitude square = left.SecondMoment(bits, cancellation).MagnitudeUpperBound;
        Magnitude other = ReferenceEquals(left, right) ? square : right.SecondMoment(bits, cancellation).MagnitudeUpperBound;
        return bits + GuardBits + (int)Math.Clamp(Math.Max(square.TopExponent, other.TopExponent), 0, MostExtraBits);
    }

    private static Magnitude Tail(Ball first, Ball second, Ball largest) =>
        (first.MagnitudeUpperBound * second.MagnitudeUpperBound).Sqrt() * largest.MagnitudeUpperBound;
}
