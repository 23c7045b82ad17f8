using Verifier.Numeric.LinearAlgebra;

namespace Verifier.Numeric.Evaluation;

/// <summary>k(u,v) = κ(⟨u,v⟩) for a polynomial κ: ∇_u k = κ'v, and along (e, f) it changes by κ'f + κ''(⟨u,f⟩ + ⟨v,e⟩)v.</summary>
internal sealed class PowerPairKernel(PowerSeries series) : PairKernel
{
    public override PairTerms Terms(int j, int i, Pair pair)
    {
        (double value, double slope, double curvature) = series.ToSecondOrder(RowArithmetic.Dot(pair.U, pair.V));
        double change = RowArithmetic.Dot(pair.U, pair.F) + RowArithmetic.Dot(pair.V, pair.E);
        return new PairTerms(value, slope * change, 0, slope, 0, slope, 0, curvature * change);
    }
}
