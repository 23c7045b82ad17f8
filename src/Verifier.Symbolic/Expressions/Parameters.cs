namespace Verifier.Symbolic.Expressions;

/// <summary>The symbolic parameters of a tree.</summary>
public static class Parameters
{
    /// <summary>The names of the parameters, sorted by character code.</summary>
    public static IReadOnlyCollection<string> Of(Expression expression)
    {
        SortedSet<string> names = new(StringComparer.Ordinal);
        Collect(expression, names);
        return names;
    }

    private static void Collect(Expression expression, SortedSet<string> names)
    {
        if (expression is Parameter parameter)
        {
            names.Add(parameter.Name);
        }

        foreach (Expression child in Children.Of(expression))
        {
            Collect(child, names);
        }
    }
}
