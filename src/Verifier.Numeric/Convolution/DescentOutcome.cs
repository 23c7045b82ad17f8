namespace Verifier.Numeric.Convolution;

/// <summary>Where a descent ends.</summary>
public enum DescentOutcome
{
    /// <summary>Not settled yet.</summary>
    Open,

    /// <summary>At the teacher.</summary>
    Global,

    /// <summary>At the antipode.</summary>
    Spurious,
}
