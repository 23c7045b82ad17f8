namespace Verifier.Symbolic.Expressions;

/// <summary>The comparisons allowed in the condition of an <c>if</c>.</summary>
public enum Comparison
{
    /// <summary>left &lt; right.</summary>
    Less,

    /// <summary>left ≤ right.</summary>
    LessOrEqual,

    /// <summary>left &gt; right.</summary>
    Greater,

    /// <summary>left ≥ right.</summary>
    GreaterOrEqual,
}
