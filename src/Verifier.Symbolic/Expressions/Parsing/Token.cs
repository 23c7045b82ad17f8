using Verifier.Arithmetic;

namespace Verifier.Symbolic.Expressions.Parsing;

/// <summary>A token and its place.</summary>
internal readonly record struct Token(TokenKind Kind, int Position, int Length, Rational Value = default, string Name = "")
{
    /// <summary>The index after the last character.</summary>
    public int End => Position + Length;
}
