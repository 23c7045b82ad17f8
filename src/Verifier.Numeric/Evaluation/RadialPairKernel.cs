using Verifier.Numeric.LinearAlgebra;

namespace Verifier.Numeric.Evaluation;

/// <summary>k(u,v) = κ(r, s, ρ) = Σ_k g_k(r) t_k(s) ρᵏ with r = ‖u‖, s = ‖v‖, ρ = ⟨u,v⟩/(rs), to second order.</summary>
/// <remarks>
/// ∇_u k = αu + βv, α = κ_r/r − ρκ_ρ/r², β = κ_ρ/(rs). Along (e, f): ṙ = ⟨u,e⟩/r, ṡ = ⟨v,f⟩/s, ρ̇ = (⟨v,e⟩ + ⟨u,f⟩)/(rs) − ρ(ṙ/r + ṡ/s), and
/// ∇_u k changes by α̇u + αe + β̇v + βf with α̇ = κ̇_r/r − κ_rṙ/r² − (ρ̇κ_ρ + ρκ̇_ρ)/r² + 2ρκ_ρṙ/r³, β̇ = κ̇_ρ/(rs) − β(ṙ/r + ṡ/s),
/// κ̇_r = κ_rr ṙ + κ_rs ṡ + κ_rρ ρ̇, κ̇_ρ = κ_rρ ṙ + κ_sρ ṡ + κ_ρρ ρ̇.
/// </remarks>
/// <param name="left">The rows u, to second order in the norm.</param>
/// <param name="right">The rows v, to first order.</param>
internal sealed class RadialPairKernel(RadialExpansion left, RadialExpansion right) : PairKernel
{
    public override PairTerms Terms(int j, int i, Pair pair)
    {
        (double r, double s) = (left.Norms[j], right.Norms[i]);
        double rho = RowArithmetic.Dot(left.Directions.Row(j), right.Directions.Row(i));
        double radial = RowArithmetic.Dot(pair.U, pair.E) / r;
        double otherRadial = RowArithmetic.Dot(pair.V, pair.F) / s;
        double growth = (radial / r) + (otherRadial / s);
        double turn = ((RowArithmetic.Dot(pair.V, pair.E) + RowArithmetic.Dot(pair.U, pair.F)) / (r * s)) - (rho * growth);

        (double value, double byRho, double byRhoRho) = left.Sum(0, j, (right, 0, i), rho);
        (double byR, double byRRho, _) = left.Sum(1, j, (right, 0, i), rho);
        (double byS, double bySRho, _) = left.Sum(0, j, (right, 1, i), rho);
        double changeByR = (left.Sum(2, j, (right, 0, i), rho).Value * radial) + (left.Sum(1, j, (right, 1, i), rho).Value * otherRadial) + (byRRho * turn);
        double changeByRho = (byRRho * radial) + (bySRho * otherRadial) + (byRhoRho * turn);

        double alpha = (byR - (rho * byRho / r)) / r;
        double beta = byRho / (r * s);
        double alphaChange = (changeByR - (((byR * radial) + (turn * byRho) + (rho * changeByRho)) / r) + (2 * rho * byRho * radial / (r * r))) / r;
        double betaChange = (changeByRho / (r * s)) - (beta * growth);
        double change = (byR * radial) + (byS * otherRadial) + (byRho * turn);
        return new PairTerms(value, change, alpha, beta, alpha, beta, alphaChange, betaChange);
    }
}
