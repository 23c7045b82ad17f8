namespace Verifier.Symbolic.Expressions;

/// <summary>A sum of at least two terms, none of them a sum; at most the last is a <see cref="Number"/>, and it is not 0.</summary>
public sealed record Sum(NodeList Terms) : Expression(Terms.AsArray().AsSpan());
