namespace Verifier.Symbolic.Hermite;

/// <summary>Why an activation has no Hermite series here.</summary>
public enum RefusalKind
{
    /// <summary>Proved: ∫ σ² φ diverges.</summary>
    NotSquareIntegrable,

    /// <summary>Proved: σ is undefined on a set of positive measure.</summary>
    Undefined,

    /// <summary>The text contains a symbolic parameter without a value.</summary>
    SymbolicParameter,

    /// <summary>Neither membership in L²(N(0,1)) nor its failure could be shown.</summary>
    Undecided,

    /// <summary>The certified computation would exceed the work budget.</summary>
    TooMuchWork,
}
