using System.Globalization;

namespace Verifier.Symbolic.Networks;

/// <summary>No function of (vᵀx, wᵀx, V, W, c) has the wanted correlation with the label, because a coefficient it must divide by is 0.</summary>
/// <remarks>E[σ(uᵀx) F(vᵀx, wᵀx)] sees F's component of degree k only through σ̂_k.</remarks>
/// <param name="Degree">The smallest degree k of the wanted polynomial with σ̂_k = 0.</param>
/// <param name="Proof">How σ̂_k = 0 is proved.</param>
public sealed record NoRidgeGadget(int Degree, string Proof) : GadgetOutcome
{
    /// <summary>One sentence.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"no ridge gadget: s{Degree} = 0 ({Proof})");
}
