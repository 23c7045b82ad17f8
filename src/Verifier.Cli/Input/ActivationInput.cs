using Verifier.Cli.Output;
using Verifier.Symbolic.Expressions;
using Verifier.Symbolic.Hermite;

namespace Verifier.Cli.Input;

/// <summary>Reads an activation from the command line and expands it.</summary>
internal static class ActivationInput
{
    private const int LongestShownName = 60;

    /// <summary>The Hermite series of the activation <paramref name="text"/>.</summary>
    /// <param name="text">A name of the catalogue or text of the activation language.</param>
    /// <param name="session">The run.</param>
    /// <param name="problem">Why there is none; null when the result is not null.</param>
    public static HermiteSeries? Read(string text, Session session, out InputProblem? problem)
    {
        return Parse(text, session, out problem) is Expression expression ? Expand(text, expression, session, out problem) : null;
    }

    /// <summary>The Hermite series of an activation that has been read.</summary>
    /// <param name="text">What was typed, for messages.</param>
    /// <param name="expression">The activation.</param>
    /// <param name="session">The run.</param>
    /// <param name="problem">Why there is none; null when the result is not null.</param>
    public static HermiteSeries? Expand(string text, Expression expression, Session session, out InputProblem? problem)
    {
        AnalysisResult result = ActivationAnalysis.Analyse(expression, session.Cancellation);
        problem = result.Refusal is { } refusal ? Refused(text, "Hermite series", refusal) : null;
        return result.Series;
    }

    /// <summary>The tree of <paramref name="text"/>.</summary>
    public static Expression? Parse(string text, Session session, out InputProblem? problem) => Parse(text, session, [], out problem);

    /// <summary>The tree of <paramref name="text"/>, in which some names are parameters.</summary>
    public static Expression? Parse(string text, Session session, IReadOnlyCollection<string> parameters, out InputProblem? problem)
    {
        ParseResult result = ExpressionParser.Parse(text, parameters, session.Catalogue);
        problem = result.Error is { } error ? ParseProblem.From(text, error) : null;
        return result.Expression;
    }

    /// <summary>The problem that an activation has no such object here.</summary>
    /// <param name="text">What was typed.</param>
    /// <param name="noun">What it does not have.</param>
    /// <param name="refusal">Why.</param>
    internal static InputProblem Refused(string text, string noun, Refusal refusal)
    {
        string shown = text.Length <= LongestShownName ? text : text[..LongestShownName] + "…";
        return new InputProblem($"'{shown}' has no {noun} here: {refusal}.")
        {
            ExitCode = refusal.Kind is RefusalKind.Undecided or RefusalKind.TooMuchWork ? Cli.ExitCode.Undecided : Cli.ExitCode.BadInput,
        };
    }
}
