namespace Verifier.Symbolic.Expressions;

/// <summary>Maximum or minimum.</summary>
public enum ExtremumKind
{
    /// <summary>The larger of the two.</summary>
    Max,

    /// <summary>The smaller of the two.</summary>
    Min,
}
