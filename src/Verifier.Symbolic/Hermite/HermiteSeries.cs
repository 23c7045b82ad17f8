using Verifier.Arithmetic;
using Verifier.Arithmetic.Balls;
using Verifier.Arithmetic.Constants;
using Verifier.Symbolic.Expressions;

namespace Verifier.Symbolic.Hermite;

/// <summary>
/// The Hermite series σ = Σ_k σ̂_k h_k in L²(N(0,1)) of an activation, exact where a closed form exists and enclosed otherwise.
/// </summary>
/// <remarks>
/// Values are computed on demand and kept. Thread-safe. Convention: h_k = He_k/√k! orthonormal for N(0,1),
/// σ̂_k = E[σ(z)h_k(z)] (Ge, Lee, Ma 2017, section 4).
/// </remarks>
public abstract class HermiteSeries
{
    private const int TailGuardBits = 8;
    private const int InformationExponentBits = 128;

    /// <summary>The activation.</summary>
    public abstract Expression Activation { get; }

    /// <summary>The proved parity.</summary>
    public abstract Parity Parity { get; }

    /// <summary>The closed form of E[σ(z)²], or null when none is known.</summary>
    public abstract ExactConstant? SecondMomentClosedForm { get; }

    /// <summary>A formula for σ̂_k with general k, or null when none is known.</summary>
    public virtual GeneralFormula? GeneralFormula => null;

    /// <summary>The coefficient σ̂_k with an enclosure of absolute radius at most 2^(−<paramref name="bits"/>).</summary>
    public abstract HermiteCoefficient Coefficient(int index, int bits, CancellationToken cancellation = default);

    /// <summary>Does the long work for σ̂_0, …, σ̂_K at the given accuracy in one pass, so that they are at hand when asked for.</summary>
    /// <param name="order">K.</param>
    /// <param name="bits">The accuracy.</param>
    /// <param name="progress">Is told the share that is done, from 0 to 1.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="order"/> is negative.</exception>
    public virtual void Prepare(int order, int bits, IProgress<double>? progress = null, CancellationToken cancellation = default) =>
        ArgumentOutOfRangeException.ThrowIfNegative(order);

    /// <summary>An enclosure of E[σ(z)²] of absolute radius at most 2^(−<paramref name="bits"/>).</summary>
    public abstract Ball SecondMoment(int bits, CancellationToken cancellation = default);

    /// <summary>
    /// The series of x ↦ σ(scale · x), for units whose weight vector has norm <paramref name="scale"/>: E[σ(r z) h_k(z)].
    /// </summary>
    public abstract HermiteSeries Scaled(Rational scale);

    /// <summary>
    /// An enclosure of Σ_{k ≥ from} σ̂_k² = E[σ(z)²] − Σ_{k &lt; from} σ̂_k² (Parseval), clipped to [0, ∞), of radius about 2^(−bits).
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="from"/> is negative.</exception>
    public Ball Tail(int from, int bits, CancellationToken cancellation = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(from);
        Ball tail = SecondMoment(bits + TailGuardBits, cancellation);
        for (int k = 0; k < from; k++)
        {
            Ball coefficient = Coefficient(k, bits + TailGuardBits, cancellation).Value;
            tail -= coefficient.Pow(2);
        }

        return tail.IsFinite && tail.Lower.Sign < 0
            ? Ball.FromEndpoints(Dyadic.Zero, tail.Upper.Sign > 0 ? tail.Upper : Dyadic.Zero, tail.Precision)
            : tail;
    }

    /// <summary>
    /// The first k ≥ 1 with σ̂_k proved non-zero and every earlier one proved zero; null when that is not settled up to the limit.
    /// </summary>
    /// <remarks>Ben Arous, Gheissari, Jagannath 2021: it sets the time scale of online SGD.</remarks>
    public int? InformationExponent(int limit = 32, CancellationToken cancellation = default)
    {
        for (int k = 1; k <= limit; k++)
        {
            CoefficientStatus status = Coefficient(k, InformationExponentBits, cancellation).Status;
            if (status != CoefficientStatus.Zero)
            {
                return status == CoefficientStatus.Nonzero ? k : null;
            }
        }

        return null;
    }
}
