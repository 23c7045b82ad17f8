using Verifier.Arithmetic;
using Verifier.Arithmetic.Balls;
using Verifier.Symbolic.Expressions;

namespace Verifier.Symbolic.Readouts;

/// <summary>The point of the critical line for one bias variance: σ_w² and q with q = σ_w² E[σ(√q z)²] + σ_b² and σ_w² E[σ′(√q z)²] = 1.</summary>
/// <remarks>
/// With s = √q and σ_w² = 1/E[σ′(sz)²] both conditions are E[σ(sz)²] + (σ_b² − s²) E[σ′(sz)²] = 0 (Schoenholz et al. 2017).
/// </remarks>
/// <param name="activation">σ, without jumps.</param>
/// <param name="biasVariance">σ_b² ≥ 0.</param>
public sealed class EdgeOfChaos(Expression activation, Rational biasVariance)
{
    private readonly Expression slope = Differentiate.Of(activation);

    /// <summary>An interval for s = √q that is proved to hold a critical point, the first found on the grid of <see cref="LengthMap"/>, or null.</summary>
    public SignChange? Find(int bits, CancellationToken cancellation = default)
    {
        return SignChange.FirstFall(Excess, LengthMap.Grid, LengthMap.SearchBits)?.Narrow(Excess, bits, cancellation);

        Ball Excess(Rational s, int precision) => LengthMap.Square(activation, s, precision, cancellation)
            + ((biasVariance - (s * s)) * LengthMap.Square(slope, s, precision, cancellation));
    }

    /// <summary>1/E[σ′(sz)²] for every s in the interval.</summary>
    public Ball WeightVariance(SignChange interval, int bits, CancellationToken cancellation = default) =>
        1 / LengthMap.SquareOver(slope, interval, bits, cancellation);
}
