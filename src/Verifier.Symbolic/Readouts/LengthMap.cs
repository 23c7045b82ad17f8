using Verifier.Arithmetic;
using Verifier.Arithmetic.Balls;
using Verifier.Symbolic.Expressions;
using Verifier.Symbolic.Hermite;

namespace Verifier.Symbolic.Readouts;

/// <summary>The length map q ↦ σ_w² E[σ(√q z)²] + σ_b² of a wide random network (Poole et al. 2016), in the variable s = √q.</summary>
/// <param name="activation">σ.</param>
/// <param name="weightVariance">σ_w² &gt; 0.</param>
/// <param name="biasVariance">σ_b² ≥ 0.</param>
public sealed class LengthMap(Expression activation, Rational weightVariance, Rational biasVariance)
{
    /// <summary>The accuracy of the search for signs.</summary>
    internal const int SearchBits = 64;

    private const int LargestPower = 8;

    /// <summary>The values of s among which signs are compared.</summary>
    internal static IEnumerable<Rational> Grid => Enumerable.Range(-LargestPower, (2 * LargestPower) + 1).Select(power => ((Rational)2).Pow(power));

    /// <summary>
    /// An interval for s = √q* that is proved to hold a fixed point, the first with map &gt; q below it and map &lt; q above it among
    /// s = 2^j, |j| ≤ 8; null when none is found.
    /// </summary>
    /// <remarks>
    /// s ↦ E[σ(sz)²] = ∫ σ(y)² φ(y/s)/s dy is continuous: the integrand is dominated by (s₂/s₁) σ(y)² φ(y/s₂)/s₂ for s₁ ≤ s ≤ s₂.
    /// </remarks>
    public SignChange? FixedPoint(int bits, CancellationToken cancellation = default)
    {
        return SignChange.FirstFall(Excess, Grid, SearchBits)?.Narrow(Excess, bits, cancellation);

        Ball Excess(Rational s, int precision) => MapMinusLength(s, precision, cancellation);
    }

    /// <summary>χ_1 = σ_w² E[σ′(√q* z)²] for every s in the interval.</summary>
    public Ball ChiOne(SignChange interval, int bits, CancellationToken cancellation = default) =>
        SquareOver(Differentiate.Of(activation), interval, bits, cancellation) * weightVariance;

    /// <summary>E[f(sz)²] for every s in the interval.</summary>
    /// <remarks>
    /// φ(y/s)/s lies between (s₁/s₂) φ(y/s₁)/s₁ and (s₂/s₁) φ(y/s₂)/s₂, so that the expectations at the two ends bound all between.
    /// </remarks>
    internal static Ball SquareOver(Expression function, SignChange interval, int bits, CancellationToken cancellation)
    {
        Rational ratio = interval.Upper / interval.Lower;
        Ball low = Square(function, interval.Lower, bits, cancellation) / ratio;
        return low.Union(Square(function, interval.Upper, bits, cancellation) * ratio);
    }

    /// <summary>E[f(sz)²].</summary>
    internal static Ball Square(Expression function, Rational s, int bits, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        Expression scaled = Substitute.In(function, Build.Product(Build.Number(s), Build.X));
        return QuadratureRoute.TryCreate(scaled)?.SecondMoment(bits + 16, cancellation) ?? Ball.Indeterminate;
    }

    private Ball MapMinusLength(Rational s, int bits, CancellationToken cancellation) =>
        (Square(activation, s, bits, cancellation) * weightVariance) + Ball.FromRational(biasVariance - (s * s), bits + SearchBits);
}
