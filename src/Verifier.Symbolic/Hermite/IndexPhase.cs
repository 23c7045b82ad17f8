namespace Verifier.Symbolic.Hermite;

/// <summary>The factor of period four in k that waves bring.</summary>
public enum IndexPhase
{
    /// <summary>1.</summary>
    None,

    /// <summary>cos(kπ/2): (−1)^{k/2} for even k, 0 for odd k.</summary>
    Cosine,

    /// <summary>sin(kπ/2): (−1)^{(k−1)/2} for odd k, 0 for even k.</summary>
    Sine,
}
