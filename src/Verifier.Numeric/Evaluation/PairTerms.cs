namespace Verifier.Numeric.Evaluation;

/// <summary>A kernel k(u,v) and its derivatives along (u̇, v̇) = (e, f).</summary>
/// <param name="Value">k.</param>
/// <param name="Change">k̇ = ⟨∇_u k, e⟩ + ⟨∇_v k, f⟩.</param>
/// <param name="SlopeU">The factor of u in ∇_u k = SlopeU·u + SlopeV·v.</param>
/// <param name="SlopeV">The factor of v in ∇_u k.</param>
/// <param name="CurveE">The factor of e in the derivative of ∇_u k, which is CurveE·e + CurveF·f + CurveU·u + CurveV·v.</param>
/// <param name="CurveF">The factor of f there.</param>
/// <param name="CurveU">The factor of u there.</param>
/// <param name="CurveV">The factor of v there.</param>
internal readonly record struct PairTerms(
    double Value, double Change, double SlopeU, double SlopeV, double CurveE, double CurveF, double CurveU, double CurveV);
