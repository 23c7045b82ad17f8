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
        Option<string> output = new("--output", "-o") { Description = "Write to this file instead of the screen.", HelpName = "file" };
        Option<bool> fragments = new("--fragments") { Description = "Only the sections, to \\input into a document with amsmath, amssymb and longtable." };
        Command command = new("latex", "The derivation from the definition to the objective G, typeset, with what each line rests on.")
        {
            activation, output, fragments,
        };
        ParameterOptions parameters = new();
        foreach (Option option in parameters.All)
        {
            command.Options.Add(option);
        }

        command.SetAction(parsed =>
        {
            string text = parsed.GetRequiredValue(activation);
            return parameters.Read(text, parsed, session, out InputProblem? problem) is { } read
                ? Run(text, read, parsed.GetValue(output), parsed.GetValue(fragments), session)
                : session.Fail(problem!);
        });
        return command;
    }

    private static int Run(string activation, ParametricActivation read, string? output, bool fragments, Session session)
    {
        if (output is not null && WholeFile.Probe(output) is InputProblem unwritable)
        {
            return session.Fail(unwritable);
        }

        if (Derive(activation, read, session, out InputProblem? problem) is not { } derivation)
        {
            return session.Fail(problem!);
        }

        string text = fragments ? derivation.Fragments() : derivation.Document();
        if (output is null)
        {
            session.Print(text);
            return ExitCode.Success;
        }

        return WholeFile.Write(output, text) is InputProblem failed ? session.Fail(failed) : ExitCode.Success;
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
