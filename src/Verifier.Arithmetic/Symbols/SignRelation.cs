namespace Verifier.Arithmetic.Symbols;

/// <summary>What a <see cref="SignCondition"/> says about its polynomial.</summary>
public enum SignRelation
{
    /// <summary>P &gt; 0.</summary>
    Positive,

    /// <summary>P ≥ 0.</summary>
    NonNegative,

    /// <summary>P ≠ 0.</summary>
    NonZero,

    /// <summary>P = 0.</summary>
    Zero,
}
