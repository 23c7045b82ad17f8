using Verifier.Numeric.Evaluation;

namespace Verifier.Numeric.Kernels;

/// <summary>Mehler's series κ = Σ_k σ̂_k(√q) σ̂_k(√q′) ρ^k, σ̂_k(s) = E[σ(sz)h_k(z)].</summary>
/// <remarks>At equal variances the weights are squares: nothing cancels for ρ ≥ 0, in the differences from ρ = 1 neither.</remarks>
public abstract class HermiteKernel : PairKernel
{
    /// <inheritdoc/>
    public sealed override double Value(NormalPair pair) => Series(pair).Value(pair.Correlation.Value);

    /// <inheritdoc/>
    public sealed override double Slope(NormalPair pair) => Series(pair).ToSecondOrder(pair.Correlation.Value).Slope / pair.GeometricMean;

    /// <inheritdoc/>
    /// <remarks>Below 0: κ(1) − κ(−ρ), and what changes from −ρ to ρ, nothing for even σ.</remarks>
    public sealed override double Fall(NormalPair pair)
    {
        PowerSeries series = Series(pair);
        CorrelationAngle correlation = pair.Correlation;
        return correlation.Value < 0
            ? series.Fall(-correlation.Value, correlation.Excess) + (series.Value(-correlation.Value) - series.Value(correlation.Value))
            : series.Fall(correlation.Value, correlation.Defect);
    }

    /// <summary>Σ_k σ̂_k(√q) σ̂_k(√q′) ρ^k.</summary>
    private protected abstract PowerSeries Series(NormalPair pair);
}
