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

    /// <summary>An enclosure of E[σ(z)²] of absolute radius at most 2^(−<paramref name="bits"/>).</summary>
    public abstract Ball SecondMoment(int bits, CancellationToken cancellation = default);

    /// <summary>
    /// The series of x ↦ σ(scale · x), for units whose weight vector has norm <paramref name="scale"/>: E[σ(r z) h_k(z)].
    /// </summary>
    public abstract HermiteSeries Scaled(Rational scale);
}
