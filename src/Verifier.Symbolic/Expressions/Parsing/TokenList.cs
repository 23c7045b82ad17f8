namespace Verifier.Symbolic.Expressions.Parsing;

/// <summary>The tokens of a text, closed by an end token, or the first error.</summary>
internal readonly record struct TokenList(IReadOnlyList<Token> Tokens, ParseError? Error);
