namespace Verifier.Symbolic.Hermite;

/// <summary>The proved parity of an activation.</summary>
public enum Parity
{
    /// <summary>No parity is proved.</summary>
    None,

    /// <summary>σ(−x) = σ(x): odd coefficients vanish.</summary>
    Even,

    /// <summary>σ(−x) = −σ(x): even coefficients vanish.</summary>
    Odd,
}
