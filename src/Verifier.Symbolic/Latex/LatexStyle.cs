namespace Verifier.Symbolic.Latex;

/// <summary>Whether fractions are built up or slashed.</summary>
internal enum LatexStyle
{
    /// <summary>On the line: built-up fractions.</summary>
    Display,

    /// <summary>In exponents and indices: slashed fractions.</summary>
    Inline,
}
