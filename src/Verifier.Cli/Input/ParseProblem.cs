using Verifier.Symbolic.Expressions;

namespace Verifier.Cli.Input;

/// <summary>A text that is not in the activation language.</summary>
internal static class ParseProblem
{
    /// <summary>The error with a caret, what is accepted and what was perhaps meant.</summary>
    public static InputProblem From(string text, ParseError error)
    {
        List<string> hints = [];
        if (error.Suggestion is not null)
        {
            hints.Add($"Did you mean {error.Suggestion}?");
        }

        if (error.Accepted is not null)
        {
            hints.Add($"Accepted here: {error.Accepted}");
        }

        return new InputProblem(error.Reason + ".", text, error.Position, hints);
    }
}
