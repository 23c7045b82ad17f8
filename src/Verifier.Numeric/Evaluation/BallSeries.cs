using Verifier.Arithmetic.Balls;
using Verifier.Symbolic.Hermite;

namespace Verifier.Numeric.Evaluation;

/// <summary>Enclosures of the Hermite coefficients of degree 0, …, K and of what is left: the tail Σ_{k&gt;K} σ̂_k².</summary>
/// <param name="Coefficients">Balls that contain σ̂_0, …, σ̂_K.</param>
/// <param name="Tail">A ball that contains Σ_{k&gt;K} σ̂_k².</param>
public sealed record BallSeries(IReadOnlyList<Ball> Coefficients, Ball Tail)
{
    /// <summary>The first coefficients of a series; the tail is E[σ²] − Σ_{k≤K} σ̂_k² (Parseval).</summary>
    public static BallSeries Of(HermiteSeries series, int highestDegree, int bits, CancellationToken cancellation = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(highestDegree);
        Ball[] coefficients = new Ball[highestDegree + 1];
        Ball tail = series.SecondMoment(bits, cancellation);
        for (int k = 0; k <= highestDegree; k++)
        {
            coefficients[k] = series.Coefficient(k, bits, cancellation).Value;
            tail -= coefficients[k] * coefficients[k];
        }

        return new BallSeries(coefficients, tail);
    }

    /// <summary>The series of γ = Σ_{k ∈ keep} σ̂_k h_k: other coefficients and the tail are exactly 0.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A kept degree lies beyond the coefficients.</exception>
    public BallSeries Kept(IEnumerable<int> keep)
    {
        Ball[] kept = new Ball[Coefficients.Count];
        foreach (int degree in keep)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(degree);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(degree, kept.Length);
            kept[degree] = Coefficients[degree];
        }

        return new BallSeries(kept, 0);
    }
}
