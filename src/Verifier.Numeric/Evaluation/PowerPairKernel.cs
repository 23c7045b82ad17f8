using Verifier.Numeric.LinearAlgebra;

namespace Verifier.Numeric.Evaluation;

/// <summary>k(u,v) = κ(⟨u,v⟩) for a polynomial κ: ∇_u k = κ'v, and along (e, f) it changes by κ'f + κ''(⟨u,f⟩ + ⟨v,e⟩)v.</summary>
internal sealed class PowerPairKernel(PowerSeries series) : PairKernel
{
    public override PairTerms Terms(ReadOnlySpan<double> u, ReadOnlySpan<double> v, ReadOnlySpan<double> e, ReadOnlySpan<double> f)
    {
        (double value, double slope, double curvature) = series.ToSecondOrder(RowArithmetic.Dot(u, v));
        double change = RowArithmetic.Dot(u, f) + RowArithmetic.Dot(v, e);
        return new PairTerms(value, slope * change, 0, slope, 0, slope, 0, curvature * change);
    }
}
