namespace Verifier.Symbolic.Expressions;

/// <summary>The error of an operation that meets a node kind or function it does not know: a bug, as the set is closed.</summary>
internal static class UnknownNode
{
    /// <summary>The exception for a node.</summary>
    public static NotSupportedException In(string operation, Expression node) =>
        new($"{operation} has no case for the node {node.GetType().Name}.");

    /// <summary>The exception for a function.</summary>
    public static NotSupportedException In(string operation, Function function) =>
        new($"{operation} has no case for the function {function}.");
}
