using System.Globalization;
using Verifier.Symbolic.Expressions;

namespace Verifier.Symbolic.Catalogue;

/// <summary>A named activation: a macro for text of the activation language.</summary>
public sealed class ActivationEntry
{
    private readonly Lazy<Expression> definition;

    /// <summary>An entry.</summary>
    /// <param name="name">The name.</param>
    /// <param name="text">The definition, with x and the parameters.</param>
    /// <param name="description">One line about it.</param>
    /// <param name="source">Where the definition is from.</param>
    /// <param name="parameters">The parameters and their defaults.</param>
    internal ActivationEntry(string name, string text, string description, string source, params IReadOnlyList<CatalogueParameter> parameters)
    {
        Name = name;
        Text = text;
        Description = description;
        Source = source;
        Parameters = parameters;
        definition = new Lazy<Expression>(ParseDefinition);
    }

    /// <summary>An entry whose text is read already.</summary>
    internal ActivationEntry(
        string name, string text, string description, string source, Expression definition, IReadOnlyList<CatalogueParameter> parameters)
        : this(name, text, description, source, parameters) => this.definition = new Lazy<Expression>(definition);

    /// <summary>The name in the activation language.</summary>
    public string Name { get; }

    /// <summary>The definition as text, with x and the parameters.</summary>
    public string Text { get; }

    /// <summary>One line about the activation.</summary>
    public string Description { get; }

    /// <summary>Where the definition is from.</summary>
    public string Source { get; }

    /// <summary>The parameters and their defaults.</summary>
    public IReadOnlyList<CatalogueParameter> Parameters { get; }

    /// <summary>The name with its parameters: <c>elu(alpha)</c>, <c>gelu</c>.</summary>
    public string Usage => Parameters.Count == 0 ? Name : $"{Name}({string.Join(", ", Parameters.Select(p => p.Name))})";

    /// <summary>The definition as a tree, with x and the parameters.</summary>
    public Expression Definition => definition.Value;

    /// <summary>What may stand in its parentheses, for messages.</summary>
    internal string ArgumentRule => Parameters.Count switch
    {
        0 => "one argument",
        1 => "one parameter, an argument with x, or both",
        var count => string.Create(CultureInfo.InvariantCulture, $"{count} parameters, an argument with x, or both"),
    };

    /// <summary>The activation of <paramref name="input"/>.</summary>
    /// <param name="values">The values of the parameters, or none for the defaults.</param>
    /// <param name="input">What stands in the place of x.</param>
    /// <exception cref="ArgumentException">The number of values is neither 0 nor the number of parameters.</exception>
    public Expression Apply(IReadOnlyList<Expression> values, Expression input)
    {
        if (values.Count != 0 && values.Count != Parameters.Count)
        {
            throw new ArgumentException($"{Usage} got {values.Count.ToString(CultureInfo.InvariantCulture)} values.", nameof(values));
        }

        Dictionary<string, Expression> replacements = new(StringComparer.Ordinal);
        for (int i = 0; i < Parameters.Count; i++)
        {
            replacements.Add(Parameters[i].Name, values.Count == 0 ? Build.Number(Parameters[i].Default) : values[i]);
        }

        return Substitute.In(Definition, input, replacements);
    }

    private Expression ParseDefinition()
    {
        ParseResult result = ExpressionParser.Parse(Text, [.. Parameters.Select(parameter => parameter.Name)]);
        return result.Expression ?? throw new InvalidOperationException($"The text of {Name} is wrong.\n{result.Error!.Render(Text)}");
    }
}
