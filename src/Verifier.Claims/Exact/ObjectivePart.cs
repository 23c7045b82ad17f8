namespace Verifier.Claims.Exact;

/// <summary>The three sums of which G is a combination.</summary>
internal enum ObjectivePart
{
    /// <summary>Σ_i a*_i Σ_{j≠k} ⟨b*_i,b_j⟩²⟨b*_i,b_k⟩², pairs ordered.</summary>
    Pairs,

    /// <summary>Σ_{i,j} a*_i ⟨b*_i,b_j⟩⁴.</summary>
    Quartic,

    /// <summary>Σ_j (‖b_j‖² − 1)².</summary>
    Penalty,
}
