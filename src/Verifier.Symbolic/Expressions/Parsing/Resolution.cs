namespace Verifier.Symbolic.Expressions.Parsing;

/// <summary>What a name means at its place, or why it means nothing there.</summary>
/// <param name="Value">The tree, or null.</param>
/// <param name="Reason">Why there is none.</param>
/// <param name="Accepted">The accepted form.</param>
/// <param name="Argument">The index of the argument at fault, or −1 for the name.</param>
internal readonly record struct Resolution(Expression? Value, string Reason = "", string? Accepted = null, int Argument = -1);
