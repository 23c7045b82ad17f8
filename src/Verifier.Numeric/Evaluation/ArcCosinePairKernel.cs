using Verifier.Numeric.LinearAlgebra;

namespace Verifier.Numeric.Evaluation;

/// <summary>k(u,v) = ‖u‖‖v‖(sin θ + (turn−θ)cos θ)/(2π), to second order.</summary>
/// <remarks>
/// With r = ‖u‖, s = ‖v‖, c = cos θ, S = sin θ, p = v̄ − cū, p' = ū − cv̄ (both of length S): ∇_u k = (sSū + (turn−θ)v)/(2π), and along (e, f) it
/// changes by (s/(2πr))[p⟨p,e⟩/S + S(e − ū⟨ū,e⟩)] + [(turn−θ)f + S⟨v̄,f⟩ū + p⟨p',f⟩/S]/(2π). Terms over S vanish with S.
/// </remarks>
internal sealed class ArcCosinePairKernel(double turn) : PairKernel
{
    public override PairTerms Terms(int j, int i, Pair pair)
    {
        (ReadOnlySpan<double> u, ReadOnlySpan<double> v, ReadOnlySpan<double> e, ReadOnlySpan<double> f) = pair;
        double r = RowArithmetic.Norm(u);
        double s = RowArithmetic.Norm(v);
        double theta = KernelPairs.Angle(u, v);
        (double sine, double cosine) = Math.SinCos(theta);
        double rest = turn - theta;
        (double ue, double ve) = (RowArithmetic.Dot(u, e) / r, RowArithmetic.Dot(v, e) / s);
        (double uf, double vf) = (RowArithmetic.Dot(u, f) / r, RowArithmetic.Dot(v, f) / s);
        double x = sine == 0 ? 0 : (ve - (cosine * ue)) / sine;
        double y = sine == 0 ? 0 : (uf - (cosine * vf)) / sine;
        const double scale = 1 / (2 * Math.PI);
        return new PairTerms(
            scale * r * s * (sine + (rest * cosine)),
            scale * ((s * sine * ue) + (rest * s * ve) + (r * sine * vf) + (rest * r * uf)),
            scale * s * sine / r,
            scale * rest,
            scale * s * sine / r,
            scale * rest,
            scale * ((-s * ((cosine * x) + (sine * ue)) / r) + (sine * vf) - (cosine * y)) / r,
            scale * ((x / r) + (y / s)));
    }
}
