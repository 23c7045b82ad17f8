using Verifier.Arithmetic;

namespace Verifier.Symbolic.Readouts;

/// <summary>What is asked of the readouts.</summary>
/// <param name="Bits">Numbers are enclosed to about 2^(−Bits).</param>
/// <param name="Correlation">ρ of the noise stability.</param>
/// <param name="WeightVariance">σ_w² of a deep network, or null for the quantities that need none.</param>
/// <param name="BiasVariance">σ_b², 0 where only σ_w² is given; alone it asks for the critical σ_w².</param>
public sealed record ReadoutOptions(int Bits, Rational Correlation, Rational? WeightVariance = null, Rational? BiasVariance = null)
{
    /// <summary>ρ where none is given.</summary>
    public static Rational DefaultCorrelation { get; } = new(1, 2);
}
