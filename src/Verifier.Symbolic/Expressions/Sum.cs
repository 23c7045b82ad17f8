namespace Verifier.Symbolic.Expressions;

/// <summary>A sum of at least two terms, none of them a sum.</summary>
public sealed record Sum(NodeList Terms) : Expression;
