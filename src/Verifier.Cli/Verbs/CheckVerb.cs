using System.CommandLine;
using Verifier.Claims;
using Verifier.Claims.Checks;
using Verifier.Cli.Input;
using Verifier.Cli.Output;
using Verifier.Symbolic.Hermite;

namespace Verifier.Cli.Verbs;

/// <summary><c>verifier check</c>: every route for an activation compared, or the claims of a file.</summary>
internal static class CheckVerb
{
    /// <summary>The verb.</summary>
    public static Command Create(Session session)
    {
        Argument<string> subject = new("subject") { Description = "An activation, as a name or as text, or the path of a claims file (.yaml, .yml)." };
        CheckOutput output = new();
        Command command = new("check", "Compare every route for an activation and give a verdict on each line, or check a file of claims.") { subject };
        output.AddTo(command);
        command.Subcommands.Add(CheckConvolution.Create(session));
        command.SetAction(parsed => Run(parsed.GetRequiredValue(subject), output.Options(parsed), session, out InputProblem? problem) is CheckReport report
            ? output.Print(parsed, report, session)
            : session.Fail(problem!));
        return command;
    }

    private static CheckReport? Run(string subject, CheckOptions options, Session session, out InputProblem? problem) =>
        ClaimsInput.IsPath(subject) ? ClaimsInput.Run(subject, session, out problem) : RunActivation(subject, options, session, out problem);

    private static CheckReport? RunActivation(string text, CheckOptions options, Session session, out InputProblem? problem)
    {
        using ProgressLine progress = session.Progress();
        progress.Report($"expanding {text}");
        return ActivationInput.Read(text, session, out problem) is HermiteSeries series
            ? ActivationCheck.Run(series, text, options, progress, session.Cancellation)
            : null;
    }
}
