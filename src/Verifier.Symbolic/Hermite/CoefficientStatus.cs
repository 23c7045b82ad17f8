namespace Verifier.Symbolic.Hermite;

/// <summary>What is proved about a coefficient being zero.</summary>
public enum CoefficientStatus
{
    /// <summary>Proved to be 0: by closed form or by symmetry.</summary>
    Zero,

    /// <summary>Proved not to be 0: an enclosure excludes 0.</summary>
    Nonzero,

    /// <summary>Neither is proved: every enclosure so far contains 0.</summary>
    Unknown,
}
