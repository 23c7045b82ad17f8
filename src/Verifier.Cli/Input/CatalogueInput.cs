using System.CommandLine;
using System.Globalization;
using Verifier.Cli.Output;
using Verifier.Symbolic.Catalogue;

namespace Verifier.Cli.Input;

/// <summary>The option for a person's own file of named activations, which every verb takes.</summary>
internal static class CatalogueInput
{
    private const string Name = "--catalog";
    private const long MostBytes = 4 << 20;

    /// <summary>The option.</summary>
    public static Option<string> Option() => new(Name)
    {
        Description = "Also know the activations of this file: lines 'name(alpha = 1/2): text | description | source'.",
        HelpName = "file",
        Recursive = true,
    };

    /// <summary>Reads the file, if one is given, for all texts of the run.</summary>
    /// <returns>Null, or why it cannot be read.</returns>
    public static InputProblem? Load(ParseResult parsed, Session session)
    {
        if (parsed.GetValue<string>(Name) is not string path)
        {
            return null;
        }

        if (Content(path, out InputProblem? problem) is not string text)
        {
            return problem;
        }

        if (CatalogueFile.Read(text, out CatalogueProblem? malformed) is not PersonalCatalogue own)
        {
            string place = string.Create(CultureInfo.InvariantCulture, $"{path}:{malformed!.Line}:{malformed.Column}");
            return new InputProblem($"{place}: {malformed.Message}.", malformed.LineText, malformed.Column - 1);
        }

        session.Use(own);
        return null;
    }

    private static string? Content(string path, out InputProblem? problem)
    {
        try
        {
            problem = new FileInfo(path).Length > MostBytes ? new InputProblem($"'{path}' is too large for a file of named activations.") : null;
            return problem is null ? File.ReadAllText(path) : null;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException)
        {
            problem = new InputProblem($"Cannot read '{path}': {failure.Message}");
            return null;
        }
    }
}
