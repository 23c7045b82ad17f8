using Verifier.Symbolic.Expressions;

namespace Verifier.Testing;

/// <summary>Any tree of the activation language, made of all kinds of nodes; it may be undefined in places.</summary>
/// <param name="Tree">The tree.</param>
public sealed record ParseTree(Expression Tree)
{
    /// <summary>Text of the activation language.</summary>
    public override string ToString() => ExpressionText.Write(Tree);
}
