namespace Verifier.Symbolic.Expressions;

/// <summary>The errors of an operation that meets a node it cannot treat: a bug of the caller, or a case forgotten in the closed set.</summary>
internal static class UnknownNode
{
    /// <summary>The exception for a node.</summary>
    public static NotSupportedException In(string operation, Expression node) =>
        new($"{operation} has no case for the node {node.GetType().Name}.");

    /// <summary>The exception for a function.</summary>
    public static NotSupportedException In(string operation, Function function) =>
        new($"{operation} has no case for the function {function}.");

    /// <summary>The exception for a parameter whose value is needed.</summary>
    public static ArgumentException WithoutValue(Parameter parameter) =>
        new($"The parameter {parameter.Name} has no value: substitute one first.");
}
