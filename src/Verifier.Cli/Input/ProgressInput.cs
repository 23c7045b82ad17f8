using System.CommandLine;

namespace Verifier.Cli.Input;

/// <summary>The option that shows progress without a terminal too, which every verb takes.</summary>
internal static class ProgressInput
{
    private const string Name = "--progress";

    /// <summary>The option.</summary>
    public static Option<bool> Option() => new(Name)
    {
        Description = "Show the progress of long work line by line where the error stream is no terminal.",
        Recursive = true,
    };

    /// <summary>Whether it is given.</summary>
    public static bool IsGiven(ParseResult parsed) => parsed.GetValue<bool>(Name);
}
