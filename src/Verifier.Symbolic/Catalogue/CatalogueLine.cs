using System.Text.RegularExpressions;
using Verifier.Symbolic.Expressions;
using Verifier.Symbolic.Expressions.Parsing;

namespace Verifier.Symbolic.Catalogue;

/// <summary>Reads one line of a file of named activations.</summary>
/// <param name="line">The line.</param>
/// <param name="number">Its number, from 1.</param>
/// <param name="known">The entries above it.</param>
internal sealed partial class CatalogueLine(string line, int number, PersonalCatalogue known)
{
    private const string Form = "accepted: name: text, or name(parameter = default, …): text | description | source";

    /// <summary>The first error.</summary>
    public CatalogueProblem? Problem { get; private set; }

    /// <summary>The entry, or null with <see cref="Problem"/>.</summary>
    public ActivationEntry? Read()
    {
        Match head = Head().Match(line);
        if (!head.Success)
        {
            return Fail(0, $"this is no entry ({Form})");
        }

        Group name = head.Groups["name"];
        if (Taken(name.Value) is { } reason)
        {
            return Fail(name.Index, reason);
        }

        return ReadParameters(head.Groups["parameters"]) is { } parameters ? ReadText(name.Value, parameters, head.Length) : null;
    }

    /// <summary>Keeps an error at a 0-based position of the line; null, to be returned in place of an entry.</summary>
    public ActivationEntry? Fail(int position, string message)
    {
        Problem = new CatalogueProblem(message, number, position + 1, line);
        return null;
    }

    private string? Taken(string name) =>
        known.TryFind(name) is not null ? $"{name} is defined above"
        : Vocabulary.IsReserved(name) ? $"{name} is a name of the language or of the built-in catalogue; choose another name"
        : null;

    private ActivationEntry? ReadText(string name, IReadOnlyList<CatalogueParameter> parameters, int start)
    {
        string[] fields = line[start..].Split('|');
        if (fields.Length > 3)
        {
            return Fail(line.LastIndexOf('|'), $"this field is one too many ({Form})");
        }

        ParseResult definition = ExpressionParser.Parse(fields[0], [.. parameters.Select(parameter => parameter.Name)], known);
        return definition.Succeeded
            ? new ActivationEntry(name, fields[0].Trim(), Field(fields, 1), Field(fields, 2), definition.Expression, parameters)
            : Fail(start + definition.Error.Position, definition.Error.Message);
    }

    private static string Field(string[] fields, int index) => index < fields.Length ? fields[index].Trim() : string.Empty;

    private List<CatalogueParameter>? ReadParameters(Group list)
    {
        List<CatalogueParameter> parameters = [];
        if (!list.Success)
        {
            return parameters;
        }

        int position = list.Index;
        foreach (string part in list.Value.Split(','))
        {
            if (ReadParameter(part, position) is not { } parameter)
            {
                return null;
            }

            if (parameters.Exists(other => other.Name == parameter.Name))
            {
                Fail(position, $"the parameter {parameter.Name} occurs twice");
                return null;
            }

            parameters.Add(parameter);
            position += part.Length + 1;
        }

        return parameters;
    }

    private CatalogueParameter? ReadParameter(string part, int position)
    {
        Match match = Parameter().Match(part);
        if (!match.Success)
        {
            Fail(position, "a parameter has a name and a default: alpha = 1/2");
            return null;
        }

        string name = match.Groups["name"].Value;
        if (Vocabulary.IsReserved(name) || known.TryFind(name) is not null)
        {
            Fail(position + match.Groups["name"].Index, $"{name} has a meaning already; choose another name for the parameter");
            return null;
        }

        if (ExpressionParser.Parse(match.Groups["value"].Value).Expression is Number value)
        {
            return new CatalogueParameter(name, value.Value);
        }

        Fail(position + match.Groups["value"].Index, "the default of a parameter is a number such as 0.1 or 2/3");
        return null;
    }

    [GeneratedRegex(
        @"^\s*(?<name>[A-Za-z_][A-Za-z0-9_]*)\s*(\((?<parameters>[^():|]*)\)\s*)?:",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Head();

    [GeneratedRegex(
        @"^\s*(?<name>[A-Za-z_][A-Za-z0-9_]*)\s*=\s*(?<value>\S.*)$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Parameter();
}
