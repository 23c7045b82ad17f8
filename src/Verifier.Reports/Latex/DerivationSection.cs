namespace Verifier.Reports.Latex;

/// <summary>A section of a derivation.</summary>
/// <param name="Title">Its title, in LaTeX.</param>
/// <param name="Body">Its text, in LaTeX.</param>
public sealed record DerivationSection(string Title, string Body)
{
    /// <summary>The section as a piece to <c>\input</c>.</summary>
    public override string ToString() => $"\\section{{{Title}}}\n\n{Body}";
}
