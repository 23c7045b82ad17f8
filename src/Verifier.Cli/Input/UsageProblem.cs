using System.CommandLine;
using System.CommandLine.Parsing;

namespace Verifier.Cli.Input;

/// <summary>A command line that does not fit the verbs and options.</summary>
internal static class UsageProblem
{
    /// <summary>The first error of <paramref name="parsed"/>, in words, with the way to the help.</summary>
    public static InputProblem From(ParseResult parsed)
    {
        Command command = parsed.CommandResult.Command;
        string help = $"verifier {Path(command)}--help";
        List<string> hints = [];
        string? stray = parsed.UnmatchedTokens.Count > 0 ? parsed.UnmatchedTokens[0] : null;
        if (stray is not null && NearestWord.To(stray, Names(command)) is string nearest)
        {
            hints.Add($"Did you mean '{nearest}'?");
        }

        hints.Add($"Run '{help}' for what is accepted.");
        return Choice(parsed) ?? new InputProblem(Message(parsed, command, stray), Hints: hints);
    }

    // A value that is none of an option's words: the library lists those on lines of their own.
    private static InputProblem? Choice(ParseResult parsed)
    {
        ParseError? error = parsed.UnmatchedTokens.Count == 0 && parsed.Errors.Count > 0 ? parsed.Errors[0] : null;
        string[] lines = error?.Message.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];
        if (lines.Length < 2 || (error!.SymbolResult as OptionResult ?? error.SymbolResult?.Parent as OptionResult) is not { } option)
        {
            return null;
        }

        return InputProblem.WithHint(
            $"{option.Option.Name} does not take '{string.Join(' ', option.Tokens.Select(token => token.Value))}'.",
            $"Accepted: {string.Join(", ", lines.Skip(1).Select(line => line.Trim('\'')))}.");
    }

    // The verbs that lead to a command: "train sizes ", and nothing for the root.
    private static string Path(Command command) =>
        command.Parents.OfType<Command>().FirstOrDefault() is Command parent ? $"{Path(parent)}{command.Name} " : "";

    private static bool IsRoot(Command command) => !command.Parents.Any();

    private static string Message(ParseResult parsed, Command command, string? stray) => (IsRoot(command), stray) switch
    {
        (true, null) => "A verb is missing.",
        (true, _) => $"There is no verb '{stray}'.",
        (_, not null) when stray.StartsWith('-') => $"'{command.Name}' has no option '{stray}'.",
        (_, not null) when command.Options.Any(option => option.Name == "--activation") =>
            $"'{stray}' is one argument too many; an activation follows --activation, in quotes if it has spaces.",
        (_, not null) => $"'{stray}' is one argument too many; put an activation with spaces in quotes.",
        _ => parsed.Errors[0].Message,
    };

    private static IEnumerable<string> Names(Command command) =>
        command.Subcommands.Select(verb => verb.Name).Concat(command.Options.Select(option => option.Name));
}
