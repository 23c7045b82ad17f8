using System.CommandLine;
using Verifier.Cli.Input;
using Verifier.Cli.Output;
using Verifier.Reports.Latex;
using Verifier.Symbolic.Hermite;

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
        command.SetAction(parsed => Run(
            parsed.GetRequiredValue(activation), parsed.GetValue(output), parsed.GetValue(fragments), session));
        return command;
    }

    private static int Run(string activation, string? output, bool fragments, Session session)
    {
        if (output is not null && WholeFile.Probe(output) is InputProblem unwritable)
        {
            return session.Fail(unwritable);
        }

        if (ActivationInput.Read(activation, session, out InputProblem? problem) is not HermiteSeries series)
        {
            return session.Fail(problem!);
        }

        Derivation derivation = Write(activation, series, session);
        string text = fragments ? derivation.Fragments() : derivation.Document();
        if (output is null)
        {
            session.Print(text);
            return ExitCode.Success;
        }

        return WholeFile.Write(output, text) is InputProblem failed ? session.Fail(failed) : ExitCode.Success;
    }

    private static Derivation Write(string activation, HermiteSeries series, Session session)
    {
        using ProgressLine progress = session.Progress();
        return Derivation.Of(activation, series, progress, session.Cancellation);
    }
}
