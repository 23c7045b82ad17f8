using System.CommandLine;
using Verifier.Cli.Input;
using Verifier.Cli.Output;
using Verifier.Reports.Latex;
using Verifier.Symbolic.Hermite;
using Verifier.Symbolic.Parametric;

namespace Verifier.Cli.Verbs;

/// <summary><c>verifier latex</c>: the derivation for an activation as a document or as pieces.</summary>
internal static class LatexVerb
{
    /// <summary>The verb.</summary>
    public static Command Create(Session session)
    {
        Argument<string> activation = Arguments.Activation();
        LatexOutput output = new();
        Command command = new("latex", "The derivation from the definition to the objective G, typeset, with what each line rests on.")
        {
            activation,
        };
        output.AddTo(command);
        command.Subcommands.Add(LatexConvolution.Create(session));
        ParameterOptions parameters = new();
        foreach (Option option in parameters.All)
        {
            command.Options.Add(option);
        }

        command.SetAction(parsed =>
        {
            string text = parsed.GetRequiredValue(activation);
            return parameters.Read(text, parsed, session, out InputProblem? problem) is { } read
                ? output.Write(parsed, session, () => (Derive(text, read, session, out InputProblem? refused), refused))
                : session.Fail(problem!);
        });
        return command;
    }

    private static Derivation? Derive(string activation, ParametricActivation read, Session session, out InputProblem? problem)
    {
        problem = null;
        using ProgressLine progress = session.Progress();
        if (!read.Parameters.IsEmpty)
        {
            progress.Report("cases of the parameters");
            return Derivation.Of(activation, ParametricAnalysis.Analyse(read.Activation, read.Assumptions, Derivation.HighestDegree, session.Cancellation));
        }

        return ActivationInput.Expand(activation, read.Activation, session, out problem) is HermiteSeries series
            ? Derivation.Of(activation, series, progress, session.Cancellation)
            : null;
    }
}
